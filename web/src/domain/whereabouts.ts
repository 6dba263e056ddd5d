// Where a corner lies, in words that somebody who does not see the map can follow.

import { municipalityAt, type Shapes } from "./areas";
import { kmBetween, mapFrom, rayOf, type Corner } from "./ground";
import type { Places, Town } from "./places";

const DEGREES = new Intl.NumberFormat("nb-NO", { maximumFractionDigits: 4 });

/** A corner as `60,7945° nord, 10,6918° øst`. */
export const cornerInDegrees = ([north, east]: Corner): string =>
  `${DEGREES.format(north)}° nord, ${DEGREES.format(east)}° øst`;

const NEAR_KM = 15;
const SAME_KM = 0.5;
const WINDS = ["nord", "nordøst", "øst", "sørøst", "sør", "sørvest", "vest", "nordvest"] as const;
const KILOMETRES = new Intl.NumberFormat("nb-NO", { maximumSignificantDigits: 2 });

/** A corner as `om lag 3 km nordøst for Raufoss`, or by its municipality where no town is near. */
export function whereabouts(corner: Corner, { towns }: Pick<Places, "towns">, shapes: Shapes): string {
  const near = nearest(corner, towns);
  if (near !== null && near.km < SAME_KM) return `midt i ${near.town.name}`;
  if (near !== null) return `om lag ${KILOMETRES.format(near.km)} km ${windTo(corner, near.town)} for ${near.town.name}`;
  const municipality = municipalityAt({ latitude: corner[0], longitude: corner[1] }, shapes);
  return municipality === null ? "utenfor land" : `i ${municipality}`;
}

function nearest(corner: Corner, towns: readonly Town[]): { readonly town: Town; readonly km: number } | null {
  const here = rayOf(corner);
  let found: { readonly town: Town; readonly km: number } | null = null;
  for (const town of towns) {
    // A degree of latitude is 111 km: most towns need no more reckoning.
    if (Math.abs(town.latitude - corner[0]) > NEAR_KM / 111) continue;
    const km = kmBetween(here, rayOf([town.latitude, town.longitude]));
    if (km <= (found?.km ?? NEAR_KM)) found = { town, km };
  }
  return found;
}

/** In which direction a corner lies from a town. */
function windTo(corner: Corner, town: Town): string {
  const [x, y] = mapFrom(town).spotOf(rayOf(corner));
  const turn = (Math.atan2(x, -y) / (2 * Math.PI)) * WINDS.length;
  return WINDS[(Math.round(turn) + WINDS.length) % WINDS.length] ?? WINDS[0];
}
