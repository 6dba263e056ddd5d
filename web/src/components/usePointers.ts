import { useRef, useState, type PointerEvent } from "react";
import type { View } from "../domain/areas";
import type { Corner, FlatMap, Spot } from "../domain/ground";

/** What can be done on a map with a mouse or a finger. Grips are elements with `data-grip`. */
export interface MapDeeds {
  /** Somebody clicked, or tapped: on a grip, or on bare ground. */
  readonly click: (corner: Corner, grip: string | null) => void;
  /** A grip is held over a point; not dropped yet. */
  readonly hold: (grip: string, corner: Corner | null) => void;
  readonly drop: (grip: string, corner: Corner) => void;
}

interface Options {
  readonly map: FlatMap;
  readonly kmAPixel: number;
  readonly reach: number;
  readonly zoom: (times: number, around?: View["middle"]) => void;
  readonly deeds: MapDeeds | null;
}

interface Touch {
  readonly start: Spot;
  readonly now: Spot;
  readonly grip: string | null;
}

const STILL_PIXELS = 6;
const HERE: Spot = [0, 0];

const apart = (one: Spot, other: Spot): number => Math.hypot(one[0] - other[0], one[1] - other[1]);
const pointOf = ([latitude, longitude]: Corner): View["middle"] => ({ latitude, longitude });

/** Drag the map, drag a grip, click, and pinch: what a mouse and fingers do on a map whose middle is its origin. */
export function usePointers({ map, kmAPixel, reach, zoom, deeds }: Options) {
  const touches = useRef(new Map<number, Touch>());
  const isDragged = useRef(false);
  const [offset, setOffset] = useState<Spot>(HERE);
  const [isHeld, setHeld] = useState(false);

  const spotAt = (event: PointerEvent<SVGSVGElement>): Spot => {
    const box = event.currentTarget.getBoundingClientRect();
    return [(event.clientX - box.left) * kmAPixel - reach, (event.clientY - box.top) * kmAPixel - reach];
  };
  const moved = ({ start, now }: Touch): Spot => [now[0] - start[0], now[1] - start[1]];

  const down = (event: PointerEvent<SVGSVGElement>): void => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const spot = spotAt(event);
    const grip = event.target instanceof Element ? (event.target.getAttribute("data-grip") ?? null) : null;
    if (touches.current.size === 0) isDragged.current = false;
    touches.current.set(event.pointerId, { start: spot, now: spot, grip });
    if (touches.current.size > 1) {
      // A second finger: what the first one held is let go where it was.
      isDragged.current = true;
      for (const touch of touches.current.values()) if (touch.grip !== null) deeds?.hold(touch.grip, null);
      setOffset(HERE);
    }
  };

  const move = (event: PointerEvent<SVGSVGElement>): void => {
    const touch = touches.current.get(event.pointerId);
    if (touch === undefined) return;
    const current = { ...touch, now: spotAt(event) };
    touches.current.set(event.pointerId, current);
    if (touches.current.size > 1) return;
    if (!isDragged.current && apart(current.start, current.now) < STILL_PIXELS * kmAPixel) return;
    isDragged.current = true;
    setHeld(true);
    if (current.grip !== null && deeds !== null) deeds.hold(current.grip, map.cornerAt(current.now));
    else setOffset(moved(current));
  };

  const up = (event: PointerEvent<SVGSVGElement>): void => {
    const touch = touches.current.get(event.pointerId);
    if (touch === undefined) return;
    if (touches.current.size > 1) {
      pinch();
      touches.current.clear();
    } else if (!isDragged.current) {
      deeds?.click(map.cornerAt(touch.start), touch.grip);
    } else if (touch.grip !== null && deeds !== null) {
      deeds.drop(touch.grip, map.cornerAt(touch.now));
    } else {
      const [x, y] = moved(touch);
      zoom(1, pointOf(map.cornerAt([-x, -y])));
    }
    touches.current.delete(event.pointerId);
    setOffset(HERE);
    setHeld(false);
  };

  /** Two fingers: what lay amid them stays amid them. */
  const pinch = (): void => {
    const [one, other] = [...touches.current.values()];
    if (one === undefined || other === undefined) return;
    const times = apart(one.start, other.start) / Math.max(apart(one.now, other.now), kmAPixel);
    const amid = (a: Spot, b: Spot): Spot => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
    const [before, after] = [amid(one.start, other.start), amid(one.now, other.now)];
    zoom(times, pointOf(map.cornerAt([before[0] - after[0] * times, before[1] - after[1] * times])));
  };

  const cancel = (event: PointerEvent<SVGSVGElement>): void => {
    const touch = touches.current.get(event.pointerId);
    if (touch?.grip != null) deeds?.hold(touch.grip, null);
    touches.current.delete(event.pointerId);
    setOffset(HERE);
    setHeld(false);
  };

  const handlers = { onPointerDown: down, onPointerMove: move, onPointerUp: up, onPointerCancel: cancel };
  return { offset, isHeld, handlers };
}
