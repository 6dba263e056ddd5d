import { describe, expect, it } from "vitest";
import type { PersonForm, PersonView } from "../api/usePerson";
import { valueOf, withValue } from "./mapping";
import { afterOthers, afterSaving, canBeBoth, draftOn, isDirty, sendable, withChoice, withEdit } from "./mappingDraft";

const FORM: PersonForm = {
  schema_version: 1,
  id: "prove",
  alias: "Prøve",
  wishes: { occupations: [], interests: ["dyr"], not_wanted: [] },
  skills: ["truck"],
  experience: [],
  education: [],
  languages: [],
  licences: [],
  home: null,
  max_distance_km: 30,
  percent: { min: 0, max: 100 },
  needs: [],
};

const saved = (form: PersonForm, version: number, by = "Mona Eksempel"): PersonView => ({
  id: "prove",
  alias: "Prøve",
  form,
  home_name: "",
  next_step: null,
  version,
  updated_at: "2027-03-01T12:00:00Z",
  updated_by: by,
  actions: [],
});

const BEGUN = draftOn(saved(FORM, 1));

describe("a draft", () => {
  it("is dirty as long as it says something else than what is saved", () => {
    expect(isDirty(BEGUN)).toBe(false);
    const edited = withEdit(BEGUN, "skills", ["truck", "Excel"]);
    expect(isDirty(edited)).toBe(true);
    expect(isDirty(withEdit(edited, "skills", ["truck"]))).toBe(false);
    expect(sendable(edited).skills).toEqual(["truck", "Excel"]);
  });

  it("keeps what was written while the rest was on its way, and takes what the server made of it", () => {
    const edited = withEdit(BEGUN, "skills", ["truck", "Excel "]);
    const sent = sendable(edited);
    const later = withEdit(edited, "licences", ["B"]);
    const after = afterSaving(later, sent, saved(withValue(FORM, "skills", ["truck", "Excel"]), 2));
    expect(after.form.skills).toEqual(["truck", "Excel"]);
    expect(after.form.licences).toEqual(["B"]);
    expect([isDirty(after), after.base.version, after.clashes]).toEqual([true, 2, []]);
    const more = withEdit(edited, "skills", ["truck", "Excel ", "Word"]);
    expect(afterSaving(more, sent, saved(withValue(FORM, "skills", ["truck", "Excel"]), 2)).form.skills).toContain("Word");
  });
});

describe("two who write at once", () => {
  it("lose nothing in different parts, and it is told whose was taken in", () => {
    const mine = withEdit(BEGUN, "skills", ["Excel"]);
    const after = afterOthers(mine, saved(withValue(FORM, "needs", ["quiet"]), 2));
    expect([after.form.skills, after.form.needs]).toEqual([["Excel"], ["quiet"]]);
    expect([after.clashes, after.tookFrom, isDirty(after)]).toEqual([[], "Mona Eksempel", true]);
  });

  it("clash in one part: both stand, the rest is saved, theirs is not overwritten", () => {
    const mine = withEdit(withEdit(BEGUN, "skills", ["truck", "Excel"]), "licences", ["B"]);
    const theirs = saved(withValue(FORM, "skills", ["truck", "Word"]), 2);
    const after = afterOthers(mine, theirs);
    expect(after.clashes).toEqual(["skills"]);
    expect(after.form.skills).toEqual(["truck", "Excel"]);
    expect([sendable(after).skills, sendable(after).licences]).toEqual([["truck", "Word"], ["B"]]);
    const sent = sendable(after);
    const rest = afterSaving(after, sent, saved(sent, 3));
    expect([rest.form.skills, rest.clashes, isDirty(rest)]).toEqual([["truck", "Excel"], ["skills"], false]);
    expect(withChoice(rest, "skills", "both").form.skills).toEqual(["truck", "Word", "Excel"]);
    expect(withChoice(rest, "skills", "ours").form.skills).toEqual(["truck", "Excel"]);
    expect(withChoice(rest, "skills", "theirs").form.skills).toEqual(["truck", "Word"]);
    for (const choice of ["both", "ours", "theirs"] as const) {
      const chosen = withChoice(rest, "skills", choice);
      expect(chosen.clashes).toEqual([]);
      expect(isDirty(chosen)).toBe(choice !== "theirs");
    }
  });

  it("agree where they wrote the same, also when an answer was lost on its way back", () => {
    const mine = withEdit(BEGUN, "percent", { min: 50, max: 80 });
    const after = afterOthers(mine, saved(withValue(FORM, "percent", { max: 80, min: 50 }), 2));
    expect([after.clashes, isDirty(after), after.tookFrom]).toEqual([[], false, ""]);
  });

  it("may clash again while they choose, and a clash goes when both come to say the same", () => {
    const clash = afterOthers(withEdit(BEGUN, "skills", ["Excel"]), saved(withValue(FORM, "skills", ["Word"]), 2));
    const again = afterOthers(clash, saved(withValue(FORM, "skills", ["Word", "Canva"]), 3));
    expect([again.clashes, valueOf(again.base.form, "skills"), again.form.skills]).toEqual([
      ["skills"],
      ["Word", "Canva"],
      ["Excel"],
    ]);
    expect(afterOthers(clash, saved(withValue(FORM, "skills", ["Excel"]), 3)).clashes).toEqual([]);
    const elsewhere = afterOthers(clash, saved(withValue(clash.base.form, "needs", ["quiet"]), 3));
    expect([elsewhere.clashes, elsewhere.form.needs]).toEqual([["skills"], ["quiet"]]);
  });

  it("are offered both only where a list can hold both", () => {
    expect([canBeBoth("skills"), canBeBoth("home"), canBeBoth("percent")]).toEqual([true, false, false]);
    expect(withChoice(BEGUN, "home", "both").form).toEqual(FORM);
  });
});
