import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { read, type Schemas } from "./client";
import { keys } from "./keys";

/** The persons the user works with. */
export function usePersons(): UseQueryResult<Schemas["PersonList"]> {
  return useQuery({ queryKey: keys.persons, queryFn: ({ signal }) => read("/api/v1/persons", { signal }) });
}
