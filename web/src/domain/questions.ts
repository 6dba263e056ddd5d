// What was answered, in short: the facets, and the two questions that narrow place and employer.

import type { Answer } from "./checks";
import { FACET_NAMES } from "./facets";

export const TOPIC_NAMES: Readonly<Record<Answer["question"], string>> = {
  ...FACET_NAMES,
  stated_places_only: "Bare på stedene annonsen oppgir",
  stated_employer_only: "Bare hos arbeidsgiveren annonsen navngir",
};
