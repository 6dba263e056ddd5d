// Where somebody lives, as it is picked from the table of places: a postal code or a municipality, never an address.

import type { Home } from "./mapping";
import { municipalityName } from "./names";
import type { Places } from "./places";

/** The home behind a choice of the table. */
export const homeOf = (choice: string): NonNullable<Home> =>
  choice.startsWith("p")
    ? { postal_code: choice.slice(1), municipality: null }
    : { postal_code: null, municipality: choice.slice(1) };

/** A home in words, as `3511 Hønefoss`; the code alone until the table is here. */
export function homeLabel({ postal_code: postal, municipality }: NonNullable<Home>, places: Places | null): string {
  if (postal === null) return `${municipalityName(municipality ?? "")} kommune`;
  return places?.search(postal).find((choice) => choice.value === `p${postal}`)?.label ?? postal;
}
