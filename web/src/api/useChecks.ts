import { keepPreviousData, useQuery, type UseQueryResult } from "@tanstack/react-query";
import type { CheckList } from "../domain/checks";
import type { PersonId } from "../domain/ids";
import { read } from "./client";
import { keys } from "./keys";

/** What a human must find out before it can be shown, first what few answers open. Not kept, like the frames. */
export function useChecks(person: PersonId, most: number): UseQueryResult<CheckList> {
  return useQuery({
    queryKey: keys.checks(person, most),
    queryFn: ({ signal }) =>
      read("/api/v1/persons/{person_id}/checks", { path: { person_id: person }, query: { limit: most }, signal }),
    placeholderData: keepPreviousData,
    gcTime: 0,
    staleTime: Infinity,
  });
}
