import { describe, expect, it } from "vitest";
import type { Shapes } from "./areas";
import { cornerInDegrees, whereabouts } from "./whereabouts";

const SHAPES: Shapes = { "3324": [[890, 6070, 900, 6070, 900, 6080, 890, 6080, 890, 6070]] };
const PLACES = { towns: [{ name: "Prøvebygd", latitude: 60.7, longitude: 8.95 }] };

describe("where a corner is", () => {
  it.each([
    [[60.7005, 8.95], "midt i Prøvebygd"],
    [[60.73, 8.95], "om lag 3,3 km nord for Prøvebygd"],
    [[60.7, 9.05], "om lag 5,5 km øst for Prøvebygd"],
    [[60.67, 8.89], "om lag 4,7 km sørvest for Prøvebygd"],
    [[60.72, 8.9], "om lag 3,5 km nordvest for Prøvebygd"],
  ] as const)("%s is told from the nearest town", (corner, words) => {
    expect(whereabouts(corner, PLACES, SHAPES)).toBe(words);
  });

  it("is told by the municipality where no town is near, and may be at sea", () => {
    expect(whereabouts([60.75, 8.95], { towns: [] }, SHAPES)).toBe("i Gol");
    expect(whereabouts([60, 2], PLACES, SHAPES)).toBe("utenfor land");
  });

  it("is told in degrees", () => {
    expect(cornerInDegrees([60.12345, 5])).toBe("60,1235° nord, 5° øst");
  });
});
