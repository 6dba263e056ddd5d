// Short words for what an ad says about place and amount of work.

const NUMBER = new Intl.NumberFormat("nb-NO");

/** A number as `2 000`. */
export const numberInWords = (value: number): string => NUMBER.format(value);

/** The number that was typed, with a comma or a point; null when it is none. */
export function numberOf(typed: string): number | null {
  const number = Number(typed.trim().replace(",", "."));
  return typed.trim() === "" || !Number.isFinite(number) ? null : number;
}

/** One or many: `1 stilling`, `12 stillinger`. */
export const countInWords = (count: number, one: string, many: string): string =>
  `${numberInWords(count)} ${count === 1 ? one : many}`;

const COARSE_KM = 10;

/** A distance from the coarse home area. */
export function distanceInWords(kilometres: number | null): string {
  if (kilometres === null) return "avstand ikke kjent";
  // The home is known to ten kilometres, so smaller differences would only look exact.
  if (kilometres < COARSE_KM) return `under ${String(COARSE_KM)} km i luftlinje`;
  return `om lag ${numberInWords(kilometres)} km i luftlinje`;
}

/** Names of places, the first two and how many more. */
export function placesInWords(places: readonly string[]): string {
  const shown = places.slice(0, 2).join(", ");
  const rest = places.length - 2;
  if (places.length === 0) return "Sted ikke sagt";
  return rest > 0 ? `${shown} og ${String(rest)} til` : shown;
}

/** Place and distance from the home area; undefined when there is no home to count from. */
export function whereInWords(places: readonly string[], kilometres: number | null | undefined): string {
  const place = placesInWords(places);
  const alone = kilometres === undefined || (places.length === 0 && kilometres === null);
  return alone ? place : `${place}, ${distanceInWords(kilometres)}`;
}

export type Extent = "full" | "part" | "both" | "unknown";

const EXTENTS: Readonly<Record<Extent, string>> = {
  full: "Heltid",
  part: "Deltid",
  both: "Heltid eller deltid",
  unknown: "Omfang ikke sagt",
};

/** Full or part time and the percentage, as `Deltid, 50–80 %`. */
export function extentInWords(extent: Extent, percent: { lowest: number; highest: number } | null): string {
  if (percent === null) return EXTENTS[extent];
  const range = percentInWords(percent.lowest, percent.highest);
  return extent === "unknown" ? range : `${EXTENTS[extent]}, ${range}`;
}

/** `80 %` or `50–100 %`. */
export const percentInWords = (lowest: number, highest: number): string =>
  lowest === highest ? `${String(highest)} %` : `${String(lowest)}–${String(highest)} %`;

/** Several things in one breath: `a`, `a og b`, `a, b og c`. */
export function listInWords(things: readonly string[]): string {
  const last = things.at(-1) ?? "";
  return things.length < 2 ? last : `${things.slice(0, -1).join(", ")} og ${last}`;
}

/** The name without the role in brackets that demo users carry. */
export const shortName = (name: string): string => name.replace(/\s*\(.*\)$/, "");
