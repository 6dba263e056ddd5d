import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from "@tanstack/react-query";
import { useEffect } from "react";
import type { PersonId, VacancyId } from "../domain/ids";
import type { OutcomeKind, Refusal, SayableKind } from "../domain/outcomes";
import { create, read, remove, type Schemas } from "./client";
import { keys } from "./keys";

export type Outcomes = Schemas["OutcomeList"];

/** What came of a person's vacancies. */
export function useOutcomes(person: PersonId): UseQueryResult<Outcomes> {
  return useQuery({
    queryKey: keys.outcomes(person),
    queryFn: ({ signal }) => read("/api/v1/persons/{person_id}/outcomes", { path: { person_id: person }, signal }),
  });
}

/** Record what came of a vacancy. */
export function useRecord(
  person: PersonId,
  vacancy: VacancyId,
): UseMutationResult<Schemas["OutcomeView"], Error, { kind: SayableKind; reason?: Refusal | null }> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ kind, reason = null }) =>
      create(
        "/api/v1/persons/{person_id}/outcomes",
        { vacancy_id: vacancy, kind, reason },
        { path: { person_id: person } },
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.outcomes(person) }),
  });
}

/** Take back what was recorded. */
export function useUndo(person: PersonId, vacancy: VacancyId): UseMutationResult<undefined, Error, OutcomeKind> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (kind) =>
      remove("/api/v1/persons/{person_id}/outcomes/{vacancy_id}/{kind}", {
        path: { person_id: person, vacancy_id: vacancy, kind },
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.outcomes(person) }),
  });
}

/** Note that somebody chose to open an ad. Nobody waits for it, and nothing is said when it fails. */
export function useOpened(person: PersonId, vacancy: VacancyId, chosen: boolean): void {
  useEffect(() => {
    if (!chosen) return;
    const form = { vacancy_id: vacancy, kind: "opened" as const };
    create("/api/v1/persons/{person_id}/outcomes", form, { path: { person_id: person } }).catch(() => undefined);
  }, [person, vacancy, chosen]);
}
