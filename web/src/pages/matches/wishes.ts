// The wishes that a list is made from, as short words.

import type { PersonForm } from "../../api/usePerson";
import { countFilled } from "../../domain/mapping";
import { NEED_NAMES } from "../../domain/needs";
import { numberInWords, percentInWords } from "../../domain/words";

export function wishChips(form: PersonForm): string[] {
  const far = form.max_distance_km;
  return [
    ...form.wishes.occupations.map((wish) => wish.text),
    ...(far === null ? [] : [`inntil ${numberInWords(far)} km`]),
    ...(form.percent.min > 0 || form.percent.max < 100 ? [percentInWords(form.percent.min, form.percent.max)] : []),
    ...form.needs.map((need) => NEED_NAMES[need].toLocaleLowerCase("nb")),
    ...form.wishes.not_wanted.map((work) => `helst ikke ${work}`),
  ];
}

/** Whether nothing is known that a list could be made from. */
export const isEmptyMapping = (form: PersonForm): boolean => countFilled(form) === 0;
