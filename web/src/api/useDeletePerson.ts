import { useMutation, useQueryClient, type UseMutationResult } from "@tanstack/react-query";
import type { PersonId } from "../domain/ids";
import { create, type Schemas } from "./client";
import { keys } from "./keys";

/** Delete a person for good. What was read of her is thrown away by whoever leaves her page: see `useForgetPerson`. */
export function useDeletePerson(person: PersonId): UseMutationResult<Schemas["DeletionView"], Error, string> {
  return useMutation({
    mutationFn: (name) =>
      create("/api/v1/persons/{person_id}/deletion", { name }, { path: { person_id: person } }),
  });
}

/** Throw away everything that was read of a person who is no longer there. */
export function useForgetPerson(person: PersonId): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    client.removeQueries({ queryKey: keys.person(person) });
    client.removeQueries({ queryKey: keys.allFrames });
    client.getMutationCache().clear();
    await client.invalidateQueries({ queryKey: keys.persons, exact: true });
  };
}
