import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { read, type Schemas } from "./client";
import { keys } from "./keys";

/** The invented users of the login page. */
export function useDemoUsers(): UseQueryResult<Schemas["DemoUsers"]> {
  return useQuery({ queryKey: keys.demoUsers, queryFn: ({ signal }) => read("/api/v1/demo-users", { signal }) });
}
