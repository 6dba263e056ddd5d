import { useMutation, useQueryClient, type UseMutationResult } from "@tanstack/react-query";
import { personId } from "../domain/ids";
import { create } from "./client";
import { keys } from "./keys";
import type { PersonView } from "./usePerson";

/** Begin with a new person; who makes her works with her. */
export function useAddPerson(): UseMutationResult<PersonView, Error, string> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (alias) => (await create("/api/v1/persons", { alias })) as PersonView,
    onSuccess: async (made) => {
      client.setQueryData(keys.person(personId(made.id)), made);
      await client.invalidateQueries({ queryKey: keys.persons, exact: true });
    },
  });
}
