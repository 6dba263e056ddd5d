import { describe, expect, it } from "vitest";
import {
  countInWords,
  distanceInWords,
  extentInWords,
  listInWords,
  numberInWords,
  numberOf,
  placesInWords,
  shortName,
  whereInWords,
} from "./words";

describe("distances", () => {
  it("are rough, as the crow flies, and never finer than the home is known", () => {
    expect(distanceInWords(12)).toBe("om lag 12 km i luftlinje");
    expect(distanceInWords(10)).toBe("om lag 10 km i luftlinje");
    expect(distanceInWords(9)).toBe(distanceInWords(0));
    expect(distanceInWords(0)).toBe("under 10 km i luftlinje");
  });

  it("that are not known are said not to be", () => {
    expect(distanceInWords(null)).toBe("avstand ikke kjent");
  });
});

describe("places", () => {
  it("are named up to two", () => {
    expect(placesInWords([])).toBe("Sted ikke sagt");
    expect(placesInWords(["Gol"])).toBe("Gol");
    expect(placesInWords(["Gol", "Ål", "Hol", "Nes"])).toBe("Gol, Ål og 2 til");
  });

  it("come with the distance where there is something to say", () => {
    expect(whereInWords(["Gol"], 12)).toBe("Gol, om lag 12 km i luftlinje");
    expect(whereInWords(["Gol"], null)).toBe("Gol, avstand ikke kjent");
    expect(whereInWords(["Gol"], undefined)).toBe("Gol");
    expect(whereInWords([], null)).toBe("Sted ikke sagt");
  });
});

describe("amount of work", () => {
  it("says what is known and no more", () => {
    expect(extentInWords("part", { lowest: 50, highest: 80 })).toBe("Deltid, 50–80 %");
    expect(extentInWords("full", null)).toBe("Heltid");
    expect(extentInWords("unknown", { lowest: 60, highest: 60 })).toBe("60 %");
    expect(extentInWords("unknown", null)).toBe("Omfang ikke sagt");
  });
});

describe("numbers and names", () => {
  it("are written the Norwegian way", () => {
    expect(numberInWords(1923).replace(/\s/u, " ")).toBe("1 923");
    expect(countInWords(1, "stilling", "stillinger")).toBe("1 stilling");
    expect(countInWords(0, "stilling", "stillinger")).toBe("0 stillinger");
  });

  it("drop what stands in brackets", () => {
    expect(shortName("Kari Eksempel (veileder)")).toBe("Kari Eksempel");
  });
});

describe("lists and numbers", () => {
  it("are said in one breath", () => {
    expect([[], ["a"], ["a", "b"], ["a", "b", "c"]].map(listInWords)).toEqual(["", "a", "a og b", "a, b og c"]);
  });

  it("are typed with comma or point", () => {
    expect(["2,5", " 2.5 ", "7", "", "mye", "1e400"].map(numberOf)).toEqual([2.5, 2.5, 7, null, null, null]);
  });
});
