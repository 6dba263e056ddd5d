// All query keys, so that what is kept and what is thrown away is seen in one place.

import type { PersonId, VacancyId } from "../domain/ids";

export const keys = {
  session: ["session"],
  demoUsers: ["demo-users"],
  market: ["market"],
  persons: ["persons"],
  person: (person: PersonId) => ["persons", person],
  matches: (person: PersonId) => ["persons", person, "matches"],
  matchedVacancy: (person: PersonId, vacancy: VacancyId) => ["persons", person, "matches", vacancy],
  placements: (person: PersonId) => ["persons", person, "placements"],
  accessLog: (person: PersonId) => ["persons", person, "access-log"],
  vacancies: (words: string) => ["vacancies", words],
  vacancy: (vacancy: VacancyId) => ["vacancy", vacancy],
  occupations: (words: string) => ["occupations", words],
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

/** Whether a key is of what is shared with somebody, or of alarms about it: any change may have set something off. */
export const isSetOff = (key: readonly unknown[]): boolean =>
  key[0] === keys.alarms[0] || (key[0] === keys.persons[0] && key[2] === "placements");
