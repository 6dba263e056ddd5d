import { useMemo, useReducer, useState } from "react";
import { areaOverLand, cornersOf, viewOf, type Figure, type Shapes, type View } from "../../../domain/areas";
import { drawingOf, drawn, type Step } from "../../../domain/drawing";
import type { Corners } from "../../../domain/ground";
import { outlineProblems } from "../../../domain/outline";
import type { PickedPlace } from "./PlacePicker";

/** All of Norway's mainland. */
const NORWAY: View = { middle: { latitude: 64.8, longitude: 14.5 }, reach: 950 };
const AROUND = 1.6;
const LEAST_REACH_KM = 3;

/** An area that is being drawn, and the piece of the map it is drawn on. */
export function useDrawing(start: Corners, shapes: Shapes, others: readonly Figure[]) {
  const [drawing, dispatch] = useReducer(drawn, start, drawingOf);
  const [view, look] = useState<View>(() => {
    const begin = start.length > 0 ? start : others.flatMap((one) => cornersOf(one, shapes));
    return begin.length > 0 ? viewOf(begin) : NORWAY;
  });
  const [place, setPlace] = useState<PickedPlace | null>(null);
  const { corners, isClosed, before } = drawing;
  const problems = useMemo(() => outlineProblems(corners, isClosed), [corners, isClosed]);
  const overLand = useMemo(() => (corners.length > 2 ? areaOverLand(corners, shapes) : null), [corners, shapes]);
  const step = (next: Step): void => {
    dispatch(next);
    const taken = next.do === "take" && next.at !== null ? corners[next.at] : undefined;
    if (taken !== undefined && !isSeen(taken, view)) {
      look({ ...view, middle: { latitude: taken[0], longitude: taken[1] } });
    }
  };
  const goTo = (to: PickedPlace): void => {
    setPlace(to);
    look({ middle: to, reach: Math.max(to.within_km * AROUND, LEAST_REACH_KM) });
  };
  return { drawing, step, view, look, place, goTo, problems, overLand, isChanged: before.length > 0 };
}

const KM_A_DEGREE = 111.2;

/** Whether a corner is on the piece of the map that is shown. */
function isSeen([north, east]: Corners[number], { middle, reach }: View): boolean {
  const up = (north - middle.latitude) * KM_A_DEGREE;
  const right = (east - middle.longitude) * KM_A_DEGREE * Math.cos((middle.latitude * Math.PI) / 180);
  return Math.max(Math.abs(up), Math.abs(right)) < reach;
}
