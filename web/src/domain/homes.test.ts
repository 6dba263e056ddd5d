import { expect, it } from "vitest";
import { homeLabel, homeOf } from "./homes";
import { placesOf } from "./places";

const PLACES = placesOf({ postal: [["3511", "Hønefoss", "3305"]], regions: [["3305", 60, 10, 30]] });

it("a home is a postal code or a municipality", () => {
  expect(homeOf("p3511")).toEqual({ postal_code: "3511", municipality: null });
  expect(homeOf("m3305")).toEqual({ postal_code: null, municipality: "3305" });
});

it("is said with the name of the place, and by its code until the table is here", () => {
  expect(homeLabel({ postal_code: "3511", municipality: null }, PLACES)).toBe("3511 Hønefoss");
  expect(homeLabel({ postal_code: "3511", municipality: null }, null)).toBe("3511");
  expect(homeLabel({ postal_code: null, municipality: "3305" }, null)).toBe("Ringerike kommune");
});
