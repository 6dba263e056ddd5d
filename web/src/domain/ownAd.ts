// An ad that somebody brings: either the link to it or its words.

import type { Schemas } from "../api/client";

export type OwnAdForm = Schemas["OwnAdForm"];
export type OwnAdText = Schemas["OwnAdText"];

/** What is typed in: a link, or the words with what else is known. */
export interface Typed {
  readonly link: string;
  readonly title: string;
  readonly text: string;
  readonly employer: string;
  readonly postalCode: string;
}

export const NOTHING_TYPED: Typed = { link: "", title: "", text: "", employer: "", postalCode: "" };

const POSTAL_CODE = /^(\d{4})?$/;

export const isPostalCode = (code: string): boolean => POSTAL_CODE.test(code.trim());

/** What is sent for a link; null when there is none. */
export const byLink = ({ link }: Typed): OwnAdForm | null => (link.trim() === "" ? null : { link: link.trim() });

/** What is sent for words; null while title or text is missing, or the postal code is none. */
export function byWords({ title, text, employer, postalCode }: Typed): OwnAdForm | null {
  if (title.trim() === "" || text.trim() === "" || !isPostalCode(postalCode)) return null;
  const ad: OwnAdText = {
    title: title.trim(),
    text: text.trim(),
    employer: employer.trim(),
    postal_code: postalCode.trim(),
    place: "",
  };
  return { ad };
}
