import { describe, expect, it } from "vitest";
import type { Match } from "../../api/useMatches";
import { filtersOf, passes, toggled } from "./filtering";

const match = (extent: Match["vacancy"]["extent"], questions: string[] = []): Match =>
  ({ vacancy: { extent }, open_questions: questions }) as unknown as Match;

describe("choices in the address", () => {
  it("are read, and nonsense is passed over", () => {
    expect(filtersOf(new URLSearchParams("vis=deltid.avklart"))).toEqual(["deltid", "avklart"]);
    expect(filtersOf(new URLSearchParams("vis=tull.deltid"))).toEqual(["deltid"]);
    expect(filtersOf(new URLSearchParams(""))).toEqual([]);
  });

  it("are turned on and off, always written in the same order", () => {
    expect(toggled(["avklart"], "heltid")).toBe("heltid.avklart");
    expect(toggled(["heltid"], "heltid")).toBe("");
  });
});

describe("choices", () => {
  it("never hide what the ad does not say", () => {
    expect(passes(match("unknown"), ["heltid"])).toBe(true);
    expect(passes(match("both"), ["heltid", "deltid"])).toBe(true);
    expect(passes(match("part"), ["heltid"])).toBe(false);
    expect(passes(match("full"), ["deltid"])).toBe(false);
  });

  it("can leave out what has open questions", () => {
    expect(passes(match("full", ["Når?"]), ["avklart"])).toBe(false);
    expect(passes(match("full"), ["avklart"])).toBe(true);
  });
});
