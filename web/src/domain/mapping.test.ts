import { describe, expect, it } from "vitest";
import type { PersonForm } from "../api/usePerson";
import { countFilled, isAlike, itemsOf, MAPPING_PARTS, partInWords, stands, valueOf, withValue } from "./mapping";

const EMPTY: PersonForm = {
  schema_version: 1,
  id: "prove",
  alias: "Prøve",
  wishes: { occupations: [], interests: [], not_wanted: [] },
  skills: [],
  experience: [],
  education: [],
  languages: [],
  licences: [],
  home: null,
  max_distance_km: null,
  percent: { min: 0, max: 100 },
  needs: [],
};

const FULL: PersonForm = {
  ...EMPTY,
  wishes: {
    occupations: [
      { text: "lagermedarbeider", codes: ["4321"] },
      { text: "truckfører", codes: [] },
    ],
    interests: ["dyr"],
    not_wanted: ["telefonsalg"],
  },
  skills: ["truck", "Excel", "varetelling"],
  experience: [
    { title: "kokk", codes: [], years: 4.5, relevant: true },
    { title: "bud", codes: [], years: 0, relevant: false },
  ],
  education: [
    { level: "vocational", field: "logistikk" },
    { level: "primary", field: "" },
  ],
  languages: [
    { name: "norsk", level: "native" },
    { name: "engelsk", level: "A2" },
  ],
  licences: ["Førerkort klasse B"],
  home: { postal_code: "3511", municipality: null },
  max_distance_km: 30,
  percent: { min: 50, max: 80 },
  needs: ["quiet", "fixed_hours"],
};

describe("a part as one sentence", () => {
  it("is none when nothing stands there", () => {
    for (const part of MAPPING_PARTS) expect(partInWords(EMPTY, part)).toBeNull();
    expect(countFilled(EMPTY)).toBe(0);
  });

  it("says plainly what stands there", () => {
    expect(MAPPING_PARTS.map((part) => partInWords(FULL, part, "Ringerike"))).toEqual([
      "Ønsker: lagermedarbeider og truckfører",
      "Liker: dyr",
      "Vil helst ikke: telefonsalg",
      "Kan: truck, Excel og varetelling",
      "Har vært: kokk (4,5 år) og bud (ikke videre)",
      "Har fullført: fagbrev eller svennebrev (logistikk) og grunnskole",
      "Snakker: norsk (morsmål) og engelsk (enkle samtaler)",
      "Har: Førerkort klasse B",
      "Bor i Ringerike, inntil 30 km til jobb",
      "Vil arbeide 50–80 %",
      "Arbeidet må ha: stille omgivelser og faste tider",
    ]);
    expect(countFilled(FULL)).toBe(MAPPING_PARTS.length);
  });

  it("names the home by what is known of it", () => {
    expect(itemsOf(FULL, "home")[0]).toBe("bor i 3511");
    const municipality = { ...EMPTY, home: { postal_code: null, municipality: "3305" } };
    expect(partInWords(municipality, "home")).toBe("Bor i Ringerike");
    expect(partInWords({ ...EMPTY, max_distance_km: 12.5 }, "home")).toBe("Inntil 12,5 km til jobb");
  });
});

describe("parts of a form", () => {
  it("are taken out and put in without touching the others", () => {
    for (const part of MAPPING_PARTS) {
      const put = withValue(EMPTY, part, valueOf(FULL, part));
      expect(valueOf(put, part)).toEqual(valueOf(FULL, part));
      expect(MAPPING_PARTS.filter((other) => !isAlike(other, put, EMPTY))).toEqual([part]);
    }
    expect(MAPPING_PARTS.reduce((form, part) => withValue(form, part, valueOf(FULL, part)), EMPTY)).toEqual(FULL);
  });

  it("do not hold the same word twice", () => {
    expect(stands(["Truck"], " truck ")).toBe(true);
    expect(stands(["Truck"], "truckfører")).toBe(false);
  });
});
