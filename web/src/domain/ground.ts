// Figures on the ground: edges are the shortest way along it, as the rules draw them, and not straight lines on a map.

import type { Point } from "./places";

/** Latitude and longitude in degrees. */
export type Corner = readonly [latitude: number, longitude: number];
export type Corners = readonly Corner[];

/** Kilometres east and south of the middle of a map. */
export type Spot = readonly [x: number, y: number];

/** A point as kilometres from the middle of the earth. */
export type Ray = readonly [x: number, y: number, z: number];

/** The radius that the rules reckon with in Norway. */
export const EARTH_KM = 6388;
const DEGREE = Math.PI / 180;
const EQUATOR_KM = 6378.137;
const SQUARED_ECCENTRICITY = 6.694379990141316e-3;

/** Where a point of the ellipsoid is in the room. */
export function rayOf([latitude, longitude]: Corner): Ray {
  const [up, east] = [latitude * DEGREE, longitude * DEGREE];
  const normal = EQUATOR_KM / Math.sqrt(1 - SQUARED_ECCENTRICITY * Math.sin(up) ** 2);
  const out = normal * Math.cos(up);
  return [out * Math.cos(east), out * Math.sin(east), normal * (1 - SQUARED_ECCENTRICITY) * Math.sin(up)];
}

/** The point of the ellipsoid straight above or under one in the room, as seen from the middle of the earth. */
export function cornerOf([x, y, z]: Ray): Corner {
  const latitude = Math.atan2(z, Math.hypot(x, y) * (1 - SQUARED_ECCENTRICITY)) / DEGREE;
  return [latitude, Math.atan2(y, x) / DEGREE];
}

export const dot = (a: Ray, b: Ray): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

export const cross = (a: Ray, b: Ray): Ray => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];

/** Kilometres along the ground. */
export function kmBetween(a: Ray, b: Ray): number {
  const chord = Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
  return arcOf(chord);
}

const arcOf = (chord: number): number => 2 * EARTH_KM * Math.asin(Math.min(chord / (2 * EARTH_KM), 1));

const PIECE_KM = 10;

/** Points along the edges between corners, each edge without its last point; closed, they lead back to the first. */
export function alongEdges(corners: Corners, isClosed: boolean): Corner[] {
  return corners.flatMap((corner, at) => {
    const next = corners[at + 1] ?? (isClosed ? corners[0] : undefined);
    if (next === undefined) return [corner];
    const [start, end] = [rayOf(corner), rayOf(next)];
    const pieces = Math.max(1, Math.ceil(kmBetween(start, end) / PIECE_KM));
    const pointAt = (piece: number): Corner => {
      const share = piece / pieces;
      const part = (axis: 0 | 1 | 2): number => start[axis] * (1 - share) + end[axis] * share;
      return cornerOf([part(0), part(1), part(2)]);
    };
    return Array.from({ length: pieces }, (_, piece) => (piece === 0 ? corner : pointAt(piece)));
  });
}

/** The middle of the shortest way between two corners. */
export function halfway(start: Corner, end: Corner): Corner {
  const [a, b] = [rayOf(start), rayOf(end)];
  return cornerOf([a[0] + b[0], a[1] + b[1], a[2] + b[2]]);
}

/** Square kilometres within corners whose edges do not cross. */
export function squareKm(corners: Corners): number {
  // A triangle with the pole for each edge: its angles say how large it is.
  const parts = corners.map(([north, west], at) => {
    const [other, east] = corners[(at + 1) % corners.length] ?? [north, west];
    const [a, b] = [Math.tan((north * DEGREE) / 2), Math.tan((other * DEGREE) / 2)];
    return 2 * Math.atan2(Math.tan(((east - west) * DEGREE) / 2) * (a + b), 1 + a * b);
  });
  return Math.abs(parts.reduce((sum, part) => sum + part, 0)) * EARTH_KM ** 2;
}

/** A circle as corners. */
export function ringAround({ latitude, longitude }: Point, radiusKm: number, count = 72): Corner[] {
  const back = mapFrom({ latitude, longitude });
  return Array.from({ length: count }, (_, at) => {
    const turn = (2 * Math.PI * at) / count;
    return back.cornerAt([radiusKm * Math.sin(turn), -radiusKm * Math.cos(turn)]);
  });
}

/** A flat map around a point: distances from the point are right everywhere, all others nearly so. */
export interface FlatMap {
  readonly spotOf: (ray: Ray) => Spot;
  readonly cornerAt: (spot: Spot) => Corner;
}

export function mapFrom({ latitude, longitude }: Point): FlatMap {
  const here = rayOf([latitude, longitude]);
  const [sin, cos] = [Math.sin(longitude * DEGREE), Math.cos(longitude * DEGREE)];
  const [high, low] = [Math.sin(latitude * DEGREE), Math.cos(latitude * DEGREE)];
  const up: Ray = [low * cos, low * sin, high];
  const east: Ray = [-sin, cos, 0];
  const north = cross(up, east);
  return {
    spotOf: (ray) => {
      const way: Ray = [ray[0] - here[0], ray[1] - here[1], ray[2] - here[2]];
      const [x, y] = [dot(way, east), dot(way, north)];
      const off = Math.hypot(x, y);
      if (off === 0) return [0, 0];
      const stretch = arcOf(Math.hypot(...way)) / off;
      return [x * stretch, -y * stretch];
    },
    cornerAt: ([x, y]) => {
      const km = Math.hypot(x, y);
      if (km === 0) return [latitude, longitude];
      const chord = 2 * EARTH_KM * Math.sin(km / (2 * EARTH_KM));
      const part = (axis: 0 | 1 | 2): number => (east[axis] * x - north[axis] * y) / km;
      return cornerOf(onGround(here, [part(0), part(1), part(2)], up, chord));
    },
  };
}

const ROUNDS = 4;

/** The point of the ellipsoid so far from another one in a direction; sought, for the ground falls off as one goes. */
function onGround(from: Ray, along: Ray, up: Ray, chord: number): Ray {
  let drop = chord ** 2 / (2 * EARTH_KM);
  let found = from;
  for (let round = 0; round <= ROUNDS; round++) {
    const out = Math.sqrt(Math.max(chord ** 2 - drop ** 2, 0));
    const part = (axis: 0 | 1 | 2): number => from[axis] + along[axis] * out - up[axis] * drop;
    found = [part(0), part(1), part(2)];
    const above = Math.hypot(found[0], found[1], found[2] / Math.sqrt(1 - SQUARED_ECCENTRICITY)) - EQUATOR_KM;
    drop += above;
  }
  return found;
}
