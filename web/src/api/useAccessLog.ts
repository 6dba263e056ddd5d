import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import type { PersonId } from "../domain/ids";
import { read, type Schemas } from "./client";
import { keys } from "./keys";

/** Who has looked at a person; read anew each time the page is opened. */
export function useAccessLog(person: PersonId): UseQueryResult<Schemas["AccessLog"]> {
  return useQuery({
    queryKey: keys.accessLog(person),
    queryFn: ({ signal }) => read("/api/v1/persons/{person_id}/access-log", { path: { person_id: person }, signal }),
    staleTime: 0,
  });
}
