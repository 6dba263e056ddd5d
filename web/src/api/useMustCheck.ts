import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import type { PersonId } from "../domain/ids";
import { read, type Schemas } from "./client";
import { keys } from "./keys";

export type Withheld = Schemas["WithheldVacancy"];

const MOST = 30;

/** What a human must find out before it can be shown. Not kept, like the frames. */
export function useMustCheck(person: PersonId): UseQueryResult<Schemas["WithheldList"]> {
  return useQuery({
    queryKey: keys.mustCheck(person),
    queryFn: ({ signal }) =>
      read("/api/v1/persons/{person_id}/must-check", { path: { person_id: person }, query: { limit: MOST }, signal }),
    gcTime: 0,
    staleTime: Infinity,
  });
}
