import { describe, expect, it } from "vitest";
import table from "../../../tests/factories/outlines.json";
import type { Corners } from "./ground";
import { FEWEST, MOST, outlineProblems, problemInWords, wrongEdges } from "./outline";

const cornersOf = (corners: number[][]): Corners => corners.map(([north, east]) => [north ?? 0, east ?? 0]);
const BOW: Corners = [[60, 10], [60.1, 10.2], [60, 10.2], [60.1, 10]];

describe("an outline", () => {
  it.each(table.cases)("is judged as the rule of zones judges it: $name", ({ corners, encloses }) => {
    expect(outlineProblems(cornersOf(corners)).length === 0).toBe(encloses);
  });

  it("says which edges cross", () => {
    const [problem] = outlineProblems(BOW);
    expect(problem).toEqual({ kind: "crossing", edges: [0, 2] });
    expect(problem && problemInWords(problem, BOW.length)).toBe(
      "Kanten mellom hjørne 1 og 2 krysser kanten mellom hjørne 3 og 4. Flytt eller ta bort et hjørne.",
    );
    expect([...wrongEdges(outlineProblems(BOW))]).toEqual([0, 2]);
  });

  it("is not closed while it is drawn: the last edge crosses nothing yet, and few corners are no fault", () => {
    const open: Corners = [[60, 10], [60.1, 10], [60.1, 10.2], [60.05, 9.9]];
    expect(outlineProblems(open, false).map((one) => one.kind)).toEqual(["crossing"]);
    expect(outlineProblems(open.slice(0, 2), false)).toEqual([]);
    expect(outlineProblems([[60, 10], [60.1, 10.2], [60, 10.2], [60.1, 10.1]], false)).toHaveLength(1);
    expect(outlineProblems([[60, 10], [60, 10.2], [60.1, 10], [60.1, 10.2]], false)).toEqual([]);
    expect(outlineProblems([[60, 10], [60, 10.2], [60.1, 10], [60.1, 10.2]], true)).toHaveLength(1);
  });

  it("names corners that lie on each other or on an edge, and what is too few or too many", () => {
    const words = (corners: Corners): string[] =>
      outlineProblems(corners).map((problem) => problemInWords(problem, corners.length));
    expect(words([[60, 10], [60, 10], [60.1, 10.1], [60, 10.2]])[0]).toContain("Hjørne 1 og 2 ligger på samme sted");
    expect(words([[60, 10], [60.2, 10], [60.2, 10.2], [60.1, 10], [60, 10.2]])).toContain(
      "Hjørne 4 ligger på kanten mellom hjørne 1 og 2. Flytt eller ta det bort.",
    );
    expect(words(BOW.slice(0, FEWEST - 1))).toEqual(["Et område må ha minst tre hjørner."]);
    const many = Array.from({ length: MOST + 1 }, (_, at) => [60, at / 100] as const);
    expect(words(many)).toEqual(["Et område kan ha høyst 1000 hjørner."]);
  });
});
