import { expect, it } from "vitest";
import type { PersonForm } from "../api/usePerson";
import type { Widening } from "../api/useWidening";
import { changedForm, draftOf } from "./widening";

const FORM = {
  max_distance_km: 30,
  percent: { min: 50, max: 80 },
  wishes: { occupations: [{ text: "kokk", codes: ["5120"] }], interests: [], not_wanted: ["renhold", "salg"] },
} as unknown as PersonForm;

function change(fields: Partial<Widening>): Widening {
  return {
    kind: "distance",
    sentence: "",
    more: 0,
    more_words: "",
    max_distance_km: null,
    percent: null,
    text: "",
    codes: [],
    ...fields,
  };
}

const saved = (fields: Partial<Widening>): PersonForm | null =>
  changedForm(FORM, change(fields), draftOf(change(fields)));

it("fills in the distance", () => {
  expect(saved({ max_distance_km: 40 })).toEqual({ ...FORM, max_distance_km: 40 });
});

it("fills in the percentage", () => {
  expect(saved({ kind: "less_time", percent: { min: 30, max: 80 } })?.percent).toEqual({ min: 30, max: 80 });
});

it("adds an occupation last", () => {
  const occupations = saved({ kind: "occupation", text: "bakere", codes: ["7512"] })?.wishes.occupations;
  expect(occupations?.map((wish) => wish.text)).toEqual(["kokk", "bakere"]);
});

it("takes out what is no longer unwanted, and nothing else", () => {
  expect(saved({ kind: "not_wanted", text: "renhold" })?.wishes.not_wanted).toEqual(["salg"]);
});

it.each(["", "0", "-1", "langt"])("refuses %j kilometres", (kilometres) => {
  expect(changedForm(FORM, change({}), { kilometres, least: "", most: "" })).toBeNull();
});

it.each([
  ["90", "80"],
  ["0", "101"],
  ["10.5", "20"],
])("refuses %s to %s per cent", (least, most) => {
  expect(changedForm(FORM, change({ kind: "more_time" }), { kilometres: "", least, most })).toBeNull();
});
