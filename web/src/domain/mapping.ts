// The parts of a mapping: what stands in each of them, and how each reads as one plain sentence.

import type { PersonForm } from "../api/usePerson";
import { municipalityName } from "./names";
import { EDUCATION_NAMES, NEED_NAMES } from "./needs";
import { countInWords, listInWords, numberInWords, percentInWords } from "./words";
import { written } from "./versions";

export interface PartValues {
  wishes: PersonForm["wishes"]["occupations"];
  interests: string[];
  not_wanted: string[];
  skills: string[];
  experience: PersonForm["experience"];
  education: PersonForm["education"];
  languages: PersonForm["languages"];
  licences: string[];
  home: Pick<PersonForm, "home" | "max_distance_km">;
  percent: PersonForm["percent"];
  needs: PersonForm["needs"];
}

export type MappingPart = keyof PartValues;
export type Home = PartValues["home"]["home"];

export const PART_TITLES: Readonly<Record<MappingPart, string>> = {
  wishes: "Jobbønsker",
  interests: "Interesser",
  not_wanted: "Ikke ønsket",
  skills: "Ferdigheter",
  experience: "Arbeid før",
  education: "Utdanning",
  languages: "Språk",
  licences: "Førerkort og bevis",
  home: "Hjemsted og avstand",
  percent: "Stilling og prosent",
  needs: "Hva arbeidet må ta hensyn til",
};

export const MAPPING_PARTS = Object.keys(PART_TITLES) as MappingPart[];

/** What stands in one part of a form. */
export function valueOf<P extends MappingPart>(form: PersonForm, part: P): PartValues[P] {
  const { wishes, home, max_distance_km, ...rest } = form;
  const values: PartValues = {
    wishes: wishes.occupations,
    interests: wishes.interests,
    not_wanted: wishes.not_wanted,
    skills: rest.skills,
    experience: rest.experience,
    education: rest.education,
    languages: rest.languages,
    licences: rest.licences,
    home: { home, max_distance_km },
    percent: rest.percent,
    needs: rest.needs,
  };
  return values[part];
}


/** The form with another value in one part. */
export function withValue<P extends MappingPart>(form: PersonForm, part: P, value: PartValues[P]): PersonForm {
  if (part === "home") return { ...form, ...(value as PartValues["home"]) };
  if (part === "wishes" || part === "interests" || part === "not_wanted") {
    const field = part === "wishes" ? "occupations" : part;
    return { ...form, wishes: { ...form.wishes, [field]: value } };
  }
  return { ...form, [part]: value };
}

/** Whether the same stands in a part of two forms. */
export const isAlike = (part: MappingPart, one: PersonForm, other: PersonForm): boolean =>
  written(valueOf(one, part)) === written(valueOf(other, part));

/** What stands in a part, item by item, in words; empty when nothing does. */
export function itemsOf(form: PersonForm, part: MappingPart, homeName = ""): string[] {
  switch (part) {
    case "wishes":
      return form.wishes.occupations.map((wish) => wish.text);
    case "interests":
    case "not_wanted":
      return form.wishes[part];
    case "skills":
    case "licences":
      return form[part];
    case "experience":
      return form.experience.map(jobInWords);
    case "education":
      return form.education.map(({ level, field }) =>
        field === "" ? EDUCATION_NAMES[level].toLocaleLowerCase("nb") : `${EDUCATION_NAMES[level].toLocaleLowerCase("nb")} (${field})`,
      );
    case "languages":
      return form.languages.map(({ name, level }) => `${name} (${LEVEL_NAMES[level]})`);
    case "home":
      return homeItems(form, homeName);
    case "percent":
      return form.percent.min === 0 && form.percent.max === 100 ? [] : [percentInWords(form.percent.min, form.percent.max)];
    case "needs":
      return form.needs.map((need) => NEED_NAMES[need].toLocaleLowerCase("nb"));
  }
}

function jobInWords({ title, years, relevant }: PersonForm["experience"][number]): string {
  const notes = [...(years > 0 ? [countInWords(years, "år", "år")] : []), ...(relevant ? [] : ["ikke videre"])];
  return notes.length > 0 ? `${title} (${notes.join(", ")})` : title;
}

function homeItems({ home, max_distance_km: far }: PersonForm, homeName: string): string[] {
  return [
    ...(home === null ? [] : [`bor i ${homeName === "" ? homeCodeInWords(home) : homeName}`]),
    ...(far === null ? [] : [`inntil ${numberInWords(far)} km til jobb`]),
  ];
}

const homeCodeInWords = ({ postal_code: postal, municipality }: NonNullable<Home>): string =>
  postal ?? municipalityName(municipality ?? "");

const LEADS: Readonly<Record<MappingPart, string>> = {
  wishes: "Ønsker: ",
  interests: "Liker: ",
  not_wanted: "Vil helst ikke: ",
  skills: "Kan: ",
  experience: "Har vært: ",
  education: "Har fullført: ",
  languages: "Snakker: ",
  licences: "Har: ",
  home: "",
  percent: "Vil arbeide ",
  needs: "Arbeidet må ha: ",
};

/** A part as one plain sentence; null when nothing stands there. */
export function partInWords(form: PersonForm, part: MappingPart, homeName = ""): string | null {
  const items = itemsOf(form, part, homeName);
  if (items.length === 0) return null;
  const sentence = LEADS[part] + (part === "home" ? items.join(", ") : listInWords(items));
  return sentence.charAt(0).toLocaleUpperCase("nb") + sentence.slice(1);
}

export const isFilled = (form: PersonForm, part: MappingPart): boolean => itemsOf(form, part).length > 0;

/** How many parts are filled. */
export const countFilled = (form: PersonForm): number => MAPPING_PARTS.filter((part) => isFilled(form, part)).length;

/** How well a language is known, as people say it; the letters are those of the European framework. */
export const LEVEL_NAMES: Readonly<Record<PersonForm["languages"][number]["level"], string>> = {
  A1: "noen ord",
  A2: "enkle samtaler",
  B1: "til hverdags",
  B2: "godt",
  C1: "svært godt",
  C2: "nesten som morsmål",
  native: "morsmål",
};

/** Whether a word stands in a list already, however its letters are. */
export const stands = (list: readonly string[], word: string): boolean =>
  list.some((one) => one.toLocaleLowerCase("nb") === word.trim().toLocaleLowerCase("nb"));
