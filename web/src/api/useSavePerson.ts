import { useMutation, useQueryClient, type UseMutationResult } from "@tanstack/react-query";
import type { PersonId } from "../domain/ids";
import { save } from "./client";
import { keys } from "./keys";
import { isConflict } from "./problem";
import type { PersonForm, PersonView } from "./usePerson";

/** Save a person's wishes on top of the version that was read; lists made from the old ones are thrown away. */
export function useSavePerson(
  person: PersonId,
): UseMutationResult<PersonView, Error, { form: PersonForm; version: number }> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ form, version }) =>
      (await save("/api/v1/persons/{person_id}", {
        path: { person_id: person },
        body: form,
        version,
      })) as PersonView,
    // What is typed goes on top of what somebody else has saved: she is read anew.
    onError: (error) => (isConflict(error) ? client.invalidateQueries({ queryKey: keys.person(person), exact: true }) : undefined),
    onSuccess: async (saved) => {
      client.setQueryData(keys.person(person), saved);
      await client.invalidateQueries({ queryKey: keys.allMatches(person) });
      await client.invalidateQueries({ queryKey: keys.persons, exact: true });
    },
  });
}
