// Circles and drawn areas on a map of municipalities, made of a table that comes with the pages.

import margins from "./data/margins.json";
import { alongEdges, mapFrom, rayOf, ringAround, type Corners, type FlatMap, type Ray, type Spot } from "./ground";
import { municipalityName } from "./names";
import type { Point } from "./places";

export type { Corners } from "./ground";

export interface Circle extends Point {
  readonly radius_km: number;
}

/** Rings of longitude and latitude by turns, in hundredths of a degree, by municipality. */
export type Shapes = Readonly<Record<string, readonly (readonly number[])[]>>;

/** What the rules add around a circle or a drawn area. */
export const MARGIN_KM: number = margins.zone_km;

let loaded: Promise<Shapes> | undefined;

/** Load the shapes; they are large, and one page needs them. */
export function loadShapes(): Promise<Shapes> {
  loaded ??= import("./data/shapes.json").then((table) => table.default as Shapes);
  return loaded;
}

/** A piece of a map: kilometres from the middle to each edge of it. */
export interface View {
  readonly middle: Point;
  readonly reach: number;
}

/** A land on the map. */
export interface Land {
  readonly code: string;
  readonly name: string;
  readonly path: string;
  /** Whether the area lies over some of it. */
  readonly touched: boolean;
  /** Whether it does not, but comes within the margin of the rules. */
  readonly near: boolean;
  /** Where its name may stand; null where it has no room. */
  readonly label: Spot | null;
}

/** What is drawn: kilometres from the middle, east and south. */
export interface AreaMap {
  /** From the middle to each edge. */
  readonly reach: number;
  readonly lands: readonly Land[];
  /** The area itself. */
  readonly area: { readonly radius: number } | { readonly path: string };
}

const AROUND = 2;
const LEAST_REACH_KM = 12;

/** Draw a circle with the land around it. */
export function mapOfCircle(circle: Circle, shapes: Shapes): AreaMap {
  const reach = Math.max(circle.radius_km * AROUND, LEAST_REACH_KM);
  const isWithin = (spots: readonly Spot[], km: number): boolean =>
    spots.some((spot, at) => toLine([0, 0], spot, spots[at + 1] ?? spot) <= km);
  const held: Held = {
    covers: (spots) => inside([0, 0], spots) || isWithin(spots, circle.radius_km),
    comesNear: (spots) => isWithin(spots, circle.radius_km + MARGIN_KM),
  };
  return { reach, lands: landsOf({ middle: circle, reach }, shapes, held), area: { radius: circle.radius_km } };
}

/** Draw a closed shape with the land around it. */
export function mapOfCorners(corners: Corners, shapes: Shapes): AreaMap {
  const view = viewOf(corners);
  const outline = spotsOfEdges(mapFrom(view.middle), corners);
  const held: Held = {
    covers: (spots) =>
      spots.some((spot) => inside(spot, outline)) ||
      outline.some((corner) => inside(corner, spots)) ||
      crosses(spots, outline),
    comesNear: (spots) => comeWithin(spots, outline, MARGIN_KM),
  };
  return { reach: view.reach, lands: landsOf(view, shapes, held), area: { path: pathOf(outline) } };
}

/** What a drawn area lies over, in words. */
export const areaOverLand = (corners: Corners, shapes: Shapes): string => touchedInWords(mapOfCorners(corners, shapes));

/** How an area is held against the rings of a land. */
interface Held {
  readonly covers: (spots: readonly Spot[]) => boolean;
  readonly comesNear: (spots: readonly Spot[]) => boolean;
}

const NOT_HELD: Held = { covers: () => false, comesNear: () => false };

/** A piece of a map with all of the corners on it. */
export function viewOf(corners: Corners): View {
  const middle = middleOf(corners);
  const spots = spotsOfEdges(mapFrom(middle), corners);
  const farthest = Math.max(...spots.map(([x, y]) => Math.max(Math.abs(x), Math.abs(y))));
  return { middle, reach: Math.max(farthest * 1.5, LEAST_REACH_KM) };
}

/** The lands of a piece of a map and around it, for who moves it. */
export const landsIn = (view: View, shapes: Shapes): Land[] => landsOf(view, shapes, NOT_HELD, 2 * view.reach);

