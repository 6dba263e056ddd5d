import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { keys } from "../../../api/keys";
import { useCheckStep, type Step } from "../../../api/useCheckStep";
import {
  outcomeOf,
  withCheck,
  without,
  type Check,
  type CheckList,
  type Outcome,
} from "../../../domain/checks";
import { vacancyId, type PersonId } from "../../../domain/ids";
import { newestAnswers } from "../../../domain/points";
import type { Question, ValueQuestion } from "../../../domain/questions";

/** What somebody does, and where the ad will most likely stand afterwards. */
export interface Deed {
  readonly step: Step;
  readonly questions: readonly (Question | ValueQuestion)[];
  readonly guess: Outcome;
  /** Key of the point it is about, when it is about one that is open. */
  readonly point?: string;
  /** Called when the server has taken it. */
  readonly done?: () => void;
}

export type Act = (deed: Deed) => void;

/** What the server said no to, and where that is told. */
export interface Failed {
  readonly error: unknown;
  readonly vacancy: string;
  readonly point: string | null;
}

/** An ad that has just left the list. */
export interface Gone {
  readonly check: Check;
  readonly outcome: Exclude<Outcome, "stays">;
  readonly place: number;
  /** Numbers of the answers that can be taken back; none while they are on their way. */
  readonly numbers: readonly number[];
}

export interface Desk {
  readonly gone: Gone | null;
  readonly busy: boolean;
  readonly failed: Failed | null;
  readonly act: (check: Check, deed: Deed) => Promise<boolean>;
  readonly undo: () => Promise<void>;
}

/** Takes answers: the list is as it will be at once, and as the server says when it has spoken. */
export function useDesk(person: PersonId, list: CheckList | undefined): Desk {
  const client = useQueryClient();
  const { mutateAsync, isPending: busy } = useCheckStep(person);
  const [gone, setGone] = useState<Gone | null>(null);
  const [failed, setFailed] = useState<Failed | null>(null);
  const change = (how: (now: CheckList) => CheckList): void => {
    client.setQueriesData<CheckList>({ queryKey: keys.allChecks(person) }, (now) => now && how(now));
  };
  const tell = (check: Check, outcome: Outcome, place: number, numbers: readonly number[]): void => {
    setGone(outcome === "stays" ? null : { check, outcome, place, numbers });
  };
  const act = async (check: Check, { step, questions, guess, point, done }: Deed): Promise<boolean> => {
    const { id } = check.vacancy;
    const place = list?.checks.findIndex((known) => known.vacancy.id === id) ?? -1;
    setFailed(null);
    if (guess !== "stays") change((now) => without(now, id));
    tell(check, guess, place, []);
    try {
      const after = await mutateAsync({ vacancy: vacancyId(id), step, ownAd: null });
      done?.();
      change((now) => withCheck(now, after, place));
      tell(after, outcomeOf(after), place, newestAnswers(after, questions));
      return true;
    } catch (error) {
      change((now) => withCheck(now, check, place));
      setGone(null);
      setFailed({ error, vacancy: id, point: point ?? null });
      return false;
    }
  };
  const undo = async (): Promise<void> => {
    const [number, ...also] = gone?.numbers ?? [];
    if (gone === null || number === undefined) return;
    const { check, place } = gone;
    setFailed(null);
    try {
      const step = { kind: "withdraw", body: { number, also } } as const;
      const after = await mutateAsync({ vacancy: vacancyId(check.vacancy.id), step, ownAd: null });
      change((now) => withCheck(now, after, place));
      setGone(null);
    } catch (error) {
      setFailed({ error, vacancy: check.vacancy.id, point: null });
    }
  };
  return { gone, busy, failed, act, undo };
}
