import { useMutation, useQueryClient, type UseMutationResult } from "@tanstack/react-query";
import type { Check } from "../domain/checks";
import type { PersonId, VacancyId } from "../domain/ids";
import { create, type Schemas } from "./client";
import { isMatches } from "./keys";

type Unsaid<T> = Omit<T, "own_ad">;

/** Something to do about one question of one ad. */
export type Step =
  | { readonly kind: "reply"; readonly body: Unsaid<Schemas["ReplyForm"]> }
  | { readonly kind: "confirm" | "withdraw"; readonly body: Unsaid<Schemas["AnswerChoice"]> }
  | { readonly kind: "reuse"; readonly body: Unsaid<Schemas["ReuseForm"]> };

export interface Asked {
  readonly vacancy: VacancyId;
  readonly step: Step;
  /** The ad as it was pasted in, when it stands in no market. */
  readonly ownAd: Schemas["OwnAdText"] | null;
}

/** Answer, confirm, take back or take over. Every list of matches is then read again: an answer is about the ad. */
export function useCheckStep(person: PersonId): UseMutationResult<Check, Error, Asked> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (asked) => send(person, asked),
    gcTime: 0,
    onSuccess: () => {
      client.removeQueries({ predicate: ({ queryKey }) => isMatches(queryKey) });
    },
  });
}

function send(person: PersonId, { vacancy, step, ownAd: own_ad }: Asked): Promise<Check> {
  const where = { path: { person_id: person, vacancy_id: vacancy } };
  switch (step.kind) {
    case "reply":
      return create("/api/v1/persons/{person_id}/checks/{vacancy_id}/reply", { ...step.body, own_ad }, where);
    case "confirm":
      return create("/api/v1/persons/{person_id}/checks/{vacancy_id}/confirm", { ...step.body, own_ad }, where);
    case "withdraw":
      return create("/api/v1/persons/{person_id}/checks/{vacancy_id}/withdraw", { ...step.body, own_ad }, where);
    case "reuse":
      return create("/api/v1/persons/{person_id}/checks/{vacancy_id}/reuse", { ...step.body, own_ad }, where);
  }
}
