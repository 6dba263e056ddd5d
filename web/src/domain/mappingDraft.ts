// What somebody writes in a mapping, on top of what is saved. Two who write at once in different parts lose nothing and
// notice nothing; in the same part both sides stand until somebody has chosen.

import type { PersonForm, PersonView } from "../api/usePerson";
import { isAlike, MAPPING_PARTS, valueOf, withValue, type MappingPart, type PartValues } from "./mapping";
import { written } from "./versions";

export interface MappingDraft {
  /** The newest that is saved, as far as is known here. */
  readonly base: PersonView;
  /** What stands on the screen. */
  readonly form: PersonForm;
  /** Parts that somebody else has saved otherwise since they were begun: `base` holds theirs, `form` ours. */
  readonly clashes: readonly MappingPart[];
  /** Who else changed something that was taken in without a word; empty when nobody did. */
  readonly tookFrom: string;
}

export const draftOn = (saved: PersonView): MappingDraft => ({ base: saved, form: saved.form, clashes: [], tookFrom: "" });

const copied = (from: PersonForm, part: MappingPart, into: PersonForm): PersonForm =>
  withValue(into, part, valueOf(from, part));

/** What can be saved now: all but what is to be chosen first. */
export const sendable = ({ base, form, clashes }: MappingDraft): PersonForm =>
  clashes.reduce((ready, part) => copied(base.form, part, ready), form);

/** Whether something that can be saved is not. */
export const isDirty = (draft: MappingDraft): boolean => {
  const ready = sendable(draft);
  return MAPPING_PARTS.some((part) => !isAlike(part, ready, draft.base.form));
};

export const withEdit = <P extends MappingPart>(draft: MappingDraft, part: P, value: PartValues[P]): MappingDraft => ({
  ...draft,
  form: withValue(draft.form, part, value),
});

/** After our own saving: what was changed while it was on its way stays. */
export function afterSaving(draft: MappingDraft, sent: PersonForm, saved: PersonView): MappingDraft {
  const stays = MAPPING_PARTS.filter((part) => draft.clashes.includes(part) || !isAlike(part, draft.form, sent));
  const form = stays.reduce((kept, part) => copied(draft.form, part, kept), saved.form);
  return { ...draft, base: saved, form };
}

/** Somebody else has saved. What only they changed is taken in; what both changed is to be chosen. */
export function afterOthers(draft: MappingDraft, saved: PersonView): MappingDraft {
  const before = draft.base.form;
  const ours = MAPPING_PARTS.filter((part) => draft.clashes.includes(part) || !isAlike(part, draft.form, before));
  const theirs = MAPPING_PARTS.filter((part) => !isAlike(part, saved.form, before));
  const form = ours.reduce((kept, part) => copied(draft.form, part, kept), saved.form);
  const clashes = ours.filter(
    (part) => (theirs.includes(part) || draft.clashes.includes(part)) && !isAlike(part, draft.form, saved.form),
  );
  const taken = theirs.some((part) => !ours.includes(part));
  return { base: saved, form, clashes, tookFrom: taken ? saved.updated_by : draft.tookFrom };
}

export type Choice = "ours" | "theirs" | "both";

/** A clash that was settled. */
export function withChoice(draft: MappingDraft, part: MappingPart, choice: Choice): MappingDraft {
  const clashes = draft.clashes.filter((one) => one !== part);
  if (choice === "ours") return { ...draft, clashes };
  const value = choice === "both" ? bothOf(draft, part) : valueOf(draft.base.form, part);
  return { ...draft, clashes, form: withValue(draft.form, part, value) };
}

/** Whether two lists can stand as one. */
export const canBeBoth = (part: MappingPart): boolean => part !== "home" && part !== "percent";

/** Theirs first, then what only ours has. */
function bothOf({ base, form }: MappingDraft, part: MappingPart): PartValues[MappingPart] {
  const [theirs, ours] = [valueOf(base.form, part), valueOf(form, part)];
  if (!Array.isArray(theirs) || !Array.isArray(ours)) return ours;
  const there = new Set(theirs.map(written));
  return [...theirs, ...ours.filter((item) => !there.has(written(item)))] as PartValues[MappingPart];
}
