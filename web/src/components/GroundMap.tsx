import "./groundMap.css";
import { MinusIcon, PlusIcon } from "@navikt/aksel-icons";
import { Button } from "@navikt/ds-react";
import { useMemo, useRef, type ReactNode } from "react";
import { landsIn, MARGIN_KM, pathOfFigure, type Figure, type Land, type Shapes, type View } from "../domain/areas";
import { mapFrom, rayOf, type FlatMap, type Spot } from "../domain/ground";
import type { Town } from "../domain/places";
import { useWidth } from "../hooks/useWidth";
import { usePointers, type MapDeeds } from "./usePointers";

/** What is drawn on the map by those who use it. */
export interface Layer {
  /** What stands on it; it is given kilometres a pixel, and how to put a corner on the map. */
  readonly draw: (map: FlatMap, kmAPixel: number) => ReactNode;
  readonly deeds: MapDeeds;
  readonly isDrawing: boolean;
}

interface Props {
  readonly label: string;
  readonly shapes: Shapes;
  readonly towns: readonly Town[];
  readonly view: View;
  readonly look: (view: View) => void;
  /** Areas that stand. */
  readonly figures: readonly Figure[];
  readonly layer?: Layer;
}

const NAME_PIXELS = 13;
const TOWNS_FROM_KM = 45;
const NEAREST_KM = 1.5;
const FARTHEST_KM = 1200;
const ZOOM = 1.6;

/** A map that can be moved with mouse and fingers, drawn of what comes with the pages: nothing is fetched for it. */
export function GroundMap({ label, shapes, towns, view, look, figures, layer }: Props) {
  const frame = useRef<SVGSVGElement>(null);
  const width = useWidth(frame);
  const { middle, reach } = view;
  const map = useMemo(() => mapFrom(middle), [middle]);
  const kmAPixel = (2 * reach) / (width || 400);
  const zoom = (times: number, around: View["middle"] = middle): void => {
    look({ middle: around, reach: Math.min(Math.max(reach * times, NEAREST_KM), FARTHEST_KM) });
  };
  const { offset, isHeld, handlers } = usePointers({ map, kmAPixel, reach, zoom, deeds: layer?.deeds ?? null });
  const lands = useMemo(() => landsIn(view, shapes), [view, shapes]);
  const zones = useMemo(
    () => figures.map((figure) => ({ kind: figure.kind, path: pathOfFigure(figure, map, shapes) })),
    [figures, map, shapes],
  );
  const names = useMemo(() => {
    const places = reach <= TOWNS_FROM_KM ? namesOfTowns(towns, map, reach) : [];
    return withRoom([...namesOfLands(lands), ...places], kmAPixel);
  }, [lands, towns, map, reach, kmAPixel]);
  return (
    <div className={["groundmap", layer?.isDrawing && "groundmap--draw", isHeld && "groundmap--held"].filter(Boolean).join(" ")}>
      <svg ref={frame} viewBox={[-reach, -reach, 2 * reach, 2 * reach].join(" ")} role="img" aria-label={label} {...handlers}>
        <g transform={`translate(${String(offset[0])} ${String(offset[1])})`}>
          {lands.map(({ code, path }) => (
            <path key={code} className="groundmap__land" d={path} />
          ))}
          {zones.map(({ kind, path }, at) => (
            <g key={at}>
              {(kind === "circle" || kind === "polygon") && (
                <path className="groundmap__margin" d={path} strokeWidth={2 * MARGIN_KM} />
              )}
              <path className="groundmap__zone" d={path} />
            </g>
          ))}
          {names.map(({ name, kind, spot }) => (
            <text
              key={`${kind} ${name} ${spot.join()}`}
              className={`groundmap__${kind}`}
              x={spot[0]}
              y={spot[1]}
              fontSize={NAME_PIXELS * kmAPixel}
            >
              {name}
            </text>
          ))}
          {layer?.draw(map, kmAPixel)}
        </g>
      </svg>
      <div className="groundmap__buttons">
        <Button
          type="button"
          size="small"
          variant="secondary"
          data-color="neutral"
          icon={<PlusIcon title="Vis mindre av kartet, nærmere" />}
          onClick={() => {
            zoom(1 / ZOOM);
          }}
        />
        <Button
          type="button"
          size="small"
          variant="secondary"
          data-color="neutral"
          icon={<MinusIcon title="Vis mer av kartet" />}
          onClick={() => {
            zoom(ZOOM);
          }}
        />
      </div>
    </div>
  );
}

interface Name {
  readonly name: string;
  readonly kind: "name" | "town";
  readonly spot: Spot;
}

const namesOfLands = (lands: readonly Land[]): Name[] =>
  lands.flatMap(({ name, label }) => (label === null ? [] : [{ name, kind: "name", spot: label }]));

const namesOfTowns = (towns: readonly Town[], map: FlatMap, reach: number): Name[] =>
  towns
    .map((town): Name => ({ name: town.name, kind: "town", spot: map.spotOf(rayOf([town.latitude, town.longitude])) }))
    .filter(({ spot }) => Math.max(Math.abs(spot[0]), Math.abs(spot[1])) < 1.5 * reach);

const LETTER = 0.3;
const LINE = 1.3;

/** Those names that have room, none over another one before it. */
function withRoom(names: readonly Name[], kmAPixel: number): Name[] {
  const size = NAME_PIXELS * kmAPixel;
  const shown: Name[] = [];
  for (const one of names) {
    const isFree = shown.every(
      (other) =>
        Math.abs(other.spot[1] - one.spot[1]) > LINE * size ||
        Math.abs(other.spot[0] - one.spot[0]) > LETTER * (other.name.length + one.name.length + 2) * size,
    );
    if (isFree) shown.push(one);
  }
  return shown;
}
