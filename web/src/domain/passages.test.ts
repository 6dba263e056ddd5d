import { describe, expect, it } from "vitest";
import { cutIntoLines, findPassages, findQuote, intoBlocks } from "./passages";

const TEXT = "Vi søker deg.\n- Plukke og pakke\n- Kjøre truck\nArbeid på dagtid, mandag til fredag.";

const wordsOf = (quotes: string[]) => {
  const passages = findPassages(
    TEXT,
    quotes.map((quote, place) => ({ quote, mark: place + 1, against: false })),
  );
  return cutIntoLines(TEXT, passages);
};

describe("quotes", () => {
  it("are found exactly, or with other capitals", () => {
    expect(findQuote(TEXT, "truck")).toBe(TEXT.indexOf("truck"));
    expect(findQuote(TEXT, "VI SØKER")).toBe(0);
    expect(findQuote(TEXT, "natt")).toBe(-1);
    expect(findQuote(TEXT, "")).toBe(-1);
  });
});

describe("lines", () => {
  it("lose nothing of the text but line breaks and dashes of items", () => {
    const lines = wordsOf(["truck", "dagtid"]);
    const together = lines.map((line) => (line.item ? "- " : "") + line.pieces.map((piece) => piece.text).join(""));
    expect(together.join("\n")).toBe(TEXT);
  });

  it("carry the number of each passage", () => {
    const marked = wordsOf(["dagtid", "truck"])
      .flatMap((line) => line.pieces)
      .filter((piece) => piece.passage !== null);
    expect(marked.map((piece) => [piece.text, piece.passage?.mark])).toEqual([
      ["truck", 2],
      ["dagtid", 1],
    ]);
  });

  it("give overlapping words to the first reason that names them", () => {
    const marked = wordsOf(["dagtid, mandag", "mandag til fredag"])
      .flatMap((line) => line.pieces)
      .flatMap((piece) => (piece.passage ? [piece.text] : []));
    expect(marked).toEqual(["dagtid, mandag"]);
  });

  it("carry a passage over a line break", () => {
    const marked = wordsOf(["pakke\n- Kjøre"])
      .flatMap((line) => line.pieces)
      .flatMap((piece) => (piece.passage ? [piece.text] : []));
    expect(marked).toEqual(["pakke", "Kjøre"]);
  });
});

describe("blocks", () => {
  it("put items that follow each other into one list", () => {
    expect(intoBlocks(wordsOf([])).map((block) => [block.list, block.lines.length])).toEqual([
      [false, 1],
      [true, 2],
      [false, 1],
    ]);
  });
});
