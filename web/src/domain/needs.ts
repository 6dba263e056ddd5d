// What the work must allow for, in words.

import type { Schemas } from "../api/client";

export const NEED_NAMES: Readonly<Record<Schemas["Need"], string>> = {
  no_heavy_lifting: "Ikke tunge løft",
  few_people: "Få mennesker om gangen",
  quiet: "Stille omgivelser",
  calm_pace: "Rolig tempo",
  start_after_ten: "Begynne etter klokka ti",
  fixed_hours: "Faste tider",
  seated: "Sittende arbeid",
  varied_posture: "Veksle mellom å sitte og stå",
  little_screen: "Lite skjerm",
  little_reading: "Lite lesing og skriving",
  clear_tasks: "Tydelige oppgaver",
  remote_possible: "Mulig å arbeide hjemmefra",
};

export const EDUCATION_NAMES: Readonly<Record<Schemas["EducationLevel"], string>> = {
  primary: "Grunnskole",
  upper_secondary: "Videregående skole",
  vocational: "Fagbrev eller svennebrev",
  tertiary_vocational: "Fagskole",
  bachelor: "Bachelor",
  master: "Master",
  doctorate: "Doktorgrad",
};

/** A level of a language, `native` in words. */
export const levelInWords = (level: Schemas["LanguageLevel"]): string => (level === "native" ? "morsmål" : level);
