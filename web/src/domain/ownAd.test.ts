import { expect, it } from "vitest";
import { byLink, byWords, isPostalCode, NOTHING_TYPED } from "./ownAd";

const AD = { ...NOTHING_TYPED, title: " Lagerarbeider ", text: "Arbeid på lager.", postalCode: "2815" };

it("gives title and text, and nothing while one of them is missing", () => {
  expect(byWords(AD)).toEqual({
    ad: { title: "Lagerarbeider", text: "Arbeid på lager.", employer: "", postal_code: "2815", place: "" },
  });
  expect(byWords({ ...AD, text: "  " })).toBeNull();
  expect(byWords({ ...AD, title: "" })).toBeNull();
  expect(byWords({ ...AD, postalCode: "28" })).toBeNull();
});

it("gives a link without the blanks around it", () => {
  expect(byLink({ ...NOTHING_TYPED, link: " https://stillinger.example/1 " })).toEqual({
    link: "https://stillinger.example/1",
  });
  expect(byLink(AD)).toBeNull();
});

it("knows a postal code, and that none is none", () => {
  expect(["2815", "", " 0150 ", "28", "28150", "abcd"].map(isPostalCode)).toEqual([true, true, true, false, false, false]);
});
