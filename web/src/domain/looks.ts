// The log of who has looked, with looks of the same kind in the same minute put together.

import type { Schemas } from "../api/client";

export type Entry = Schemas["AccessLogEntry"];

export interface Look {
  readonly entry: Entry;
  readonly times: number;
}

/** Put together entries that follow each other and say the same. */
export function intoLooks(entries: readonly Entry[]): Look[] {
  const looks: { entry: Entry; times: number }[] = [];
  for (const entry of entries) {
    const last = looks.at(-1);
    if (last && isSame(last.entry, entry)) last.times += 1;
    else looks.push({ entry, times: 1 });
  }
  return looks;
}

/** The entries that are not the person's own looks at her own page; a refusal always stands. */
export const byOthers = (entries: readonly Entry[]): Entry[] =>
  entries.filter((entry) => entry.role !== "person" || !entry.permitted);

const MINUTE = "2026-12-04T12:00".length;

function isSame(a: Entry, b: Entry): boolean {
  const sameMinute = a.at.slice(0, MINUTE) === b.at.slice(0, MINUTE);
  return sameMinute && a.user === b.user && a.action === b.action && a.permitted === b.permitted;
}
