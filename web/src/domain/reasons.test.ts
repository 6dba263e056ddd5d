import { describe, expect, it } from "vitest";
import { numberReasons, rowReasons, type Reason } from "./reasons";

const reason = (direction: Reason["direction"], sentence: string, quote = ""): Reason => ({
  direction,
  sentence,
  quote,
  family: "skills",
  weight: 1,
});

const MANY = [
  reason("against", "m1", "truck"),
  reason("for", "p1", "truck"),
  reason("for", "p2", "lager"),
  reason("for", "p3", "borte"),
  reason("for", "p4"),
  reason("against", "m2"),
  reason("against", "m3"),
];

describe("reasons of a row", () => {
  it("are up to three for and two against, for first, in the order they came", () => {
    expect(rowReasons(MANY).map((item) => item.sentence)).toEqual(["p1", "p2", "p3", "m1", "m2"]);
  });
});

describe("numbers of passages", () => {
  it("follow the order of the reasons, are shared by the same words, and only what stands in the ad gets one", () => {
    const numbered = numberReasons(MANY, (quote) => quote !== "borte");
    expect(numbered.map(({ reason: { sentence }, mark }) => [sentence, mark])).toEqual([
      ["p1", 1],
      ["p2", 2],
      ["p3", null],
      ["p4", null],
      ["m1", 1],
      ["m2", null],
      ["m3", null],
    ]);
  });
});
