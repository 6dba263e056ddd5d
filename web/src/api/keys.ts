// All query keys, so that what is kept and what is thrown away is seen in one place.

import type { PersonId, VacancyId } from "../domain/ids";
import type { Language } from "../domain/languages";

export const keys = {
  session: ["session"],
  demoUsers: ["demo-users"],
  market: ["market"],
  persons: ["persons"],
  person: (person: PersonId) => ["persons", person],
  allMatches: (person: PersonId) => ["persons", person, "matches"],
  matches: (person: PersonId, language: Language) => ["persons", person, "matches", language],
  matchedVacancy: (person: PersonId, vacancy: VacancyId, language: Language) => [
    "persons",
    person,
    "matches",
    language,
    vacancy,
  ],
  widening: (person: PersonId, language: Language) => ["persons", person, "matches", "widening", language],
  placements: (person: PersonId) => ["persons", person, "placements"],
  outcomes: (person: PersonId) => ["persons", person, "outcomes"],
  accessLog: (person: PersonId) => ["persons", person, "access-log"],
  vacancies: (words: string) => ["vacancies", words],
  vacancy: (vacancy: VacancyId) => ["vacancy", vacancy],
  occupations: (words: string) => ["occupations", words],
  skills: (words: string) => ["skills", words],
  alarms: ["alarms"],
  /** Everything under this key is thrown away when the room is left. */
  allFrames: ["frames"],
  frames: (person: PersonId) => ["frames", person],
  hiddenPlacements: (person: PersonId) => ["frames", person, "placements"],
  allChecks: (person: PersonId) => ["frames", person, "checks"],
  checks: (person: PersonId, most: number) => ["frames", person, "checks", most],
} as const;

/** Whether a key is of somebody's list of matches, or of an ad in it. */
export const isMatches = (key: readonly unknown[]): boolean => key[0] === keys.persons[0] && key[2] === "matches";

/** Whether a key is of what is shared with somebody, what came of it, or alarms: any change may have set it off. */
export const isSetOff = (key: readonly unknown[]): boolean =>
  key[0] === keys.alarms[0] || (key[0] === keys.persons[0] && (key[2] === "placements" || key[2] === "outcomes"));

const LANGUAGE_AT = 3;

/**
 * Whether two keys are of the same list or ad in two languages: then what stands may stand until the other has come.
 * What was thrown away because the exclusions changed has the same language, and never stands in for anything.
 */
export function inAnotherLanguage(before: readonly unknown[] | undefined, now: readonly unknown[]): boolean {
  if (before?.length !== now.length || !isMatches(now)) return false;
  return now.every((part, place) => (part === before[place]) !== (place === LANGUAGE_AT));
}
