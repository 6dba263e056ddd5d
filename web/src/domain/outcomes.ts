// What came of a vacancy, in words.

import type { Schemas } from "../api/client";
import { dayInWords } from "./dates";
import { shortName } from "./words";

export type OutcomeKind = Schemas["OutcomeKind"];
export type SayableKind = Schemas["OutcomeForm"]["kind"];
export type Refusal = Schemas["Refusal"];
type Outcome = Schemas["OutcomeView"];
type Outcomes = Schemas["OutcomeList"];

export interface Choice {
  readonly kind: SayableKind;
  readonly verb: string;
}

/** What can be said of an ad, in the order in which it happens, and the words on the buttons. */
export const CHOICES: readonly Choice[] = [
  { kind: "yes", verb: "Interessert" },
  { kind: "no", verb: "Ikke for meg" },
  { kind: "applied", verb: "Søkt" },
  { kind: "interview", verb: "Intervju" },
  { kind: "hired", verb: "Ansatt" },
];

/** What can be said of a job that has begun. */
export const HELD: readonly Choice[] = [
  { kind: "held_3", verb: "Fortsatt i jobb etter 3 måneder" },
  { kind: "held_6", verb: "Fortsatt i jobb etter 6 måneder" },
  { kind: "held_12", verb: "Fortsatt i jobb etter 12 måneder" },
];

export const OUTCOME_NAMES: Readonly<Record<OutcomeKind, string>> = {
  shown: "Vist",
  opened: "Åpnet",
  saved: "Tatt vare på",
  shared: "Delt",
  yes: "Interessert",
  no: "Ikke for meg",
  applied: "Søkt",
  interview: "Intervju",
  hired: "Ansatt",
  lost: "Jobben er avsluttet",
  held_3: "I jobb etter 3 måneder",
  held_6: "I jobb etter 6 måneder",
  held_12: "I jobb etter 12 måneder",
};

/** Why not: choices, so that nothing stands there that should not be told. */
export const REFUSALS: Readonly<Record<Refusal, string>> = {
  work: "Ikke slikt arbeid",
  way: "For lang vei",
  hours: "Arbeidstiden passer ikke",
  demands: "Krever noe jeg ikke har",
  strain: "For tungt eller for mye",
  pay: "Lønnen",
  other: "Noe annet",
};

export const REFUSAL_ORDER = Object.keys(REFUSALS) as Refusal[];

/** What was recorded of one vacancy, by kind. */
export const ofVacancy = (outcomes: readonly Outcome[], vacancy: string): ReadonlyMap<OutcomeKind, Outcome> =>
  new Map(outcomes.filter((one) => one.vacancy_id === vacancy).map((one) => [one.kind, one]));

/** Her last word: of a yes and a no the one that was said last; outcomes come oldest first. */
export function lastWord(outcomes: readonly Outcome[], vacancy: string): "yes" | "no" | null {
  const words = outcomes.filter((one) => one.vacancy_id === vacancy && (one.kind === "yes" || one.kind === "no"));
  const last = words.at(-1)?.kind;
  return last === "yes" || last === "no" ? last : null;
}

/** Whether a choice is how it stands now: a yes that was taken back by a no is not. */
export function stands(outcomes: readonly Outcome[], vacancy: string, kind: OutcomeKind): boolean {
  if (kind === "yes" || kind === "no") return lastWord(outcomes, vacancy) === kind;
  return ofVacancy(outcomes, vacancy).has(kind);
}

/** The questions of holding a job whose time has come, or that have been answered. */
export function heldChoices(list: Outcomes, vacancy: string, today: string): readonly Choice[] {
  const due = list.held_from.filter((one) => one.vacancy_id === vacancy && one.day <= today).map((one) => one.kind);
  const known = ofVacancy(list.outcomes, vacancy);
  return HELD.filter(({ kind }) => known.has(kind) || due.includes(kind));
}

/** How it stands: `Søkt fre. 4. des., ført av Kari`. */
export function outcomeInWords(outcome: Outcome): string {
  const why = outcome.reason === null ? "" : ` (${REFUSALS[outcome.reason].toLowerCase()})`;
  const by = outcome.by === "" ? "" : `, ført av ${shortName(outcome.by)}`;
  return `${OUTCOME_NAMES[outcome.kind]}${why} ${dayInWords(outcome.day)}${by}`;
}
