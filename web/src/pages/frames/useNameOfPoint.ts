import { useMemo } from "react";
import { loadShapes } from "../../domain/areas";
import { nameOfPoint, type NameOfPoint } from "../../domain/frames";
import { loadPlaces } from "../../domain/places";
import { useLoaded } from "../../hooks/useLoaded";

/** Names points by the tables that come with the pages; says degrees until they are here. */
export function useNameOfPoint(): NameOfPoint {
  const places = useLoaded(loadPlaces);
  const shapes = useLoaded(loadShapes);
  return useMemo(() => (places && shapes ? nameOfPoint(places, shapes) : () => null), [places, shapes]);
}
