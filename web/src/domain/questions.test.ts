import { expect, it } from "vitest";
import { questionText } from "./questions";

it("asks one thing in a sentence and more as a list, and says nothing else", () => {
  expect(questionText("Lagerarbeider", ["Når begynner vaktene?"])).toBe(
    "Hei!\n\nJeg har et spørsmål om stillingen «Lagerarbeider»:\n\nNår begynner vaktene?\n\nVennlig hilsen",
  );
  expect(questionText("Lagerarbeider", ["Når?", "Hvor?"])).toContain("\n- Når?\n- Hvor?\n");
});
