// Errors as the server tells them: what happened, what is safe, and what to do.

import type { components } from "./generated";

export type Problem = components["schemas"]["Problem"];

export class ProblemError extends Error {
  override readonly name = "ProblemError";

  constructor(readonly problem: Problem) {
    super(problem.title);
  }
}

export function isProblem(content: unknown): content is Problem {
  return typeof content === "object" && content !== null && "code" in content && "title" in content;
}

const OURS: Pick<Problem, "type" | "errors"> = { type: "about:blank", errors: [] };

export const NO_CONTACT: Problem = {
  ...OURS,
  title: "Får ikke kontakt med jobbmatch",
  status: 0,
  code: "no-contact",
  detail: "Ingenting er endret.",
  hint: "Se at du er på nett, og prøv igjen.",
};

/** No answer to a change: it may have come through, and the answer been lost on the way back. */
export const NO_ANSWER: Problem = {
  ...NO_CONTACT,
  detail: "Vi vet ikke om det ble lagret.",
  hint: "Se at du er på nett. Last siden på nytt og se om det står der, før du prøver igjen.",
};

export const UNREADABLE: Problem = {
  ...OURS,
  title: "Svaret er ikke til å lese",
  status: 500,
  code: "unreadable",
  detail: "Det kom et annet svar enn ventet.",
  hint: "Last siden på nytt.",
};

/** The problem behind an error; what is not one of ours becomes a plain word. */
export function problemOf(error: unknown): Problem {
  return error instanceof ProblemError ? error.problem : UNREADABLE;
}

export const isNotLoggedIn = (error: unknown): boolean =>
  error instanceof ProblemError && error.problem.code === "not-logged-in";

/** Somebody else has saved since it was read. */
export const isConflict = (error: unknown): boolean =>
  error instanceof ProblemError && error.problem.code === "conflict";

/** Worth another try: no contact, or a fault that may pass. */
export const mayPass = (error: unknown): boolean =>
  error instanceof ProblemError && [0, 502, 503, 504].includes(error.problem.status);
