import { describe, expect, it } from "vitest";
import { heldChoices, lastWord, OUTCOME_NAMES, outcomeInWords, stands, CHOICES, HELD } from "./outcomes";

const outcome = (kind: "yes" | "no" | "applied" | "held_3", vacancy = "a") => ({
  vacancy_id: vacancy,
  kind,
  day: "2026-11-20",
  reason: null,
  source: "screen" as const,
  by: "Kari Eksempel",
  can_undo: true,
});

describe("what came of a vacancy", () => {
  it("stands by the last word", () => {
    const said = [outcome("yes"), outcome("no"), outcome("yes", "b"), outcome("applied")];
    expect(lastWord(said, "a")).toBe("no");
    expect(stands(said, "a", "yes")).toBe(false);
    expect(stands(said, "a", "no")).toBe(true);
    expect(stands(said, "a", "applied")).toBe(true);
    expect(stands(said, "b", "yes")).toBe(true);
    expect(lastWord(said, "c")).toBe(null);
  });

  it("is asked about a job when its time has come", () => {
    const list = {
      person_id: "elv",
      outcomes: [],
      may_say: [],
      held_from: [
        { vacancy_id: "a", kind: "held_3" as const, day: "2026-11-01" },
        { vacancy_id: "a", kind: "held_6" as const, day: "2027-02-01" },
      ],
    };
    expect(heldChoices(list, "a", "2026-11-22").map((one) => one.kind)).toEqual(["held_3"]);
    expect(heldChoices(list, "a", "2026-10-31")).toEqual([]);
    expect(heldChoices(list, "b", "2026-11-22")).toEqual([]);
    const known = { ...list, held_from: [], outcomes: [outcome("held_3")] };
    expect(heldChoices(known, "a", "2026-11-22").map((one) => one.kind)).toEqual(["held_3"]);
  });

  it("has words, with who said it and why not", () => {
    expect(outcomeInWords(outcome("applied"))).toMatch(/^Søkt fre. 20. nov.*, ført av Kari/);
    expect(outcomeInWords({ ...outcome("no"), reason: "way", by: "" })).toMatch(/^Ikke for meg \(for lang vei\) /);
    for (const { kind, verb } of CHOICES) expect(OUTCOME_NAMES[kind]).toBe(verb);
    expect(HELD).toHaveLength(3);
  });
});