/** An area as it is drawn on a map: a whole municipality or county, a circle, or a drawn one. */
export type Figure =
  | { readonly kind: "municipality" | "county"; readonly code: string }
  | ({ readonly kind: "circle" } & Circle)
  | { readonly kind: "polygon"; readonly corners: Corners };

/** The path of an area on a map. */
export function pathOfFigure(figure: Figure, map: FlatMap, shapes: Shapes): string {
  switch (figure.kind) {
    case "circle":
      return pathOf(ringAround(figure, figure.radius_km).map((corner) => map.spotOf(rayOf(corner))));
    case "polygon":
      return pathOf(spotsOfEdges(map, figure.corners));
    default:
      return ringsOf(figure.code, shapes).map((ring) => pathOf(ring.map(map.spotOf))).join("");
  }
}

/** Corners around an area, so that it can be brought into view. */
export function cornersOf(figure: Figure, shapes: Shapes): Corners {
  if (figure.kind === "polygon") return figure.corners;
  if (figure.kind === "circle") return ringAround(figure, figure.radius_km, 8);
  return codesOf(figure.code, shapes).flatMap((code) => (shapes[code] ?? []).flatMap(cornersOfRing));
}

/** A municipality's own code, or those of all in a county. */
const codesOf = (code: string, shapes: Shapes): string[] =>
  code.length === 4 ? [code] : Object.keys(shapes).filter((one) => one.startsWith(code));

const ringsOf = (code: string, shapes: Shapes): readonly (readonly Ray[])[] =>
  codesOf(code, shapes).flatMap((one) => raysOf(shapes).get(one) ?? []);

/** The middle of the box around some corners. */
export function middleOf(corners: Corners): Point {
  const halfway = (figures: number[]): number => figures.reduce(least) / 2 + figures.reduce(most) / 2;
  return { latitude: halfway(corners.map((one) => one[0])), longitude: halfway(corners.map((one) => one[1])) };
}

const least = (a: number, b: number): number => Math.min(a, b);
const most = (a: number, b: number): number => Math.max(a, b);

/** The municipality at a point; null outside of Norway, and where the shapes are too coarse to tell. */
export function municipalityAt({ latitude, longitude }: Point, shapes: Shapes): string | null {
  const here: Spot = [longitude * 100, latitude * 100];
  const found = Object.entries(shapes).find(([, rings]) => rings.some((ring) => inside(here, pairsOf(ring))));
  return found === undefined ? null : municipalityName(found[0]);
}

/** The municipalities that an area lies over, in words; the map is coarse, so it is only about. */
export function touchedInWords(map: AreaMap): string {
  const names = (of: (land: Land) => boolean): string => listInWords(map.lands.filter(of).map((land) => land.name));
  const [over, near] = [names((land) => land.touched), names((land) => land.near)];
  const margin = near === "" ? "" : ` Med marginen på ${String(1000 * MARGIN_KM)} meter rundt også ${near}.`;
  return (over === "" ? "Ligger ikke over land i Norge." : `Ligger over hele eller deler av ${over}.`) + margin;
}

function listInWords(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES);
  const rest = names.length - shown.length;
  return rest > 0 ? `${shown.join(", ")} og ${String(rest)} til` : joined(shown);
}

const MOST_NAMES = 8;

