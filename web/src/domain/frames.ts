// Frames in words, and how they are changed. Kept apart from everything that is shown outside their room.

import type { Schemas } from "../api/client";
import { middleOf, municipalityAt, type Corners, type Shapes } from "./areas";
import { EXCLUDED_NAMES } from "./facets";
import { countyName, municipalityName, occupationName } from "./names";
import type { Places, Point } from "./places";
import type { Whole } from "./whole";

export type Frames = Whole<Schemas["SafetyForm"]>;
export type Part = keyof Frames;
export type Zone = Frames["zones"][number];
export type Employer = Frames["employers"][number];
export type Span = Frames["hours"][number]["allowed"][number];
export type Day = Span["days"][number];
export type Strength = Schemas["Strength"];

export const PARTS: readonly Part[] = ["zones", "employers", "facets", "hours", "occupations"];

export const PART_NAMES: Readonly<Record<Part, string>> = {
  zones: "Ikke arbeid i",
  employers: "Ikke arbeid hos",
  facets: "Ikke slikt arbeid",
  hours: "Arbeid bare til disse tidene",
  occupations: "Ikke arbeid som",
};

export const STRENGTH_NAMES: Readonly<Record<Strength, string>> = { safety: "Må holde", wish: "Ønske" };

export const STRENGTH_MEANINGS: Readonly<Record<Strength, string>> = {
  safety: "det som ikke er kjent, holdes tilbake",
  wish: "det som ikke er kjent, vises med spørsmål",
};

export const DAY_NAMES: Readonly<Record<Day, string>> = {
  mon: "mandag",
  tue: "tirsdag",
  wed: "onsdag",
  thu: "torsdag",
  fri: "fredag",
  sat: "lørdag",
  sun: "søndag",
};

export const DAYS = Object.keys(DAY_NAMES) as Day[];

const DECIMAL = new Intl.NumberFormat("nb-NO", { maximumFractionDigits: 2 });

/** Where a point is, in words; null while that is not known. */
export type NameOfPoint = (point: Point) => string | null;

const NAMELESS: NameOfPoint = () => null;

/** A frame as a short text. */
export function frameInWords<P extends Part>(part: P, item: Frames[P][number], nameOf = NAMELESS): string {
  return WORDS[part](item, nameOf);
}

type Words = { readonly [P in Part]: (item: Frames[P][number], nameOf: NameOfPoint) => string };

const WORDS: Words = {
  zones: zoneInWords,
  employers: employerInWords,
  facets: (item) => EXCLUDED_NAMES[item.facet],
  hours: (item) => item.allowed.map(spanInWords).join(", og "),
  occupations: (item) => `${occupationName(item.code)} (${item.code})`,
};

export function zoneInWords(zone: Zone, nameOf = NAMELESS): string {
  const area = areaInWords(zone, nameOf);
  return zone.route ? `${area}, også veien til jobb` : area;
}

function areaInWords(zone: Zone, nameOf: NameOfPoint): string {
  switch (zone.kind) {
    case "municipality":
      return `Kommune: ${municipalityName(zone.code)}`;
    case "county":
      return `Fylke: ${countyName(zone.code)}`;
    case "circle":
      return `Sirkel: ${DECIMAL.format(zone.radius_km)} km rundt ${nameOf(zone) ?? coordinatesInWords(zone)}`;
    case "polygon": {
      const where = nameOf(middleOf(zone.corners));
      return `Et inntegnet område${where === null ? "" : ` rundt ${where}`}, ${String(zone.corners.length)} hjørner`;
    }
  }
}

/** Degrees, in words. */
export const coordinatesInWords = ({ latitude, longitude }: Point): string =>
  `${DECIMAL.format(latitude)}° nord, ${DECIMAL.format(longitude)}° øst`;

/** The name of a point by tables that are loaded: a place whose middle it is, or the municipality it lies in. */
export function nameOfPoint(places: Places, shapes: Shapes): NameOfPoint {
  return (point) => {
    const area = places.named(point);
    if (area !== null) return area.endsWith(" kommune") ? `midten av ${area}` : area;
    const municipality = municipalityAt(point, shapes);
    return municipality === null ? null : `et punkt i ${municipality} (${coordinatesInWords(point)})`;
  };
}

export function employerInWords(employer: Employer): string {
  const { name, organisation_number: number } = employer;
  const who = name === null ? `Organisasjonsnummer ${number ?? ""}` : number === null ? name : `${name} (${number})`;
  return employer.sub_units ? `${who}, med underenheter` : who;
}

export function spanInWords(span: Span): string {
  return `${daysInWords(span.days)} ${span.from}–${span.to}`;
}

