// Places by postal code, town and municipality, from a table that comes with the pages: what is typed is sent nowhere.

import { countyName, municipalityName } from "./names";

/** Degrees. */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** A place that can be picked: `p3550` is a postal code, `m3324` a municipality. */
export interface PlaceChoice {
  readonly value: string;
  readonly label: string;
}

/** Where a place is: all of it lies within so many kilometres of the point. */
export interface PlaceArea extends Point {
  readonly within_km: number;
}

export interface Places {
  /** Postal codes and municipalities for what is typed, which may be a whole address. */
  readonly search: (typed: string) => PlaceChoice[];
  /** Where a picked place is; null when there is no such place. */
  readonly areaOf: (value: string) => PlaceArea | null;
  /** The place whose middle is this very point; null when it is no place's. */
  readonly named: (point: Point) => string | null;
  /** Towns that are known to a few kilometres, each where its postal area has its middle. */
  readonly towns: readonly Town[];
}

export interface Town extends Point {
  readonly name: string;
}

type Where = readonly [latitude: number, longitude: number, km: number];
export interface PlaceTable {
  /** Code, town and region, and where it is if that is known better than by its region. */
  readonly postal: readonly (readonly [string, string, string, ...([] | Where)])[];
  readonly regions: readonly (readonly [string, ...Where])[];
}
type Postal = PlaceTable["postal"][number];

const MOST = 12;

let loaded: Promise<Places> | undefined;

/** Load the table; it is large, and few pages need it. */
export function loadPlaces(): Promise<Places> {
  loaded ??= import("./data/places.json").then((table) => placesOf(table.default as unknown as PlaceTable));
  return loaded;
}

/** Make the search of a table. */
export function placesOf({ postal, regions }: PlaceTable): Places {
  const whereOf = new Map(regions.map(([code, ...where]) => [code, where]));
  const municipalities = regions.map(([code]) => code).filter((code) => code.length === 4);
  const areaOf = (value: string): PlaceArea | null => {
    const row = postal.find(([code]) => value === `p${code}`);
    const where = row === undefined ? whereOf.get(value.slice(1)) : row.length > 3 ? whereIn(row) : whereOf.get(row[2]);
    return where === undefined ? null : { latitude: where[0], longitude: where[1], within_km: where[2] };
  };
  const named = ({ latitude, longitude }: Point): string | null => {
    const region = regions.find(([, north, east]) => north === latitude && east === longitude);
    if (region !== undefined) return regionName(region[0]);
    return postal.find((row) => row[3] === latitude && row[4] === longitude)?.[1] ?? null;
  };
  return { search: (typed) => search(postal, municipalities, typed), areaOf, named, towns: townsOf(postal) };
}

const TOWN_WITHIN_KM = 5;

/** The towns, each once a municipality. */
function townsOf(postal: PlaceTable["postal"]): Town[] {
  const towns = new Map<string, Town>();
  for (const [, name, region, ...where] of postal) {
    const [latitude, longitude, km] = where;
    if (latitude === undefined || longitude === undefined || (km ?? Infinity) > TOWN_WITHIN_KM) continue;
    if (!towns.has(name + region)) towns.set(name + region, { name, latitude, longitude });
  }
  return [...towns.values()];
}

const whereIn = (row: Postal): Where => [row[3] ?? 0, row[4] ?? 0, row[5] ?? 0];

const regionName = (code: string): string => (code.length === 4 ? `${municipalityName(code)} kommune` : countyName(code));

const CODE = /(?<!\d)\d{4}(?!\d)/g;

function search(postal: readonly Postal[], municipalities: readonly string[], typed: string): PlaceChoice[] {
  const text = typed.trim();
  // In an address the postal code stands after the street number.
  const code = text.match(CODE)?.at(-1) ?? (/^\d{1,3}$/.test(text) ? text : null);
  if (code !== null) return postal.filter((row) => row[0].startsWith(code)).slice(0, MOST).map(choiceOf);
  const words = /[^,\d]*$/.exec(text)?.[0].trim() ?? "";
  if (words.length < 2) return [];
  const areas = best(municipalities, words, municipalityName).map((region) => ({
    value: `m${region}`,
    label: regionName(region),
  }));
  return [...areas, ...best(postal, words, (row) => row[1]).map(choiceOf)].slice(0, MOST);
}

const choiceOf = ([code, town]: Postal): PlaceChoice => ({ value: `p${code}`, label: `${code} ${town}` });

/** The items whose name begins with the words, the whole name first. */
function best<T>(items: readonly T[], words: string, nameOf: (item: T) => string): T[] {
  const wanted = words.toLocaleLowerCase("nb");
  const begins = items.filter((item) => nameOf(item).toLocaleLowerCase("nb").startsWith(wanted));
  const whole = begins.filter((item) => nameOf(item).length === wanted.length);
  return [...whole, ...begins.filter((item) => !whole.includes(item))].slice(0, MOST);
}
