import { useMutation, useQueryClient, type UseMutationResult } from "@tanstack/react-query";
import { useCallback } from "react";
import type { PersonId } from "../domain/ids";
import { read, save } from "./client";
import { keys } from "./keys";
import type { PersonForm, PersonView } from "./usePerson";

/** Save a mapping. The answer is for whoever writes; see `useKeepPerson` for everybody else on the page. */
export function useSaveMapping(
  person: PersonId,
): UseMutationResult<PersonView, Error, { form: PersonForm; version: number }> {
  return useMutation({
    mutationFn: async ({ form, version }) =>
      (await save("/api/v1/persons/{person_id}", { path: { person_id: person }, body: form, version })) as PersonView,
  });
}

/** Read a person as she is saved now, past what is kept: a page that is being written on must not be taken away. */
export async function readPersonNow(person: PersonId): Promise<PersonView> {
  return (await read("/api/v1/persons/{person_id}", { path: { person_id: person } })) as PersonView;
}

/** Keep a person as she was just saved or read; lists made from what stood before are thrown away. */
export function useKeepPerson(person: PersonId): (saved: PersonView) => void {
  const client = useQueryClient();
  return useCallback(
    (saved) => {
      client.setQueryData(keys.person(person), saved);
      void client.invalidateQueries({ queryKey: keys.allMatches(person) });
      void client.invalidateQueries({ queryKey: keys.persons, exact: true });
    },
    [client, person],
  );
}
