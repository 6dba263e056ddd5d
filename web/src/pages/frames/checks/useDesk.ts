import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { keys } from "../../../api/keys";
import { useCheckStep, type Step } from "../../../api/useCheckStep";
import {
  newestAnswer,
  outcomeOf,
  withCheck,
  without,
  type Answer,
  type Check,
  type CheckList,
  type Outcome,
} from "../../../domain/checks";
import { vacancyId, type PersonId } from "../../../domain/ids";

/** What somebody does, and where the ad will most likely stand afterwards. */
export interface Deed {
  readonly step: Step;
  readonly question: Answer["question"];
  readonly guess: Outcome;
}

/** An ad that has just left the list. */
export interface Gone {
  readonly check: Check;
  readonly outcome: Exclude<Outcome, "stays">;
  readonly place: number;
  /** Number of the answer that can be taken back; null while it is on its way. */
  readonly number: number | null;
}

export interface Desk {
  readonly gone: Gone | null;
  readonly busy: boolean;
  readonly error: unknown;
  readonly act: (check: Check, deed: Deed) => Promise<void>;
  readonly undo: () => Promise<void>;
}

/** Takes answers: the list is as it will be at once, and as the server says when it has spoken. */
export function useDesk(person: PersonId, list: CheckList | undefined): Desk {
  const client = useQueryClient();
  const { mutateAsync, isPending: busy } = useCheckStep(person);
  const [gone, setGone] = useState<Gone | null>(null);
  const [error, setError] = useState<unknown>(null);
  const change = (how: (now: CheckList) => CheckList): void => {
    client.setQueriesData<CheckList>({ queryKey: keys.allChecks(person) }, (now) => now && how(now));
  };
  const tell = (check: Check, outcome: Outcome, place: number, number: number | null): void => {
    setGone(outcome === "stays" ? null : { check, outcome, place, number });
  };
  const act = async (check: Check, { step, question, guess }: Deed): Promise<void> => {
    const { id } = check.vacancy;
    const place = list?.checks.findIndex((known) => known.vacancy.id === id) ?? -1;
    setError(null);
    if (guess !== "stays") change((now) => without(now, id));
    tell(check, guess, place, null);
    try {
      const after = await mutateAsync({ vacancy: vacancyId(id), step, ownAd: null });
      change((now) => withCheck(now, after, place));
      tell(after, outcomeOf(after), place, newestAnswer(after, question));
    } catch (failure) {
      change((now) => withCheck(now, check, place));
      setGone(null);
      setError(failure);
    }
  };
  const undo = async (): Promise<void> => {
    if (gone?.number == null) return;
    const { check, number, place } = gone;
    setError(null);
    try {
      const step = { kind: "withdraw", body: { number } } as const;
      const after = await mutateAsync({ vacancy: vacancyId(check.vacancy.id), step, ownAd: null });
      change((now) => withCheck(now, after, place));
      setGone(null);
    } catch (failure) {
      setError(failure);
    }
  };
  return { gone, busy, error, act, undo };
}
