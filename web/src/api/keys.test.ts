import { expect, it } from "vitest";
import { personId, vacancyId } from "../domain/ids";
import { inAnotherLanguage, keys } from "./keys";

const ELV = personId("elv");
const LIST = keys.matches(ELV, "nb");

it("lets a list stand while it is fetched in another language, and nothing else", () => {
  expect(inAnotherLanguage(LIST, keys.matches(ELV, "en"))).toBe(true);
  const ad = vacancyId("1");
  expect(inAnotherLanguage(keys.matchedVacancy(ELV, ad, "nb"), keys.matchedVacancy(ELV, ad, "nn"))).toBe(true);
  for (const before of [undefined, LIST, keys.matches(personId("hav"), "en"), keys.matchedVacancy(ELV, ad, "en")]) {
    expect(inAnotherLanguage(before, LIST)).toBe(false);
  }
});
