// Finds the words of an ad that reasons rest on, and cuts the text into marked and plain pieces.

export interface Passage {
  readonly start: number;
  readonly end: number;
  /** Number under which the reason stands beside the ad. */
  readonly mark: number;
  readonly against: boolean;
}

export interface Piece {
  readonly text: string;
  readonly passage: Passage | null;
}

export interface Line {
  /** Offset of the line in the text. */
  readonly start: number;
  readonly item: boolean;
  readonly pieces: readonly Piece[];
}

/** Where a quote stands; upper and lower case count as the same when the exact words are not there. */
export function findQuote(text: string, quote: string): number {
  if (quote === "") return -1;
  const exact = text.indexOf(quote);
  return exact >= 0 ? exact : text.toLocaleLowerCase("nb").indexOf(quote.toLocaleLowerCase("nb"));
}

export interface Quote {
  readonly quote: string;
  readonly mark: number;
  readonly against: boolean;
}

/** The passages of a text in order; where two overlap, the first one named keeps the words. */
export function findPassages(text: string, quotes: readonly Quote[]): Passage[] {
  const found: Passage[] = [];
  for (const { quote, mark, against } of quotes) {
    const start = findQuote(text, quote);
    const end = start + quote.length;
    const taken = found.some((other) => start < other.end && other.start < end);
    if (start >= 0 && !taken) found.push({ start, end, mark, against });
  }
  return found.sort((a, b) => a.start - b.start);
}

const ITEM = "- ";

/** The text as lines, each cut into plain and marked pieces. Lines that begin with a dash are items of a list. */
export function cutIntoLines(text: string, passages: readonly Passage[]): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const raw of text.split("\n")) {
    const item = raw.startsWith(ITEM);
    const from = start + (item ? ITEM.length : 0);
    const end = start + raw.length;
    if (raw.trim() !== "") lines.push({ start, item, pieces: cut(text, from, end, passages) });
    start = end + 1;
  }
  return lines;
}

function cut(text: string, from: number, end: number, passages: readonly Passage[]): Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  const add = (to: number, passage: Passage | null): void => {
    if (to > at) pieces.push({ text: text.slice(at, to), passage });
    at = Math.max(at, to);
  };
  for (const passage of passages) {
    if (passage.end <= from || passage.start >= end) continue;
    add(passage.start, null);
    add(Math.min(passage.end, end), passage);
  }
  add(end, null);
  return pieces;
}

export interface Block {
  readonly list: boolean;
  readonly lines: readonly Line[];
}

/** Lines put together: items that follow each other make one list, every other line is a paragraph. */
export function intoBlocks(lines: readonly Line[]): Block[] {
  const blocks: { list: boolean; lines: Line[] }[] = [];
  for (const line of lines) {
    const last = blocks.at(-1);
    if (line.item && last?.list === true) last.lines.push(line);
    else blocks.push({ list: line.item, lines: [line] });
  }
  return blocks;
}
