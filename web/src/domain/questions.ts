// Questions about an ad in short words, and the neutral text to an employer: only what anybody who looks for work
// could ask.

import type { Schemas } from "../api/client";
import { FACET_NAMES } from "./facets";
import { REASON_WORDS, USUAL, type Language } from "./languages";

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

/** The text that is ready to send, in the language of its questions. */
export function questionText(title: string, questions: readonly string[], language: Language = USUAL): string {
  const { hello, about, regards } = REASON_WORDS[language].letter;
  const asked = questions.length === 1 ? (questions[0] ?? "") : questions.map((question) => `- ${question}`).join("\n");
  return `${hello}\n\n${about(title)}\n\n${asked}\n\n${regards}`;
}
