import { describe, expect, it } from "vitest";
import { alongEdges, cornerOf, halfway, kmBetween, mapFrom, rayOf, ringAround, squareKm, type Corner } from "./ground";

const OSLO: Corner = [59.9139, 10.7522];
const BERGEN: Corner = [60.3913, 5.3221];

describe("the ground", () => {
  it("is measured along, and not through", () => {
    expect(kmBetween(rayOf(OSLO), rayOf(BERGEN))).toBeCloseTo(306.165, 2);
    expect(cornerOf(rayOf(OSLO))).toEqual([expect.closeTo(OSLO[0], 9), expect.closeTo(OSLO[1], 9)]);
  });

  it("has edges that bend on the map, cut into pieces", () => {
    const edge = alongEdges([[60, 5], [60, 30]], false);
    expect(edge.length).toBeGreaterThan(130);
    expect(Math.max(...edge.map(([north]) => north))).toBeCloseTo(60.59, 1);
    expect(edge.at(-1)).toEqual([60, 30]);
    expect(alongEdges([OSLO, [59.92, 10.76], [59.92, 10.75]], true)).toHaveLength(3);
  });

  it("has edges with a middle", () => {
    const [north, east] = halfway([60, 5], [60, 30]);
    expect([north, east]).toEqual([expect.closeTo(60.59, 1), expect.closeTo(17.5, 6)]);
  });

  it("has areas: a degree square, the same the other way round, and a circle", () => {
    // On the ellipsoid it is 6,122.9 square kilometres (geographiclib), and the land below 536,906.
    const square: Corner[] = [[60, 10], [60, 11], [61, 11], [61, 10]];
    expect(squareKm(square) / 6122.9).toBeCloseTo(1, 2);
    const land: Corner[] = [[58, 4.5], [58, 12.5], [64, 14], [69, 20], [70, 31], [71.3, 26], [68, 12], [63, 5]];
    expect(squareKm(land) / 536_906).toBeCloseTo(1, 2);
    expect(squareKm(square.toReversed())).toBeCloseTo(squareKm(square), 6);
    expect(squareKm(ringAround({ latitude: 65, longitude: 14 }, 10)) / (Math.PI * 100)).toBeCloseTo(1, 2);
  });
});

describe("a flat map", () => {
  const map = mapFrom({ latitude: 60, longitude: 10 });

  it("leads there and back", () => {
    for (const corner of [[60, 10], [60.5, 10.2], [58.1, 7.9], [71, 27]] as const) {
      const [north, east] = map.cornerAt(map.spotOf(rayOf(corner)));
      expect([north, east]).toEqual([expect.closeTo(corner[0], 7), expect.closeTo(corner[1], 7)]);
    }
  });

  it("has north up and east to the right, in kilometres", () => {
    const [x, y] = map.spotOf(rayOf([60.1, 10]));
    expect([x, y]).toEqual([expect.closeTo(0, 6), expect.closeTo(-11.14, 1)]);
    expect(map.spotOf(rayOf([60, 10.1]))[0]).toBeCloseTo(5.58, 1);
  });

  it("puts a circle as far off all the way round", () => {
    const middle = rayOf([60, 10]);
    for (const corner of ringAround({ latitude: 60, longitude: 10 }, 25)) {
      expect(kmBetween(middle, rayOf(corner))).toBeCloseTo(25, 3);
    }
  });
});
