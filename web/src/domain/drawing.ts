// An area while it is drawn: its corners, whether it is closed, which corner is in hand, and the way back.

import type { Corner, Corners } from "./ground";
import { FEWEST, MOST } from "./outline";

interface Stage {
  readonly corners: Corners;
  readonly isClosed: boolean;
}

export interface Drawing extends Stage {
  /** The corner in hand, by number from 0; null when none is. */
  readonly inHand: number | null;
  /** How it was before each step, the latest last. */
  readonly before: readonly Stage[];
}

export type Step =
  | { readonly do: "add"; readonly corner: Corner }
  | { readonly do: "insert"; readonly after: number; readonly corner: Corner }
  | { readonly do: "move"; readonly at: number; readonly corner: Corner }
  | { readonly do: "remove"; readonly at: number }
  | { readonly do: "set"; readonly corners: Corners }
  | { readonly do: "close" }
  | { readonly do: "undo" }
  | { readonly do: "take"; readonly at: number | null };

/** A drawing to begin with: nothing, or an area that stands, whose corners stay as they are until they are moved. */
export const drawingOf = (corners: Corners = []): Drawing => ({
  corners,
  isClosed: corners.length >= FEWEST,
  inHand: null,
  before: [],
});

/** The drawing after a step. */
export function drawn(now: Drawing, step: Step): Drawing {
  const { corners } = now;
  switch (step.do) {
    case "take":
      return { ...now, inHand: step.at };
    case "undo": {
      const last = now.before.at(-1);
      return last === undefined ? now : { ...last, inHand: null, before: now.before.slice(0, -1) };
    }
    case "close":
      return corners.length < FEWEST || now.isClosed ? now : after(now, corners, null, true);
    case "add":
      return corners.length >= MOST ? now : after(now, [...corners, within(step.corner)], null);
    case "insert": {
      const at = step.after + 1;
      return corners.length >= MOST ? now : after(now, corners.toSpliced(at, 0, within(step.corner)), at);
    }
    case "move":
      return after(now, corners.with(step.at, within(step.corner)), step.at);
    case "remove":
      return after(now, corners.toSpliced(step.at, 1), null, now.isClosed && corners.length > FEWEST);
    case "set":
      return after(now, step.corners.map(within), null, step.corners.length >= FEWEST);
  }
}

const MOST_STEPS = 200;

function after(now: Drawing, corners: Corners, inHand: number | null, isClosed = now.isClosed): Drawing {
  const stage = { corners: now.corners, isClosed: now.isClosed };
  return { corners, isClosed, inHand, before: [...now.before, stage].slice(-MOST_STEPS) };
}

export const NORTH = [57, 82] as const;
export const EAST = [-10, 35] as const;
/** Degrees are kept to some ten metres. */
const FINE = 10_000;

const kept = (degrees: number, [least, most]: readonly [number, number]): number =>
  Math.round(Math.min(Math.max(degrees, least), most) * FINE) / FINE;

/** A corner as it is kept: within what the rules take. */
const within = ([north, east]: Corner): Corner => [kept(north, NORTH), kept(east, EAST)];
