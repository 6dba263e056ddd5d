// What must be checked, and how the list looks after an answer. What an answer opens is decided by the server; here
// stands only what is guessed in the meantime, so that nobody waits.

import type { Schemas } from "../api/client";
import { canBeAnswered, pointsOf, type OpenPoint } from "./points";
import type { Question } from "./questions";
import { countInWords } from "./words";

export type Check = Schemas["CheckView"];
export type CheckList = Schemas["CheckListView"];
export type CheckQuestion = Schemas["CheckQuestion"];
export type Answer = Schemas["AnswerView"];
export type Source = Schemas["Source"];
export type Language = Schemas["Language"];
export type Words = Schemas["WordsView"];

/** Where an ad goes: into the list of matches, out of sight, or nowhere yet. */
export type Outcome = "opened" | "closed" | "stays";

export const SOURCE_NAMES: Readonly<Record<Source, string>> = {
  employer_asked: "Spurt arbeidsgiveren",
  ad_read: "Lest annonsen",
  workplace_known: "Kjenner arbeidsplassen",
};

export const SOURCES = Object.keys(SOURCE_NAMES) as Source[];

export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { nb: "Bokmål", nn: "Nynorsk", en: "Engelsk" };

export const MOST_OF_A_REASON = 500;

const OUTCOMES: Readonly<Record<Check["verdict"], Outcome>> = {
  pass: "opened",
  ask: "opened",
  check: "stays",
  block: "closed",
};

/** Where an ad stands now. */
export const outcomeOf = (check: Check): Outcome => OUTCOMES[check.verdict];

export type YesNo = "yes" | "no";

/** Where an ad will most likely stand when questions of a point are answered by yes or no. */
export function outlook(check: Check, point: OpenPoint, values: ReadonlyMap<Question, YesNo>): Outcome {
  const answered = point.yesNo.filter((one) => values.has(one.question));
  if (answered.some((one) => values.get(one.question) !== one.opens)) return "closed";
  const left = check.questions.length - answered.length;
  return left > 0 || needsTwo(check, answered) ? "stays" : "opened";
}

/** Whether somebody has said the opposite: then two must say the same before the ad opens. */
function needsTwo(check: Check, answered: readonly CheckQuestion[]): boolean {
  const isDoubted = answered.some((one) => one.answers.some((answer) => answer.value !== one.opens));
  return check.verdict === "block" || isDoubted;
}

const NUMBERS = ["Ingen", "Ett", "To", "Tre", "Fire", "Fem"];

/** Why an ad stands where it stands. */
export function earlyInWords(check: Check): string {
  const { questions, verdict } = check;
  const points = pointsOf(questions);
  if (outcomeOf(check) === "opened") return "Kan stå i Treff";
  if (verdict === "block") return "Bryter med en ramme";
  if (!points.every(canBeAnswered)) return "Må avklares med arbeidsgiveren";
  if (questions.some((one) => one.standing === "waiting")) return "Venter på en til";
  const count = NUMBERS[points.length] ?? String(points.length);
  return `${count} svar kan åpne denne`;
}

/** What is asked, in short. */
export const pointsInWords = (check: Check): string =>
  pointsOf(check.questions)
    .map((point) => point.short)
    .filter((short) => short !== "")
    .join(" · ");

/** The list without an ad. */
export function without(list: CheckList, vacancy: string): CheckList {
  const checks = list.checks.filter((check) => check.vacancy.id !== vacancy);
  return { ...list, checks, total: list.total - (list.checks.length - checks.length) };
}

/** The list with an ad as it stands now, at its place; one that stands elsewhere than in the list is taken out. */
export function withCheck(list: CheckList, check: Check, place: number): CheckList {
  const before = list.checks.findIndex((known) => known.vacancy.id === check.vacancy.id);
  const rest = without(list, check.vacancy.id);
  if (outcomeOf(check) !== "stays") return rest;
  const at = before >= 0 ? before : Math.max(place, 0);
  return { ...rest, checks: rest.checks.toSpliced(at, 0, check), total: rest.total + 1 };
}

const PLACES: Readonly<Record<string, string>> = {
  title: "I tittelen",
  employer: "Om arbeidsgiveren",
  occupation: "Om yrket",
  text: "I teksten",
};

/** Where words of an ad stand. */
export const placeInWords = (where: string): string => PLACES[where] ?? "Oppgitt i annonsen";

/** Words of an ad that a question is about. */
export interface Passages {
  readonly words: readonly Words[];
  /** Whether some of its words stand under an earlier question already. */
  readonly isAbove: boolean;
}

/** The words of the ad for each point in turn, each place once; that a human has answered is told elsewhere. */
export function passagesOf(points: readonly Pick<OpenPoint, "questions">[]): Passages[] {
  const shown: Words[] = [];
  return points.map(({ questions }) => {
    const words = questions.flatMap((one) => one.words);
    const said = words.filter((item) => item.where !== "answer" && item.quote !== "");
    const fresh: Words[] = [];
    for (const item of said) {
      if ([...shown, ...fresh].some((other) => overlap(other, item))) continue;
      fresh.push(item);
    }
    const isAbove = said.some((item) => shown.some((other) => overlap(other, item)));
    shown.push(...fresh);
    return { words: fresh, isAbove };
  });
}

function overlap(a: Words, b: Words): boolean {
  if (a.where !== b.where) return false;
  if (a.start < 0 || b.start < 0) return a.quote === b.quote;
  return a.start < b.start + b.quote.length && b.start < a.start + a.quote.length;
}

const AROUND = 90;

/** What stands around words on the same line, with dots where the server has cut it. */
export function aroundOf({ before, after, start }: Words): { before: string; after: string } {
  const line = before.slice(before.lastIndexOf("\n") + 1);
  const rest = after.split("\n")[0] ?? "";
  const isCut = line === before && start > before.length;
  const goesOn = rest.length >= AROUND;
  return { before: isCut ? `… ${line}` : line, after: goesOn ? `${rest} …` : rest };
}

/** How many ads wait, in words. */
export const waitingInWords = (list: CheckList): string =>
  `${countInWords(list.total, "stilling", "stillinger")} vises ikke fordi noe ikke er kjent.`;
