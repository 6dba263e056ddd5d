// Whether corners enclose an area, as the rule of zones sees it: edges are the shortest way along the ground.

import { cross, dot, kmBetween, rayOf, type Corners, type Ray } from "./ground";

/** What is wrong with an outline; corners and edges by number from 0, an edge by the corner it begins at. */
export type OutlineProblem =
  | { readonly kind: "few" }
  | { readonly kind: "many" }
  | { readonly kind: "crossing"; readonly edges: readonly [number, number] }
  | { readonly kind: "touching"; readonly corner: number; readonly edge: number }
  | { readonly kind: "same"; readonly corners: readonly [number, number] };

export const FEWEST = 3;
export const MOST = 1000;
/** How near edges may come; a little more than the server asks for, so that it takes what is taken here. */
const APART_KM = 0.015;

/** Find what is wrong, the first few things of it; corners that are still being drawn are not closed. */
export function outlineProblems(corners: Corners, isClosed = true): OutlineProblem[] {
  const found: OutlineProblem[] = [];
  if (isClosed && corners.length < FEWEST) return [{ kind: "few" }];
  if (corners.length > MOST) return [{ kind: "many" }];
  const rays = corners.map(rayOf);
  const edges = isClosed ? rays.length : rays.length - 1;
  for (let one = 0; one < edges && found.length < MOST_SHOWN; one++) found.push(...along(rays, one, edges));
  return found.slice(0, MOST_SHOWN);
}

const MOST_SHOWN = 3;

/** What an edge does wrong to the corners and to the edges after it. */
function along(rays: readonly Ray[], one: number, edges: number): OutlineProblem[] {
  const found: OutlineProblem[] = [];
  const next = (one + 1) % rays.length;
  const [start, end] = [rays[one], rays[next]];
  if (start === undefined || end === undefined) return found;
  if (kmBetween(start, end) < APART_KM) return [{ kind: "same", corners: [one, next] }];
  rays.forEach((ray, at) => {
    if (at === one || at === next) return;
    if (kmBetween(ray, start) < APART_KM) {
      if (at > one) found.push({ kind: "same", corners: [one, at] });
    } else if (kmBetween(ray, end) >= APART_KM && kmToEdge(ray, start, end) < APART_KM) {
      found.push({ kind: "touching", corner: at, edge: one });
    }
  });
  for (let other = one + 2; other < edges; other++) {
    const [from, to] = [rays[other], rays[(other + 1) % rays.length]];
    if ((other + 1) % rays.length === one || from === undefined || to === undefined) continue;
    if (areCrossing(start, end, from, to)) found.push({ kind: "crossing", edges: [one, other] });
  }
  return found;
}

/** Whether two edges cross: the ends of each lie on either side of the plane through the other. */
function areCrossing(a: Ray, b: Ray, c: Ray, d: Ray): boolean {
  const [one, other] = [cross(a, b), cross(c, d)];
  return dot(one, c) > 0 !== dot(one, d) > 0 && dot(other, a) > 0 !== dot(other, b) > 0;
}

/** Kilometres from a point to an edge. */
function kmToEdge(ray: Ray, start: Ray, end: Ray): number {
  const across = cross(start, end);
  const isBeside = dot(cross(across, start), ray) > 0 && dot(cross(end, across), ray) > 0;
  if (!isBeside) return Math.min(kmBetween(ray, start), kmBetween(ray, end));
  return Math.abs(dot(across, ray)) / Math.hypot(...across);
}

const numbered = (corner: number): string => String(corner + 1);

/** What is wrong, in words; it takes the number of corners to name an edge. */
export function problemInWords(problem: OutlineProblem, count: number): string {
  const edge = (at: number): string => `kanten mellom hjørne ${numbered(at)} og ${numbered((at + 1) % count)}`;
  switch (problem.kind) {
    case "few":
      return "Et område må ha minst tre hjørner.";
    case "many":
      return `Et område kan ha høyst ${String(MOST)} hjørner.`;
    case "crossing":
      return capital(`${edge(problem.edges[0])} krysser ${edge(problem.edges[1])}. Flytt eller ta bort et hjørne.`);
    case "touching":
      return `Hjørne ${numbered(problem.corner)} ligger på ${edge(problem.edge)}. Flytt eller ta det bort.`;
    case "same":
      return `Hjørne ${numbered(problem.corners[0])} og ${numbered(problem.corners[1])} ligger på samme sted. Ta bort det ene.`;
  }
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The edges that are named as wrong. */
export function wrongEdges(problems: readonly OutlineProblem[]): ReadonlySet<number> {
  return new Set(
    problems.flatMap((one) => (one.kind === "crossing" ? [...one.edges] : one.kind === "touching" ? [one.edge] : [])),
  );
}
