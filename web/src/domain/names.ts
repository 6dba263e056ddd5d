// Names of codes, from tables that come with the pages: no choice is sent anywhere while it is being made.

import counties from "./data/counties.json";
import municipalities from "./data/municipalities.json";
import occupations from "./data/occupations.json";

type Table = Readonly<Record<string, string>>;

/** A code without a name stands as it is. */
const nameIn = (table: Table, code: string): string => table[code] ?? code;

export const municipalityName = (code: string): string => nameIn(municipalities, code);
export const countyName = (code: string): string => nameIn(counties, code);
export const occupationName = (code: string): string => nameIn(occupations, code);

export interface Choice {
  readonly value: string;
  readonly label: string;
}

const byLabel = (a: Choice, b: Choice): number => a.label.localeCompare(b.label, "nb");

/** Counties first, then municipalities: a short code is a county. */
export const AREAS: readonly Choice[] = [
  ...choicesOf(counties, (name) => `${name} (hele fylket)`),
  ...choicesOf(municipalities, (name) => name),
];

function choicesOf(table: Table, label: (name: string) => string): Choice[] {
  return Object.entries(table)
    .map(([value, name]) => ({ value, label: label(name) }))
    .sort(byLabel);
}

export const OCCUPATIONS: readonly Choice[] = Object.entries(occupations)
  .filter(([code]) => code.length > 1)
  .map(([value, name]) => ({ value, label: `${name} (${value})` }))
  .sort(byLabel);
