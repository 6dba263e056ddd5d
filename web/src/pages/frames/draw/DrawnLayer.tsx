import { MARGIN_KM, pathOf } from "../../../domain/areas";
import type { Drawing } from "../../../domain/drawing";
import { alongEdges, halfway, mapFrom, rayOf, type Corner, type Corners, type FlatMap, type Spot } from "../../../domain/ground";
import type { PlaceArea } from "../../../domain/places";

/** A grip that is held: a corner, or the middle of an edge that becomes one. */
export interface Held {
  readonly grip: Grip;
  readonly corner: Corner;
}

export interface Grip {
  readonly kind: "corner" | "edge";
  readonly at: number;
}

export const gripName = ({ kind, at }: Grip): string => `${kind} ${String(at)}`;

/** The grip of a name. */
export function gripOf(name: string): Grip {
  const [kind, at] = name.split(" ");
  return { kind: kind === "edge" ? "edge" : "corner", at: Number(at) };
}

/** The corners as they would be if what is held were dropped. */
export function cornersWith(corners: Corners, held: Held | null): Corners {
  if (held === null) return corners;
  const { grip, corner } = held;
  return grip.kind === "corner" ? corners.with(grip.at, corner) : corners.toSpliced(grip.at + 1, 0, corner);
}

interface Props {
  readonly map: FlatMap;
  readonly kmAPixel: number;
  readonly drawing: Drawing;
  readonly corners: Corners;
  readonly wrong: ReadonlySet<number>;
  readonly place: PlaceArea | null;
}

const CORNER_PIXELS = 7;
const GRIP_PIXELS = 18;
const BETWEEN_PIXELS = 5;
const BETWEEN_FROM_PIXELS = 64;
const MOST_NUMBERED = 40;

/** What is being drawn: edges along the ground, corners to take hold of, and a ring around the place looked at. */
export function DrawnLayer({ map, kmAPixel, drawing, corners, wrong, place }: Props) {
  const { isClosed, inHand } = drawing;
  const spots = corners.map((corner) => map.spotOf(rayOf(corner)));
  const edges = corners.map((corner, at) => edgeOf(map, corner, corners[(at + 1) % corners.length] ?? corner));
  const isLast = (at: number): boolean => at === corners.length - 1;
  const size = (pixels: number): number => pixels * kmAPixel;
  return (
    <>
      {place !== null && <PlaceRing map={map} place={place} />}
      {corners.length > 2 && <Surface path={pathOf(edges.flatMap((edge) => edge.slice(0, -1)))} />}
      {edges.map((edge, at) => {
        if (corners.length < 2 || (isLast(at) && !isClosed && corners.length < 3)) return null;
        const look = [
          "groundmap__edge",
          isLast(at) && !isClosed && "groundmap__edge--open",
          wrong.has(at) && "groundmap__edge--wrong",
        ];
        return <path key={at} className={look.filter(Boolean).join(" ")} d={pathOf(edge).slice(0, -1)} />;
      })}
      {isClosed &&
        edges.map((edge, at) => {
          const [start, end] = [edge[0], edge.at(-1)];
          const [from, to] = [corners[at], corners[(at + 1) % corners.length]];
          if (start === undefined || end === undefined || from === undefined || to === undefined) return null;
          if (Math.hypot(end[0] - start[0], end[1] - start[1]) < size(BETWEEN_FROM_PIXELS)) return null;
          const [x, y] = map.spotOf(rayOf(halfway(from, to)));
          return (
            <g key={at}>
              <circle className="groundmap__corner groundmap__corner--between" cx={x} cy={y} r={size(BETWEEN_PIXELS)} />
              <circle className="groundmap__grip" data-grip={gripName({ kind: "edge", at })} cx={x} cy={y} r={size(GRIP_PIXELS)} />
            </g>
          );
        })}
      {spots.map(([x, y], at) => (
        <g key={at}>
          <circle
            className={at === inHand ? "groundmap__corner groundmap__corner--inhand" : "groundmap__corner"}
            cx={x}
            cy={y}
            r={size(CORNER_PIXELS)}
          />
          {spots.length <= MOST_NUMBERED && (
            <text className="groundmap__number" x={x} y={y - size(17)} fontSize={size(13)} strokeWidth={size(3)}>
              {at + 1}
            </text>
          )}
          <circle className="groundmap__grip" data-grip={gripName({ kind: "corner", at })} cx={x} cy={y} r={size(GRIP_PIXELS)} />
        </g>
      ))}
    </>
  );
}

/** The area, and the margin that the rules add around it. */
function Surface({ path }: { readonly path: string }) {
  return (
    <>
      <path className="groundmap__margin groundmap__margin--drawn" d={path} strokeWidth={2 * MARGIN_KM} />
      <path className="groundmap__drawn" d={path} />
    </>
  );
}

function edgeOf(map: FlatMap, start: Corner, end: Corner): Spot[] {
  return alongEdges([start, end], false).map((corner) => map.spotOf(rayOf(corner)));
}

/** Within which all of a place lies. */
function PlaceRing({ map, place }: { readonly map: FlatMap; readonly place: PlaceArea }) {
  const [x, y] = map.spotOf(rayOf([place.latitude, place.longitude]));
  return <circle className="groundmap__place" cx={x} cy={y} r={place.within_km} />;
}

/** Four corners around a place, so that all of it lies within. */
export function cornersAround(place: PlaceArea): Corners {
  const map = mapFrom(place);
  const km = Math.max(place.within_km, 0.5);
  return ([[-km, -km], [km, -km], [km, km], [-km, km]] as const).map((spot) => map.cornerAt(spot));
}
