import { describe, expect, it } from "vitest";
import { byOthers, intoLooks, type Entry } from "./looks";

const entry = (at: string, action: Entry["action"], permitted = true): Entry => ({
  at,
  action,
  permitted,
  user: "Kari Eksempel",
  role: "counsellor",
  text: action,
});

describe("looks", () => {
  it("of the same kind in the same minute are one, and a refusal is never hidden among them", () => {
    const looks = intoLooks([
      entry("2026-11-22T10:00:59Z", "read_matches"),
      entry("2026-11-22T10:00:01Z", "read_matches"),
      entry("2026-11-22T10:00:00Z", "read_matches", false),
      entry("2026-11-22T09:59:59Z", "read_matches"),
      entry("2026-11-22T09:59:59Z", "read_person"),
    ]);
    expect(looks.map((look) => look.times)).toEqual([2, 1, 1, 1]);
  });

  it("of others are what the person asks for; a refusal is kept whoever it was", () => {
    const own = { ...entry("2026-11-22T10:00:00Z", "read_person"), role: "person" } as const;
    const others = entry("2026-11-22T09:00:00Z", "read_person");
    const refused = { ...own, permitted: false };
    expect(byOthers([own, others, refused])).toEqual([others, refused]);
  });
});
