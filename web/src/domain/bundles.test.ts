import { describe, expect, it } from "vitest";
import { BUNDLES } from "./bundles";
import { occupationName } from "./names";

describe("fields of work", () => {
  it("are made of occupations that exist", () => {
    for (const code of BUNDLES.flatMap((bundle) => bundle.codes)) expect(occupationName(code)).not.toBe(code);
  });

  it("have a name each, and no occupation twice", () => {
    expect(new Set(BUNDLES.map((bundle) => bundle.name)).size).toBe(BUNDLES.length);
    const codes = BUNDLES.flatMap((bundle) => bundle.codes);
    expect(new Set(codes).size).toBe(codes.length);
  });
});
