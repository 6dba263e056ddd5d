// Open questions put together as an employer would answer them: working time is one point, though it settles three
// questions.

import type { Schemas } from "../api/client";
import type { Answer, Check, CheckQuestion } from "./checks";
import { TOPIC_NAMES, VALUE_TOPICS, type Question, type ValueQuestion } from "./questions";

export type ValueAnswer = Schemas["ValueAnswerView"];
export type AnyAnswer = Answer | ValueAnswer;
/** An open question that takes yes or no. */
export type YesNoQuestion = CheckQuestion & { readonly question: Question };

/** What one reply settles. */
export interface OpenPoint {
  readonly key: string;
  /** What is asked; empty where there is nothing to ask. */
  readonly title: string;
  /** The same in a word or two. */
  readonly short: string;
  readonly questions: readonly CheckQuestion[];
  readonly yesNo: readonly YesNoQuestion[];
  /** What can be said instead of yes and no, or where there is no such question. */
  readonly byValue: ValueQuestion | null;
  readonly reasons: readonly string[];
}

const WHEN = "Når på døgnet og uka er arbeidet?";

/** The open points of an ad, in the order of its questions. */
export function pointsOf(questions: readonly CheckQuestion[]): OpenPoint[] {
  const grouped = new Map<string, CheckQuestion[]>();
  for (const question of questions) {
    const key = keyOf(question);
    grouped.set(key, [...(grouped.get(key) ?? []), question]);
  }
  return [...grouped].map(([key, group]) => pointOf(key, key === TIME ? inTheirOrder(group) : group));
}

const TIMES: readonly (Question | null)[] = ["night", "evening", "weekend"];

const inTheirOrder = (questions: readonly CheckQuestion[]): CheckQuestion[] =>
  questions.toSorted((a, b) => TIMES.indexOf(a.question) - TIMES.indexOf(b.question));

const TIME = "time";

function keyOf({ topic, question, by_value: byValue, reasons }: CheckQuestion): string {
  if (topic === "working_time" && (question !== null || byValue !== null)) return TIME;
  return question ?? byValue ?? reasons.join(" ");
}

function pointOf(key: string, questions: readonly CheckQuestion[]): OpenPoint {
  const yesNo = questions.filter((one): one is YesNoQuestion => one.question !== null);
  const byValue = questions.find((one) => one.by_value !== null)?.by_value ?? null;
  const reasons = [...new Set(questions.flatMap((one) => one.reasons))];
  const first = questions[0];
  const one = { key, questions, yesNo, byValue, reasons };
  if (questions.length > 1) return { ...one, title: key === TIME ? WHEN : titleOf(first), short: shortOf(byValue) };
  const asked = first?.question ?? null;
  const short = asked === null ? shortOf(byValue) || (reasons[0] ?? "") : TOPIC_NAMES[asked];
  return { ...one, title: titleOf(first), short };
}

const titleOf = (question: CheckQuestion | undefined): string => (question?.text === "" ? question.value_text : (question?.text ?? ""));

const shortOf = (byValue: ValueQuestion | null): string => (byValue === null ? "" : VALUE_TOPICS[byValue]);

/** Whether anything that is said here can settle it. */
export const canBeAnswered = (point: OpenPoint): boolean => point.yesNo.length > 0 || point.byValue !== null;

/** Answers of one reply, which are treated alike. */
export interface Reply {
  readonly answers: readonly [AnyAnswer, ...AnyAnswer[]];
}

const isValue = (answer: AnyAnswer): answer is ValueAnswer => "given" in answer;

/** What a reply says, in words; `named` tells also what was asked. */
export function replyInWords({ answers }: Reply, named: boolean): string {
  const said = answers.map((answer) => {
    if (isValue(answer)) return answer.text.replace(/\.$/, "");
    const value = answer.value === "yes" ? "ja" : "nei";
    return named || answers.length > 1 ? `${TOPIC_NAMES[answer.question]}: ${value}` : capital(value);
  });
  return said.join(" · ");
}

const capital = (word: string): string => word.charAt(0).toLocaleUpperCase("nb") + word.slice(1);

/** Answers that were given together, put together; each once. */
export function repliesOf(answers: readonly AnyAnswer[]): Reply[] {
  const found = new Map<string, [AnyAnswer, ...AnyAnswer[]]>();
  const seen = new Set<number>();
  for (const answer of answers) {
    if (seen.has(answer.number)) continue;
    seen.add(answer.number);
    const key = JSON.stringify([
      answer.answered_by,
      answer.answered_at,
      answer.source,
      answer.reason,
      answer.title,
      answer.confirmed_by,
      answer.actions,
    ]);
    const known = found.get(key);
    if (known === undefined) found.set(key, [answer]);
    else known.push(answer);
  }
  return [...found.values()].map((together) => ({ answers: together }));
}

/** What still stands of what was answered at a point. */
export function standingAt({ questions }: OpenPoint): Reply[] {
  const answers = questions.flatMap((one): AnyAnswer[] => [...one.answers, ...one.value_answers]);
  return repliesOf(answers.filter((answer) => answer.withdrawn_by === null));
}

/** What was answered for the same employer and job and can be taken over. */
export const suggestedAt = ({ questions }: OpenPoint): Reply[] =>
  repliesOf(questions.flatMap((one): AnyAnswer[] => [...one.suggestions, ...one.value_suggestions]));

/** Whether the answer is one's own: a second person could confirm any other. */
export const isMine = (answer: AnyAnswer): boolean =>
  !answer.actions.includes("confirm") && answer.confirmed_by === null && answer.actions.length > 0;

/** The questions by yes or no that one has not answered oneself. */
export const unansweredByMe = ({ yesNo }: OpenPoint): YesNoQuestion[] =>
  yesNo.filter((one) => !one.answers.some((answer) => answer.withdrawn_by === null && isMine(answer)));

/** Whether a value of one's own waits for a second person. */
export const myValueWaits = ({ questions }: OpenPoint): boolean =>
  questions.some((one) => {
    const mine = one.value_answers.some((answer) => answer.withdrawn_by === null && isMine(answer));
    return mine && one.standing === "waiting";
  });

/** Answers that still stand and are not told at an open point. */
export function settledReplies(check: Check): Reply[] {
  const open = new Set(check.questions.flatMap((one) => [one.question, one.by_value]));
  const answers: AnyAnswer[] = [...check.answers, ...check.value_answers];
  return repliesOf(answers.filter((answer) => answer.withdrawn_by === null && !open.has(answer.question)));
}

/** Numbers of the newest answers to some questions that can be taken back. */
export function newestAnswers(check: Check, questions: readonly (Question | ValueQuestion)[]): number[] {
  const answers: AnyAnswer[] = [...check.answers, ...check.value_answers];
  return questions.flatMap((question) => {
    const own = answers.filter((one) => one.question === question && one.actions.includes("withdraw"));
    const newest = own.at(-1)?.number;
    return newest === undefined ? [] : [newest];
  });
}
