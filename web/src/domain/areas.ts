// Circles and drawn areas on a small map of municipalities, made of a table that comes with the pages.

import { municipalityName } from "./names";
import type { Point } from "./places";

export interface Circle extends Point {
  readonly radius_km: number;
}

/** Corners as latitude and longitude. */
export type Corners = readonly (readonly [number, number])[];

/** Rings of longitude and latitude by turns, in hundredths of a degree, by municipality. */
export type Shapes = Readonly<Record<string, readonly (readonly number[])[]>>;

let loaded: Promise<Shapes> | undefined;

/** Load the shapes; they are large, and one page needs them. */
export function loadShapes(): Promise<Shapes> {
  loaded ??= import("./data/shapes.json").then((table) => table.default as Shapes);
  return loaded;
}

type Spot = readonly [x: number, y: number];

/** A land on the map. */
export interface Land {
  readonly code: string;
  readonly name: string;
  readonly path: string;
  /** Whether the area lies over some of it. */
  readonly touched: boolean;
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

const KM_A_DEGREE = 111.2;
const AROUND = 2;
const LEAST_REACH_KM = 12;

/** Draw a circle with the land around it. */
export function mapOfCircle(circle: Circle, shapes: Shapes): AreaMap {
  const reach = Math.max(circle.radius_km * AROUND, LEAST_REACH_KM);
  const covers = (spots: readonly Spot[]): boolean =>
    inside([0, 0], spots) || spots.some((spot, at) => fromMiddle(spot, spots[at + 1] ?? spot) <= circle.radius_km);
  return { reach, lands: landsOf(circle, reach, shapes, covers), area: { radius: circle.radius_km } };
}

/** Draw a closed shape with the land around it. */
export function mapOfCorners(corners: Corners, shapes: Shapes): AreaMap {
  const middle = middleOf(corners);
  const outline = corners.map(([latitude, longitude]) => spotOf(middle, longitude, latitude));
  const farthest = Math.max(...outline.map(([x, y]) => Math.max(Math.abs(x), Math.abs(y))));
  const reach = Math.max(farthest * 1.5, LEAST_REACH_KM);
  const covers = (spots: readonly Spot[]): boolean =>
    spots.some((spot) => inside(spot, outline)) ||
    outline.some((corner) => inside(corner, spots)) ||
    crosses(spots, outline);
  return { reach, lands: landsOf(middle, reach, shapes, covers), area: { path: pathOf(outline) } };
}

/** The middle of the box around some corners. */
export function middleOf(corners: Corners): Point {
  const halfway = (figures: number[]): number => (Math.min(...figures) + Math.max(...figures)) / 2;
  return { latitude: halfway(corners.map((one) => one[0])), longitude: halfway(corners.map((one) => one[1])) };
}

/** The municipality at a point; null outside of Norway, and where the shapes are too coarse to tell. */
export function municipalityAt(point: Point, shapes: Shapes): string | null {
  const here = Object.entries(shapes).find(([, rings]) => rings.some((ring) => inside([0, 0], spotsOf(point, ring))));
  return here === undefined ? null : municipalityName(here[0]);
}

/** The municipalities that an area lies over, in words; the map is coarse, so it is only about. */
export function touchedInWords(map: AreaMap): string {
  const names = map.lands.filter((land) => land.touched).map((land) => land.name);
  if (names.length === 0) return "Ligger ikke over land i Norge.";
  const shown = names.slice(0, MOST_NAMES);
  const rest = names.length - shown.length;
  const list = rest > 0 ? `${shown.join(", ")} og ${String(rest)} til` : joined(shown);
  return `Ligger over hele eller deler av ${list}.`;
}

const MOST_NAMES = 8;

const joined = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} og ${names.at(-1) ?? ""}`;

function landsOf(
  middle: Point,
  reach: number,
  shapes: Shapes,
  covers: (spots: readonly Spot[]) => boolean,
): Land[] {
  const lands = Object.entries(shapes).flatMap(([code, rings]) => {
    const drawn = rings.map((ring) => spotsOf(middle, ring)).filter((spots) => isNear(spots, reach));
    const touched = drawn.some(covers);
    if (drawn.length === 0) return [];
    return [{ code, name: municipalityName(code), path: drawn.map(pathOf).join(""), touched, label: labelOf(drawn, reach) }];
  });
  // Those under the area are drawn last, so that no neighbour's edge lies on theirs.
  return lands.sort((a, b) => Number(a.touched) - Number(b.touched) || a.name.localeCompare(b.name, "nb"));
}

function spotOf(middle: Point, longitude: number, latitude: number): Spot {
  const squeeze = Math.cos((middle.latitude * Math.PI) / 180);
  return [(longitude - middle.longitude) * KM_A_DEGREE * squeeze, (middle.latitude - latitude) * KM_A_DEGREE];
}

function spotsOf(middle: Point, ring: readonly number[]): Spot[] {
  const spots: Spot[] = [];
  for (let at = 0; at + 1 < ring.length; at += 2) {
    spots.push(spotOf(middle, (ring[at] ?? 0) / 100, (ring[at + 1] ?? 0) / 100));
  }
  return spots;
}

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

const pathOf = (spots: readonly Spot[]): string =>
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

/** Distance from the middle of the map to a line. */
function fromMiddle([ax, ay]: Spot, [bx, by]: Spot): number {
  const length = (bx - ax) ** 2 + (by - ay) ** 2;
  const along = length === 0 ? 0 : Math.min(Math.max(-(ax * (bx - ax) + ay * (by - ay)) / length, 0), 1);
  return Math.hypot(ax + along * (bx - ax), ay + along * (by - ay));
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
