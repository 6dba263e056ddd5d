import { describe, expect, it } from "vitest";
import type { Frames } from "./frames";
import { changesBetween, differences, saysTheSame, withAdded } from "./versions";

const NONE: Frames = { zones: [], employers: [], facets: [], hours: [], occupations: [] };
const evening = { facet: "evening", strength: "safety", review: null } as const;
const night = { facet: "night", strength: "safety", review: null } as const;
const of = (...facets: Frames["facets"]): Frames => ({ ...NONE, facets });

describe("two versions", () => {
  it("say the same in whatever order the fields stand", () => {
    const turned = { review: null, strength: "safety", facet: "evening" } as const;
    expect(saysTheSame(of(evening), of(turned))).toBe(true);
    expect(saysTheSame(of(evening), of({ ...evening, strength: "wish" }))).toBe(false);
  });

  it("show each side of a part that differs, and nothing of the others", () => {
    const found = differences(of(evening), of(evening, night));
    expect(found.map((one) => one.part)).toEqual(["facets"]);
    expect(found[0]?.now.map((line) => line.onlyHere)).toEqual([false]);
    expect(found[0]?.draft.map((line) => line.onlyHere)).toEqual([false, true]);
  });

  it("tell what went in and what went out; what was changed is in both", () => {
    expect(changesBetween(of(evening), of(night))).toEqual({ added: [["facets", night]], gone: [["facets", evening]] });
    const changed = { ...evening, review: "2027-01-01" };
    expect(changesBetween(of(evening), of(changed))).toEqual({
      added: [["facets", changed]],
      gone: [["facets", evening]],
    });
    expect(changesBetween(of(evening), of(evening))).toEqual({ added: [], gone: [] });
  });

  it("come together in a draft: what others put in is kept, what they took out is not taken out of it", () => {
    expect(withAdded(of(evening), NONE, of(night))).toEqual(of(evening, night));
    expect(withAdded(of(evening, night), NONE, of(night))).toEqual(of(evening, night));
    expect(withAdded(of(evening), of(evening), NONE)).toEqual(of(evening));
  });
});
