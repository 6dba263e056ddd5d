import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { read, type Schemas } from "./client";
import { keys } from "./keys";

export type Alarm = Schemas["AlarmView"];

const A_MINUTE = 60_000;

/** The alarms that I am to see to. Asked for every minute while the page is open; that keeps nobody logged in. */
export function useAlarms(enabled: boolean): UseQueryResult<Schemas["AlarmList"]> {
  return useQuery({
    queryKey: keys.alarms,
    queryFn: ({ signal }) => read("/api/v1/alarms", { signal }),
    enabled,
    refetchInterval: A_MINUTE,
  });
}
