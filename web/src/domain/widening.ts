// A wish that is about to be changed: the draft that a suggestion fills in, and the form that comes of it.

import type { PersonForm } from "../api/usePerson";
import type { Widening } from "../api/useWidening";
import { numberOf } from "./words";

/** With fewer matches than this, it is said what would open more. */
export const SHORT = 10;

/** What stands in the fields, as typed. */
export interface WishDraft {
  readonly kilometres: string;
  readonly least: string;
  readonly most: string;
}

/** The draft that a suggestion fills in. */
export const draftOf = (change: Widening): WishDraft => ({
  kilometres: change.max_distance_km === null ? "" : String(change.max_distance_km),
  least: change.percent === null ? "" : String(change.percent.min),
  most: change.percent === null ? "" : String(change.percent.max),
});

/** The person's form after the change; null when what was typed cannot be used. */
export function changedForm(form: PersonForm, change: Widening, draft: WishDraft): PersonForm | null {
  switch (change.kind) {
    case "distance":
      return withDistance(form, numberOf(draft.kilometres));
    case "less_time":
    case "more_time":
      return withPercent(form, numberOf(draft.least), numberOf(draft.most));
    case "occupation":
      return withOccupation(form, change);
    case "not_wanted":
      return withWishes(form, { not_wanted: form.wishes.not_wanted.filter((words) => words !== change.text) });
  }
}

function withDistance(form: PersonForm, kilometres: number | null): PersonForm | null {
  return kilometres === null || kilometres <= 0 ? null : { ...form, max_distance_km: kilometres };
}

function withPercent(form: PersonForm, min: number | null, max: number | null): PersonForm | null {
  const usable = min !== null && max !== null && min >= 0 && max <= 100 && min <= max;
  return usable && Number.isInteger(min) && Number.isInteger(max) ? { ...form, percent: { min, max } } : null;
}

function withOccupation(form: PersonForm, change: Widening): PersonForm {
  const added = { text: change.text, codes: [...change.codes] };
  return withWishes(form, { occupations: [...form.wishes.occupations, added] });
}

const withWishes = (form: PersonForm, changed: Partial<PersonForm["wishes"]>): PersonForm => ({
  ...form,
  wishes: { ...form.wishes, ...changed },
});
