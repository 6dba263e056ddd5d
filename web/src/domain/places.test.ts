import { describe, expect, it } from "vitest";
import { loadPlaces, placesOf, type PlaceTable } from "./places";

const TABLE: PlaceTable = {
  postal: [
    ["0001", "Oslo", "0301"],
    ["2815", "Gjøvik", "3407", 60.805, 10.71, 4.2],
    ["3550", "Gol", "3324"],
    ["3560", "Hemsedal", "3326", 60.863, 8.552, 9],
  ],
  regions: [
    ["0301", 59.9725, 10.7427, 20.6],
    ["3324", 60.7, 8.95, 22.1],
    ["21", 77.2, 22.5, 498.1],
  ],
};
const PLACES = placesOf(TABLE);

describe("search", () => {
  it("takes a code, the beginning of one, and a whole address", () => {
    expect(PLACES.search("3550")).toEqual([{ value: "p3550", label: "3550 Gol" }]);
    expect(PLACES.search("35").map((one) => one.value)).toEqual(["p3550", "p3560"]);
    expect(PLACES.search("Oppdiktet vei 12, 2815 Gjøvik").map((one) => one.value)).toEqual(["p2815"]);
    expect(PLACES.search("0000")).toEqual([]);
  });

  it("finds municipalities and towns by name, also last in an address", () => {
    const gol = [
      { value: "m3324", label: "Gol kommune" },
      { value: "p3550", label: "3550 Gol" },
    ];
    expect(PLACES.search("gol")).toEqual(gol);
    expect(PLACES.search("Oppdiktet vei 12, Gol")).toEqual(gol);
    expect(["g", " ", "finnes ikke"].map((typed) => PLACES.search(typed))).toEqual([[], [], []]);
  });
});

it("tells where a place is; a code that lies nowhere known is its whole municipality", () => {
  expect(PLACES.areaOf("p2815")).toEqual({ latitude: 60.805, longitude: 10.71, within_km: 4.2 });
  expect(PLACES.areaOf("m3324")).toEqual({ latitude: 60.7, longitude: 8.95, within_km: 22.1 });
  expect(PLACES.areaOf("p3550")).toEqual(PLACES.areaOf("m3324"));
  expect(PLACES.areaOf("p9999")).toBeNull();
});

it("names a point that is the middle of a place", () => {
  expect(PLACES.named({ latitude: 60.7, longitude: 8.95 })).toBe("Gol kommune");
  expect(PLACES.named({ latitude: 60.805, longitude: 10.71 })).toBe("Gjøvik");
  expect(PLACES.named({ latitude: 77.2, longitude: 22.5 })).toBe("Svalbard");
  expect(PLACES.named({ latitude: 60.1, longitude: 10 })).toBeNull();
});

it("knows the real table", async () => {
  const places = await loadPlaces();
  const [found] = places.search("Storgata 1, 2615 Lillehammer");
  expect(found?.label).toBe("2615 Lillehammer");
  expect(places.areaOf(found?.value ?? "")?.within_km).toBeGreaterThan(5);
});

it("knows the towns whose postal area is small, each once", () => {
  const again: PlaceTable = { ...TABLE, postal: [...TABLE.postal, ["2816", "Gjøvik", "3407", 60.8, 10.7, 3]] };
  expect(placesOf(again).towns).toEqual([{ name: "Gjøvik", latitude: 60.805, longitude: 10.71 }]);
});