const joined = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} og ${names.at(-1) ?? ""}`;

function landsOf({ middle, reach }: View, shapes: Shapes, held: Held, drawnTo = reach): Land[] {
  const map = mapFrom(middle);
  const lands = [...raysOf(shapes)].flatMap(([code, rings]) => {
    const drawn = rings.map((ring) => ring.map(map.spotOf)).filter((spots) => isNear(spots, drawnTo));
    if (drawn.length === 0) return [];
    const touched = drawn.some(held.covers);
    const near = !touched && drawn.some(held.comesNear);
    const path = drawn.map(pathOf).join("");
    return [{ code, name: municipalityName(code), path, touched, near, label: labelOf(drawn, reach) }];
  });
  // Those under the area are drawn last, so that no neighbour's edge lies on theirs.
  return lands.sort((a, b) => Number(a.touched) - Number(b.touched) || a.name.localeCompare(b.name, "nb"));
}

const known = new WeakMap<Shapes, ReadonlyMap<string, readonly (readonly Ray[])[]>>();

/** The rings as directions, which every map is made of; reckoned out once. */
function raysOf(shapes: Shapes): ReadonlyMap<string, readonly (readonly Ray[])[]> {
  const found = known.get(shapes);
  if (found !== undefined) return found;
  const rays = new Map(
    Object.entries(shapes).map(([code, rings]) => [code, rings.map((ring) => cornersOfRing(ring).map(rayOf))]),
  );
  known.set(shapes, rays);
  return rays;
}

const cornersOfRing = (ring: readonly number[]): Corners => pairsOf(ring).map(([east, north]) => [north / 100, east / 100]);

function pairsOf(ring: readonly number[]): Spot[] {
  const pairs: Spot[] = [];
  for (let at = 0; at + 1 < ring.length; at += 2) pairs.push([ring[at] ?? 0, ring[at + 1] ?? 0]);
  return pairs;
}

const spotsOfEdges = (map: FlatMap, corners: Corners): Spot[] =>
  alongEdges(corners, true).map((corner) => map.spotOf(rayOf(corner)));

const isNear = (spots: readonly Spot[], reach: number): boolean => {
  const [west, east, north, south] = boxOf(spots);
  return west < reach && east > -reach && north < reach && south > -reach;
};

function boxOf(spots: readonly Spot[]): [number, number, number, number] {
  const xs = spots.map((spot) => spot[0]);
  const ys = spots.map((spot) => spot[1]);
  return [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
}

const LEAST_SHARE = 0.3;

/** The middle of what is seen of the largest part, if that is large enough for a name. */
function labelOf(parts: readonly (readonly Spot[])[], reach: number): Spot | null {
  const boxes = parts.map((spots) => {
    const [west, east, north, south] = boxOf(spots);
    return [Math.max(west, -reach), Math.min(east, reach), Math.max(north, -reach), Math.min(south, reach)] as const;
  });
  const sizeOf = ([west, east, north, south]: (typeof boxes)[number]): number => Math.min(east - west, south - north);
  const largest = boxes.reduce((most, box) => (sizeOf(box) > sizeOf(most) ? box : most));
  if (sizeOf(largest) < LEAST_SHARE * reach) return null;
  return [(largest[0] + largest[1]) / 2, (largest[2] + largest[3]) / 2];
}

export const pathOf = (spots: readonly Spot[]): string =>
  `M${spots.map(([x, y]) => `${x.toFixed(2)} ${y.toFixed(2)}`).join("L")}Z`;

/** Whether a spot lies within a ring. */
function inside([x, y]: Spot, ring: readonly Spot[]): boolean {
  let within = false;
  ring.forEach(([ax, ay], at) => {
    const [bx, by] = ring[(at + 1) % ring.length] ?? [ax, ay];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) within = !within;
  });
  return within;
}

/** Distance from a spot to a line between two others. */
function toLine([x, y]: Spot, [ax, ay]: Spot, [bx, by]: Spot): number {
  const length = (bx - ax) ** 2 + (by - ay) ** 2;
  const share = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length;
  const along = length === 0 ? 0 : Math.min(Math.max(share, 0), 1);
  return Math.hypot(ax + along * (bx - ax) - x, ay + along * (by - ay) - y);
}

/** Whether two rings come within so many kilometres of each other. */
function comeWithin(one: readonly Spot[], other: readonly Spot[], km: number): boolean {
  const [west, east, north, south] = boxOf(other);
  const isInBox = ([x, y]: Spot): boolean => x > west - km && x < east + km && y > north - km && y < south + km;
  const nearest = (spot: Spot, ring: readonly Spot[]): boolean =>
    ring.some((start, at) => toLine(spot, start, ring[(at + 1) % ring.length] ?? start) <= km);
  return one.some((spot) => isInBox(spot) && nearest(spot, other)) || other.some((spot) => nearest(spot, one));
}

/** Whether the edges of two rings cross. */
function crosses(one: readonly Spot[], other: readonly Spot[]): boolean {
  const side = ([ax, ay]: Spot, [bx, by]: Spot, [x, y]: Spot): number => (bx - ax) * (y - ay) - (by - ay) * (x - ax);
  return one.some((a, i) => {
    const b = one[(i + 1) % one.length] ?? a;
    return other.some((c, j) => {
      const d = other[(j + 1) % other.length] ?? c;
      return side(a, b, c) > 0 !== side(a, b, d) > 0 && side(c, d, a) > 0 !== side(c, d, b) > 0;
    });
  });
}
