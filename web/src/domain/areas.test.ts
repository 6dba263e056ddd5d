import { describe, expect, it } from "vitest";
import { loadShapes, mapOfCircle, mapOfCorners, municipalityAt, touchedInWords, type Shapes } from "./areas";

/** Two squares side by side, each a tenth of a degree, and one far away. */
const SHAPES: Shapes = {
  "3324": [[890, 6070, 900, 6070, 900, 6080, 890, 6080, 890, 6070]],
  "3326": [[900, 6070, 910, 6070, 910, 6080, 900, 6080, 900, 6070]],
  "5601": [[2500, 7000, 2510, 7000, 2510, 7010, 2500, 7010, 2500, 7000]],
};

describe("a circle", () => {
  it("lies over what it is in and what its edge reaches, and draws what is near", () => {
    const small = mapOfCircle({ latitude: 60.75, longitude: 8.95, radius_km: 1 }, SHAPES);
    expect(small.lands.map((land) => [land.name, land.touched])).toEqual([
      ["Hemsedal", false],
      ["Gol", true],
    ]);
    expect(touchedInWords(small)).toBe("Ligger over hele eller deler av Gol.");
    const large = mapOfCircle({ latitude: 60.75, longitude: 8.95, radius_km: 3 }, SHAPES);
    expect(touchedInWords(large)).toBe("Ligger over hele eller deler av Gol og Hemsedal.");
    expect(large.reach).toBe(12);
  });

  it("may lie over no land", () => {
    expect(touchedInWords(mapOfCircle({ latitude: 60, longitude: 2, radius_km: 1 }, SHAPES))).toBe(
      "Ligger ikke over land i Norge.",
    );
  });
});

it("a drawn area lies over what it crosses, what it is within and what is within it", () => {
  const across = mapOfCorners([[60.74, 8.85], [60.74, 9.15], [60.76, 9.15], [60.76, 8.85]], SHAPES);
  expect(across.lands.map((land) => land.touched)).toEqual([true, true]);
  const within = mapOfCorners([[60.74, 8.94], [60.74, 8.96], [60.76, 8.95]], SHAPES);
  expect(touchedInWords(within)).toContain("av Gol.");
  expect(touchedInWords(mapOfCorners([[60, 8], [60, 10], [61, 10], [61, 8]], SHAPES))).toContain("Gol og Hemsedal");
});

it("the real shapes put Lillehammer in Lillehammer", async () => {
  const map = mapOfCircle({ latitude: 61.115, longitude: 10.466, radius_km: 1 }, await loadShapes());
  expect(touchedInWords(map)).toBe("Ligger over hele eller deler av Lillehammer.");
  const many = mapOfCircle({ latitude: 61.115, longitude: 10.466, radius_km: 60 }, await loadShapes());
  expect(touchedInWords(many)).toMatch(/ og \d+ til\.$/);
});

it("tells the municipality at a point", () => {
  expect(municipalityAt({ latitude: 60.75, longitude: 8.95 }, SHAPES)).toBe("Gol");
  expect(municipalityAt({ latitude: 60.75, longitude: 12 }, SHAPES)).toBeNull();
});
