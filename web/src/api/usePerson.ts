import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import type { PersonId } from "../domain/ids";
import type { Whole } from "../domain/whole";
import { read, type Schemas } from "./client";
import { keys } from "./keys";

export type PersonView = Whole<Schemas["PersonView"]>;
export type PersonForm = PersonView["form"];

/** One person, and what the user may do with her now. */
export function usePerson(person: PersonId): UseQueryResult<PersonView> {
  return useQuery({
    queryKey: keys.person(person),
    queryFn: async ({ signal }) =>
      (await read("/api/v1/persons/{person_id}", { path: { person_id: person }, signal })) as PersonView,
  });
}
