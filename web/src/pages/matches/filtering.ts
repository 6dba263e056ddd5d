// Choices that narrow the list on the screen. They stand in the address, so that a view can be found again.

import type { Match } from "../../api/useMatches";

export const FILTER = "vis";

export type Filter = "heltid" | "deltid" | "avklart";

export const FILTER_NAMES: Readonly<Record<Filter, string>> = {
  heltid: "Heltid",
  deltid: "Deltid",
  avklart: "Uten åpne spørsmål",
};

export const FILTERS = Object.keys(FILTER_NAMES) as Filter[];

const isFilter = (word: string): word is Filter => FILTERS.some((filter) => filter === word);

/** The choices that stand in an address; what is not a choice is passed over. */
export function filtersOf(params: URLSearchParams): Filter[] {
  return (params.get(FILTER) ?? "").split(".").filter(isFilter);
}

/** The choices with one of them turned on or off, as they stand in an address. */
export function toggled(filters: readonly Filter[], filter: Filter): string {
  const changed = filters.includes(filter) ? filters.filter((other) => other !== filter) : [...filters, filter];
  return FILTERS.filter((known) => changed.includes(known)).join(".");
}

const PASSES: Readonly<Record<Filter, (match: Match) => boolean>> = {
  heltid: (match) => match.vacancy.extent !== "part",
  deltid: (match) => match.vacancy.extent !== "full",
  avklart: (match) => match.open_questions.length === 0,
};

/** Whether a match passes all choices. What an ad does not say is no reason to hide it. */
export const passes = (match: Match, filters: readonly Filter[]): boolean =>
  filters.every((filter) => PASSES[filter](match));
