import { describe, expect, it } from "vitest";
import { languageOf, LANGUAGES, REASON_WORDS } from "./languages";

describe("languages of reasons", () => {
  it("are bokmål where nothing known was kept", () => {
    expect(["nn", "en", null, "", "sv"].map(languageOf)).toEqual(["nn", "en", "nb", "nb", "nb"]);
  });

  it("have all words around reasons", () => {
    for (const language of LANGUAGES) {
      const { pro, against, open, letter } = REASON_WORDS[language];
      expect([pro, against, open, letter.hello, letter.about("X"), letter.regards]).not.toContain("");
    }
  });
});
