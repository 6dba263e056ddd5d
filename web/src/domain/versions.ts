// Two versions of somebody's frames beside each other: what differs, and what went in or out.

import { PARTS, withItem, type Frames, type Part } from "./frames";

type Item = Frames[Part][number];

/** A part that is not alike in two versions; of each side all that stands there, and whether only there. */
export interface Difference {
  readonly part: Part;
  readonly now: readonly Line[];
  readonly draft: readonly Line[];
}

export interface Line {
  readonly item: Item;
  readonly onlyHere: boolean;
}

/** What says the same is the same, in whatever order its fields stand. */
export function written(item: unknown): string {
  return JSON.stringify(item, (_, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );
}

function linesOf(items: readonly Item[], others: readonly Item[]): Line[] {
  const there = new Set(others.map(written));
  return items.map((item) => ({ item, onlyHere: !there.has(written(item)) }));
}

/** The parts that are not alike. */
export function differences(now: Frames, draft: Frames): Difference[] {
  return PARTS.map((part) => ({
    part,
    now: linesOf(now[part], draft[part]),
    draft: linesOf(draft[part], now[part]),
  })).filter(({ now: left, draft: right }) => [...left, ...right].some((line) => line.onlyHere));
}

export const saysTheSame = (one: Frames, other: Frames): boolean => differences(one, other).length === 0;

/** A draft with what others have put in since it was begun: nobody's frame is lost because two wrote at once. */
export function withAdded(draft: Frames, before: Frames, now: Frames): Frames {
  const mine = new Set(PARTS.flatMap((part) => draft[part].map((item) => `${part} ${written(item)}`)));
  return changesBetween(before, now)
    .added.filter(([part, item]) => !mine.has(`${part} ${written(item)}`))
    .reduce((frames, [part, item]) => withItem(frames, part, item), draft);
}

/** What somebody put in and took out. A frame that was changed is in both. */
export function changesBetween(before: Frames, after: Frames): { added: [Part, Item][]; gone: [Part, Item][] } {
  const only = (lines: readonly Line[], part: Part): [Part, Item][] =>
    lines.filter((line) => line.onlyHere).map((line) => [part, line.item]);
  const found = differences(after, before);
  return {
    added: found.flatMap(({ part, now }) => only(now, part)),
    gone: found.flatMap(({ part, draft }) => only(draft, part)),
  };
}
