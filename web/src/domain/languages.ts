// What reasons can be read in. The rest of the page is in bokmål.

import type { Schemas } from "../api/client";

export type Language = Schemas["Locale"];

export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { nb: "Bokmål", nn: "Nynorsk", en: "English" };

export const LANGUAGES = Object.keys(LANGUAGE_NAMES) as Language[];

/** What is read where nothing has been chosen. */
export const USUAL: Language = "nb";

/** A language that was kept; anything else is the usual one. */
export const languageOf = (kept: string | null): Language => LANGUAGES.find((language) => language === kept) ?? USUAL;

export interface ReasonWords {
  readonly pro: string;
  readonly against: string;
  readonly open: string;
  /** The text that is ready to send to an employer. */
  readonly letter: { readonly hello: string; readonly about: (title: string) => string; readonly regards: string };
}

/** The words around reasons and questions, in the language of the reader. */
export const REASON_WORDS: Readonly<Record<Language, ReasonWords>> = {
  nb: {
    pro: "Taler for",
    against: "Taler mot",
    open: "Åpent spørsmål",
    letter: {
      hello: "Hei!",
      about: (title) => `Jeg har et spørsmål om stillingen «${title}»:`,
      regards: "Vennlig hilsen",
    },
  },
  nn: {
    pro: "Taler for",
    against: "Taler mot",
    open: "Ope spørsmål",
    letter: {
      hello: "Hei!",
      about: (title) => `Eg har eit spørsmål om stillinga «${title}»:`,
      regards: "Venleg helsing",
    },
  },
  en: {
    pro: "Speaks for",
    against: "Speaks against",
    open: "Open question",
    letter: {
      hello: "Hello,",
      about: (title) => `I have a question about the job “${title}”:`,
      regards: "Kind regards",
    },
  },
};
