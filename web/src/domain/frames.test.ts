import { describe, expect, it } from "vitest";
import {
  daysInWords,
  employerInWords,
  frameInWords,
  isEmpty,
  kindOfArea,
  withBundle,
  withChange,
  withItem,
  withoutItem,
  zoneInWords,
  type Frames,
} from "./frames";

const COMMON = { strength: "safety", review: null } as const;
const NONE: Frames = { zones: [], employers: [], facets: [], hours: [], occupations: [] };

describe("words", () => {
  it("name places and occupations, not their codes", () => {
    expect(zoneInWords({ ...COMMON, kind: "municipality", code: "0301", route: false })).toBe("Kommune: Oslo");
    expect(zoneInWords({ ...COMMON, kind: "county", code: "11", route: false })).toBe("Fylke: Rogaland");
    expect(frameInWords("occupations", { ...COMMON, code: "5223" })).toContain("(5223)");
    expect(frameInWords("facets", { ...COMMON, facet: "night" })).toContain("natten");
  });

  it("say when the way to work counts too", () => {
    const oslo = { ...COMMON, kind: "municipality", code: "0301", route: true } as const;
    expect(zoneInWords(oslo)).toBe("Kommune: Oslo, også veien til jobb");
  });

  it("say a code that has no name", () => {
    expect(zoneInWords({ ...COMMON, kind: "municipality", code: "9999", route: false })).toBe("Kommune: 9999");
  });

  it("say what is known of an employer", () => {
    const employer = { ...COMMON, name: "Glimt", organisation_number: "990499905", sub_units: true };
    expect(employerInWords(employer)).toBe("Glimt (990499905), med underenheter");
    expect(employerInWords({ ...employer, name: null, sub_units: false })).toBe("Organisasjonsnummer 990499905");
    expect(employerInWords({ ...employer, organisation_number: null, sub_units: false })).toBe("Glimt");
  });

  it("put days together", () => {
    expect(daysInWords(["mon", "tue", "wed", "thu", "fri"])).toBe("mandag–fredag");
    expect(daysInWords(["sun", "sat"])).toBe("lørdag og søndag");
    expect(daysInWords(["mon", "wed", "fri"])).toBe("mandag, onsdag og fredag");
    expect(daysInWords(["mon", "tue", "wed", "thu", "fri", "sat", "sun"])).toBe("alle dager");
    expect(daysInWords(["thu"])).toBe("torsdag");
  });
});

describe("changes", () => {
  const night = { ...COMMON, facet: "night" } as const;
  const evening = { ...COMMON, facet: "evening" } as const;
  const both = withItem(withItem(NONE, "facets", night), "facets", evening);

  it("leave what they were made from as it was", () => {
    expect(isEmpty(NONE)).toBe(true);
    expect(isEmpty(both)).toBe(false);
    expect(both.facets).toEqual([night, evening]);
  });

  it("add the occupations of a field of work once", () => {
    const some = withItem(NONE, "occupations", { ...COMMON, code: "513" });
    const more = withBundle(some, ["512", "513"]);
    expect(more.occupations.map((item) => item.code)).toEqual(["513", "512"]);
    expect(withBundle(more, ["512", "513"]).occupations).toHaveLength(2);
  });

  it("touch only the place that is named", () => {
    expect(withoutItem(both, "facets", 0).facets).toEqual([evening]);
    expect(withChange(both, "facets", 1, { strength: "wish" }).facets).toEqual([
      night,
      { ...evening, strength: "wish" },
    ]);
    expect(withChange(both, "facets", 0, { review: "2027-06-01" }).facets[0]?.strength).toBe("safety");
  });
});

it("tells a county from a municipality by its code", () => {
  expect([kindOfArea("46"), kindOfArea("4601")]).toEqual(["county", "municipality"]);
});
