// Questions about an ad in short words, and the neutral text to an employer: only what anybody who looks for work
// could ask.

import type { Schemas } from "../api/client";
import { FACET_NAMES } from "./facets";

/** What is answered by yes or no. */
export type Question = Schemas["Question"];
/** What is answered by a value. */
export type ValueQuestion = Schemas["ValueQuestion"];

export const TOPIC_NAMES: Readonly<Record<Question, string>> = {
  ...FACET_NAMES,
  stated_places_only: "Bare på stedene annonsen oppgir",
  stated_employer_only: "Bare hos arbeidsgiveren annonsen navngir",
};

export const VALUE_TOPICS: Readonly<Record<ValueQuestion, string>> = {
  place: "Arbeidssted",
  employer: "Arbeidsgiver",
  hours: "Arbeidstid",
  occupation: "Yrke",
};

/** The text that is ready to send. */
export function questionText(title: string, questions: readonly string[]): string {
  const asked = questions.length === 1 ? (questions[0] ?? "") : questions.map((question) => `- ${question}`).join("\n");
  return `Hei!\n\nJeg har et spørsmål om stillingen «${title}»:\n\n${asked}\n\nVennlig hilsen`;
}
