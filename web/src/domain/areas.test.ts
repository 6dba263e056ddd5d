import { describe, expect, it } from "vitest";
import {
  areaOverLand,
  cornersOf,
  landsIn,
  loadShapes,
  mapOfCircle,
  mapOfCorners,
  MARGIN_KM,
  municipalityAt,
  pathOfFigure,
  touchedInWords,
  viewOf,
  type Shapes,
} from "./areas";
import { mapFrom } from "./ground";

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

describe("the margin of the rules", () => {
  // 8.9927 degrees east is 400 metres from the border at 9 degrees.
  const corners = [[60.74, 8.96], [60.74, 8.9927], [60.76, 8.9927], [60.76, 8.96]] as const;

  it("reaches into what an area does not lie over", () => {
    expect(areaOverLand(corners, SHAPES)).toBe(
      "Ligger over hele eller deler av Gol. Med marginen på 500 meter rundt også Hemsedal.",
    );
    const farther = corners.map(([north, east]) => [north, east - 0.01] as const);
    expect(areaOverLand(farther, SHAPES)).toBe("Ligger over hele eller deler av Gol.");
    const circle = { latitude: 60.75, longitude: 8.96, radius_km: 1.8 };
    expect(touchedInWords(mapOfCircle(circle, SHAPES))).toContain("rundt også Hemsedal");
    expect(touchedInWords(mapOfCircle({ ...circle, radius_km: 1.5 }, SHAPES))).not.toContain("Hemsedal");
    expect(MARGIN_KM).toBe(0.5);
  });

  it("reaches from an edge that runs along a border, whose corners are far off", () => {
    const long = [[60.5, 8.8], [60.5, 8.9927], [61, 8.9927], [61, 8.8]] as const;
    expect(areaOverLand(long, SHAPES)).toContain("rundt også Hemsedal");
  });
});

describe("areas on a map that is moved", () => {
  const middle = { latitude: 60.75, longitude: 8.95 };

  it("shows the lands around, none of them touched", () => {
    expect(landsIn({ middle, reach: 2 }, SHAPES).map((land) => [land.name, land.touched])).toEqual([
      ["Gol", false],
      ["Hemsedal", false],
    ]);
  });

  it("has a path for each kind, and corners to bring it into view", () => {
    const map = mapFrom(middle);
    const circle = { kind: "circle", ...middle, radius_km: 3 } as const;
    const polygon = { kind: "polygon", corners: [[60.7, 8.9], [60.7, 9], [60.8, 8.95]] } as const;
    const figures = [{ kind: "municipality", code: "3324" }, { kind: "county", code: "33" }, circle, polygon] as const;
    const rings = figures.map((figure) => pathOfFigure(figure, map, SHAPES).match(/Z/g)?.length);
    expect(rings).toEqual([1, 2, 1, 1]);
    expect(cornersOf(polygon, SHAPES)).toEqual(polygon.corners);
    expect(cornersOf(figures[1], SHAPES)).toHaveLength(10);
    const view = viewOf(cornersOf(circle, SHAPES));
    expect(view.middle.latitude).toBeCloseTo(60.75, 4);
    expect(view.reach).toBe(12);
    expect(viewOf([[60, 8], [60, 12], [61, 10]]).reach).toBeGreaterThan(110);
  });
});
