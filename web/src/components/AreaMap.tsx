import "./areaMap.css";
import { useMemo } from "react";
import {
  loadShapes,
  mapOfCircle,
  mapOfCorners,
  MARGIN_KM,
  touchedInWords,
  type Circle,
  type Corners,
} from "../domain/areas";
import { useLoaded } from "../hooks/useLoaded";

export type Area = (Circle & { readonly kind: "circle" }) | { readonly kind: "polygon"; readonly corners: Corners };

/** A circle or a drawn area over the municipalities, drawn here: nothing is fetched from a map elsewhere. */
export function AreaMap({ area }: { readonly area: Area }) {
  const shapes = useLoaded(loadShapes);
  const map = useMemo(() => {
    if (shapes === null) return null;
    return area.kind === "circle" ? mapOfCircle(area, shapes) : mapOfCorners(area.corners, shapes);
  }, [area, shapes]);
  if (map === null) return <div className="areamap areamap--empty" />;
  const { reach, lands } = map;
  const words = touchedInWords(map);
  return (
    <figure className="areamap">
      <svg viewBox={[-reach, -reach, 2 * reach, 2 * reach].join(" ")} role="img" aria-label={`Kart. ${words}`}>
        {lands.map(({ code, path, touched }) => (
          <path key={code} className={touched ? "areamap__land areamap__land--touched" : "areamap__land"} d={path} />
        ))}
        {"path" in map.area ? (
          <>
            <path className="areamap__margin" d={map.area.path} strokeWidth={2 * MARGIN_KM} />
            <path className="areamap__area" d={map.area.path} />
          </>
        ) : (
          <>
            <circle className="areamap__margin" r={map.area.radius} strokeWidth={2 * MARGIN_KM} />
            <circle className="areamap__area" r={map.area.radius} />
          </>
        )}
        {area.kind === "circle" && <circle className="areamap__middle" r={reach / 60} />}
        {lands.map(
          ({ code, name, label }) =>
            label !== null && (
              <text key={code} x={label[0]} y={label[1]} fontSize={reach / 13} aria-hidden>
                {name}
              </text>
            ),
        )}
      </svg>
      <figcaption className="quiet">{words} Kartet er grovt.</figcaption>
    </figure>
  );
}
