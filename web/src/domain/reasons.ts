// Which reasons stand in a row of the list, and which number each carries in the ad.

import type { Schemas } from "../api/client";

export type Reason = Schemas["ReasonView"];

export const MOST_FOR = 3;
export const MOST_AGAINST = 2;

/** The strongest reasons of a row: up to three that speak for and two that speak against. */
export function rowReasons(reasons: readonly Reason[]): Reason[] {
  return [...pick(reasons, "for", MOST_FOR), ...pick(reasons, "against", MOST_AGAINST)];
}

function pick(reasons: readonly Reason[], direction: Reason["direction"], most: number): Reason[] {
  return reasons.filter((reason) => reason.direction === direction).slice(0, most);
}

export interface NumberedReason {
  readonly reason: Reason;
  /** Number of the passage in the ad; null when the reason rests on no words of it. */
  readonly mark: number | null;
}

/** All reasons, for before against; those that `found` says stand in the ad get a number. */
export function numberReasons(reasons: readonly Reason[], found: (quote: string) => boolean): NumberedReason[] {
  let next = 0;
  const numbers = new Map<string, number>();
  return [...pick(reasons, "for", reasons.length), ...pick(reasons, "against", reasons.length)].map((reason) => {
    if (reason.quote === "" || !found(reason.quote)) return { reason, mark: null };
    const known = numbers.get(reason.quote);
    if (known !== undefined) return { reason, mark: known };
    next += 1;
    numbers.set(reason.quote, next);
    return { reason, mark: next };
  });
}
