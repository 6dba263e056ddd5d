// The nine questions about the work, in words.

import type { Schemas } from "../api/client";

export type Facet = Schemas["Facet"];
export type FacetValue = Schemas["FacetValue"];

export const FACET_NAMES: Readonly<Record<Facet, string>> = {
  outward_facing: "Møter mennesker utenfra",
  night: "Arbeid om natten (21–06)",
  evening: "Arbeid om kvelden (17–21)",
  weekend: "Arbeid i helgen",
  lone_work: "Arbeider mye alene",
  mobile_work: "Arbeider på farten",
  public_profile: "Synlig for publikum med navn eller bilde",
  ordinary_paid: "Vanlig jobb med lønn",
  warning_signs: "Tegn på utnytting",
};

/** The same as something to keep away from: for one question it is a 'no' that is kept away from. */
export const EXCLUDED_NAMES: Readonly<Record<Facet, string>> = {
  ...FACET_NAMES,
  ordinary_paid: "Ikke vanlig jobb med lønn",
};

export const FACETS = Object.keys(FACET_NAMES) as Facet[];

export const VALUE_NAMES: Readonly<Record<FacetValue, string>> = {
  yes: "Ja",
  no: "Nei",
  unclear: "Ikke sagt",
};
