import { describe, expect, it } from "vitest";
import type { Shapes } from "./areas";
import {
  circleOf,
  circleProblems,
  daysInWords,
  employerInWords,
  frameInWords,
  isEmpty,
  kindOfArea,
  nameOfPoint,
  NO_CIRCLE,
  withBundle,
  withChange,
  withCorners,
  withItem,
  withoutItem,
  zoneInWords,
  type Frames,
} from "./frames";
import { placesOf } from "./places";

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

describe("circles", () => {
  const circle = { ...COMMON, kind: "circle", latitude: 60.7, longitude: 8.95, radius_km: 12.5, route: false } as const;
  const places = placesOf({
    postal: [["3560", "Hemsedal", "3326", 60.86, 8.55, 9]],
    regions: [["3324", 60.7, 8.95, 22.1]],
  });
  const shapes: Shapes = { "3324": [[890, 6065, 900, 6065, 900, 6080, 890, 6080, 890, 6065]] };
  const nameOf = nameOfPoint(places, shapes);

  it("are named by the place, else by the municipality, and by degrees until the tables are here", () => {
    expect(zoneInWords(circle)).toBe("Sirkel: 12,5 km rundt 60,7° nord, 8,95° øst");
    expect(zoneInWords(circle, nameOf)).toBe("Sirkel: 12,5 km rundt midten av Gol kommune");
    expect(zoneInWords({ ...circle, latitude: 60.86, longitude: 8.55 }, nameOf)).toContain("rundt Hemsedal");
    expect(zoneInWords({ ...circle, latitude: 60.71 }, nameOf)).toContain("et punkt i Gol (60,71° nord, 8,95° øst)");
    expect(zoneInWords({ ...circle, latitude: 58 }, nameOf)).toContain("rundt 58° nord");
  });

  it("and drawn areas alike", () => {
    const corners: [number, number][] = [[60.66, 8.94], [60.66, 8.96], [60.68, 8.95]];
    const area = { ...COMMON, kind: "polygon", corners, route: false } as const;
    expect(zoneInWords(area, nameOf)).toContain("Et inntegnet område rundt et punkt i Gol");
    expect(zoneInWords(area)).toBe("Et inntegnet område, 3 hjørner");
  });

  it("are drawn anew where they stand, and keep all else", () => {
    const area = { ...COMMON, kind: "polygon", corners: [[60, 8], [60, 9], [61, 8]], route: true } as const;
    const frames = { ...NONE, zones: [circle, { ...area, corners: area.corners.map(([n, e]): [number, number] => [n, e]) }] };
    const redrawn = withCorners(frames, 1, [[60, 8], [60, 9], [61, 9]]);
    expect(redrawn.zones[1]).toEqual({ ...frames.zones[1], corners: [[60, 8], [60, 9], [61, 9]] });
    expect(withCorners(frames, 0, [[60, 8]]).zones).toEqual(frames.zones);
  });

  it("grow by what is not known of the place", () => {
    const draft = { latitude: "60,7", longitude: "8,95", kilometres: "5", within: 22.1 };
    expect(circleOf(draft)).toEqual({ latitude: 60.7, longitude: 8.95, radius_km: 27.1 });
    expect(circleOf({ ...draft, within: 0 })?.radius_km).toBe(5);
    expect(circleOf({ ...draft, kilometres: "0" })?.radius_km).toBe(22.1);
  });

  it("need all three figures, within what the server takes", () => {
    expect(Object.keys(circleProblems(NO_CIRCLE))).toEqual(["latitude", "longitude", "kilometres"]);
    const whole = { latitude: "60", longitude: "10", kilometres: "5", within: 0 };
    expect(circleProblems(whole)).toEqual({});
    expect(circleOf({ ...whole, latitude: "10" })).toBeNull();
    expect(circleOf({ ...whole, kilometres: "0" })).toBeNull();
    expect(circleOf({ ...whole, kilometres: "x" })).toBeNull();
    expect(circleOf({ ...whole, kilometres: "999", within: 2 })).toBeNull();
  });
});
