import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from "@tanstack/react-query";
import type { PersonId, VacancyId } from "../domain/ids";
import type { Done, Stage } from "../domain/placements";
import { create, read, remove, type Schemas } from "./client";
import { isMatches, keys } from "./keys";

export type Placement = Schemas["PlacementView"];
export type HiddenPlacement = Schemas["WithheldPlacement"];

/** What is shared with a person, planned or running. */
export function usePlacements(person: PersonId): UseQueryResult<Schemas["PlacementList"]> {
  return useQuery({
    queryKey: keys.placements(person),
    queryFn: ({ signal }) => read("/api/v1/persons/{person_id}/placements", { path: { person_id: person }, signal }),
  });
}

/** What is behind those that are not shown now; for those with the grant, asked for by a click and not kept. */
export function useHiddenPlacements(person: PersonId): UseQueryResult<Schemas["WithheldPlacements"]> {
  return useQuery({
    queryKey: keys.hiddenPlacements(person),
    queryFn: ({ signal }) =>
      read("/api/v1/persons/{person_id}/placements/withheld", { path: { person_id: person }, signal }),
    gcTime: 0,
    staleTime: 0,
  });
}

/** Share a vacancy, plan it, or note that the job has started. What may no longer be shown leaves the list. */
export function useMove(
  person: PersonId,
): UseMutationResult<Placement, Error, { vacancy: VacancyId; stage: Exclude<Stage, "ended"> }> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ vacancy, stage }) =>
      create(
        "/api/v1/persons/{person_id}/placements",
        { vacancy_id: vacancy, stage },
        { path: { person_id: person } },
      ),
    onError: () => client.invalidateQueries({ predicate: ({ queryKey }) => isMatches(queryKey) }),
  });
}

/** Take a vacancy out. */
export function useEnd(person: PersonId): UseMutationResult<undefined, Error, VacancyId> {
  return useMutation({
    mutationFn: (vacancy) =>
      remove("/api/v1/persons/{person_id}/placements/{vacancy_id}", {
        path: { person_id: person, vacancy_id: vacancy },
      }),
  });
}

/** Say that one has seen to an alarm, and what was done. */
export function useSeeAlarm(person: PersonId): UseMutationResult<undefined, Error, { number: number; done: Done }> {
  return useMutation({
    mutationFn: ({ number, done }) =>
      create(
        "/api/v1/persons/{person_id}/alarms/{number}/seen",
        { done },
        { path: { person_id: person, number } },
      ),
  });
}