/** Days in words: `mandag–fredag`, `alle dager`, `lørdag og søndag`. */
export function daysInWords(days: readonly Day[]): string {
  const places = DAYS.flatMap((day, place) => (days.includes(day) ? [place] : []));
  const first = places[0];
  const last = places.at(-1);
  if (first === undefined || last === undefined) return "ingen dager";
  if (places.length === DAYS.length) return "alle dager";
  const names = places.map((place) => nameOfDay(place));
  const unbroken = last - first + 1 === places.length;
  if (unbroken && places.length > 2) return `${nameOfDay(first)}–${nameOfDay(last)}`;
  return names.length === 1 ? nameOfDay(first) : `${names.slice(0, -1).join(", ")} og ${nameOfDay(last)}`;
}

function nameOfDay(place: number): string {
  const day = DAYS[place];
  return day === undefined ? "" : DAY_NAMES[day];
}

/** The frames with one more. */
export function withItem<P extends Part>(frames: Frames, part: P, item: Frames[P][number]): Frames {
  return { ...frames, [part]: [...frames[part], item] };
}

/** The frames with one less. */
export function withoutItem(frames: Frames, part: Part, place: number): Frames {
  return { ...frames, [part]: frames[part].filter((_, at) => at !== place) };
}

const COUNTY = /^\d{2}$/;

/** Whether a code is of a county or of a municipality. */
export const kindOfArea = (code: string): "county" | "municipality" => (COUNTY.test(code) ? "county" : "municipality");

/** What can be changed of a frame that stands; only zones have a way to work, only employers have sub-units. */
export interface Change {
  readonly strength?: Strength;
  readonly review?: string | null;
  readonly route?: boolean;
  readonly sub_units?: boolean;
}

/** The frames with the strength, the day of review or the way to work of one changed. */
export function withChange(frames: Frames, part: Part, place: number, change: Change): Frames {
  return { ...frames, [part]: frames[part].map((item, at) => (at === place ? { ...item, ...change } : item)) };
}

/** The frames with other corners for a drawn area; all else of it stays. */
export function withCorners(frames: Frames, place: number, corners: Corners): Frames {
  const redrawn = corners.map(([north, east]): [number, number] => [north, east]);
  const zones = frames.zones.map((zone, at) =>
    at === place && zone.kind === "polygon" ? { ...zone, corners: redrawn } : zone,
  );
  return { ...frames, zones };
}

/** The occupations of a field of work, those that are excluded already left out. */
export function withBundle(frames: Frames, codes: readonly string[]): Frames {
  const taken = new Set(frames.occupations.map((item) => item.code));
  const added = codes.filter((code) => !taken.has(code)).map((code) => ({ strength: "safety", review: null, code }) as const);
  return { ...frames, occupations: [...frames.occupations, ...added] };
}

/** A circle as it is typed: by a place that is known so and so well, or by degrees. */
export interface CircleDraft {
  readonly latitude: string;
  readonly longitude: string;
  /** Kilometres from the place or the point. */
  readonly kilometres: string;
  /** Within how many kilometres of the point all of the place lies; 0 for degrees. */
  readonly within: number;
}

export const NO_CIRCLE: CircleDraft = { latitude: "", longitude: "", kilometres: "", within: 0 };

/** What is wrong with a circle, by field. */
export type CircleProblems = Partial<Record<"latitude" | "longitude" | "kilometres", string>>;

const LIMITS = { latitude: [57, 82], longitude: [-10, 35] } as const;
const MOST_KM = 1000;

/** A figure as it is typed, with a comma or a point; not a number while it is none. */
export const figureOf = (typed: string): number => (typed.trim() === "" ? NaN : Number(typed.trim().replace(",", ".")));

/** What is wrong with degrees as they are typed; null when nothing is. */
export function degreesProblem(field: keyof typeof LIMITS, typed: string): string | null {
  const [least, most] = LIMITS[field];
  const figure = figureOf(typed);
  return figure >= least && figure <= most ? null : `Et tall fra ${String(least)} til ${String(most)}`;
}

/** What must be mended before a circle can be added. */
export function circleProblems(draft: CircleDraft): CircleProblems {
  const problems: CircleProblems = {};
  for (const field of ["latitude", "longitude"] as const) {
    const problem = degreesProblem(field, draft[field]);
    if (problem !== null) problems[field] = problem;
  }
  const radius = figureOf(draft.kilometres) + draft.within;
  if (!(figureOf(draft.kilometres) >= 0 && radius > 0 && radius <= MOST_KM)) {
    problems.kilometres = `Et tall over 0, høyst ${String(MOST_KM)}`;
  }
  return problems;
}

/** The circle, so large that all within the distance from anywhere in the place is in it; null while it is not whole. */
export function circleOf(draft: CircleDraft): { latitude: number; longitude: number; radius_km: number } | null {
  if (Object.keys(circleProblems(draft)).length > 0) return null;
  return {
    latitude: figureOf(draft.latitude),
    longitude: figureOf(draft.longitude),
    radius_km: Math.ceil((figureOf(draft.kilometres) + draft.within) * 10) / 10,
  };
}

export const isEmpty = (frames: Frames): boolean => PARTS.every((part) => frames[part].length === 0);
