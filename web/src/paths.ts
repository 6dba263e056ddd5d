// Addresses of the pages, written once.

import type { PersonId, VacancyId } from "./domain/ids";

export const HOME = "/";
export const VACANCIES = "/stillinger";

export const personPath = (person: PersonId): string => `/personer/${encodeURIComponent(person)}`;
export const mappingPath = (person: PersonId): string => `${personPath(person)}/kartlegging`;
export const matchesPath = (person: PersonId): string => `${personPath(person)}/treff`;
export const placementsPath = (person: PersonId): string => `${personPath(person)}/delt`;
export const logPath = (person: PersonId): string => `${personPath(person)}/logg`;
export const deletePath = (person: PersonId): string => `${personPath(person)}/slett`;
export const framesPath = (person: PersonId): string => `${personPath(person)}/rammer`;

/** Parameter of the ad that is open in a list. */
export const OPEN = "stilling";

/** A copy of the search parameters with one of them set, or taken away when the value is null. */
export function withParameter(params: URLSearchParams, name: string, value: string | null): URLSearchParams {
  const changed = new URLSearchParams(params);
  if (value === null || value === "") changed.delete(name);
  else changed.set(name, value);
  return changed;
}

/** The search parameters that open an ad. */
export const withOpen = (params: URLSearchParams, vacancy: VacancyId | null): URLSearchParams =>
  withParameter(params, OPEN, vacancy);
