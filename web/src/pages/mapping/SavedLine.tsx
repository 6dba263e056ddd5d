import { Button } from "@navikt/ds-react";
import { mayPass, problemOf } from "../../api/problem";
import { momentInShort } from "../../domain/dates";
import { countFilled, PART_TITLES } from "../../domain/mapping";
import { listInWords, shortName } from "../../domain/words";
import { goTo } from "./Contents";
import type { Mapping } from "./useMapping";

interface Props {
  readonly mapping: Mapping;
  readonly writing: boolean;
}

/** When it was saved and by whom, or why it is not. */
export function SavedLine({ mapping, writing }: Props) {
  const { draft, problem, saveNow } = mapping;
  const first = draft.clashes[0];
  return (
    <div className={problem === null && first === undefined ? "mapping__saved" : "mapping__saved mapping__saved--stands-out"}>
      <p role="status">{wordsOf(mapping, writing)}</p>
      {problem !== null && (
        <Button size="xsmall" variant="secondary" data-color="neutral" onClick={saveNow}>
          Prøv nå
        </Button>
      )}
      {first !== undefined && (
        <Button
          size="xsmall"
          variant="secondary"
          data-color="neutral"
          onClick={() => {
            goTo(first);
          }}
        >
          Gå dit
        </Button>
      )}
    </div>
  );
}

function wordsOf({ draft, dirty, problem, savedHere }: Mapping, writing: boolean): string {
  if (problem !== null) return problemInWords(problem);
  if (draft.clashes.length > 0) {
    const parts = listInWords(draft.clashes.map((part) => `«${PART_TITLES[part]}»`));
    return `Noen andre har endret ${parts} samtidig. Det du skrev, står der. Velg hva som skal gjelde.`;
  }
  if (dirty) return "Lagrer …";
  const { updated_at: at, updated_by: by } = draft.base;
  if (!savedHere && countFilled(draft.form) === 0)
    return writing ? "Ingenting er ført ennå. Det du skriver, lagres av seg selv." : "Ingenting er ført ennå.";
  const took = draft.tookFrom === "" ? "" : ` Det ${shortName(draft.tookFrom)} endret samtidig, er tatt med.`;
  return `Lagret ${momentInShort(at)}${by === "" ? "" : ` av ${shortName(by)}`}.${took}`;
}

function problemInWords(error: Error): string {
  const { title, detail, hint } = problemOf(error);
  if (mayPass(error)) return `Ikke lagret ennå: ${title}. Det du har skrevet, står her, og det prøves igjen av seg selv.`;
  return `Ikke lagret: ${title}. Det du har skrevet, står her. ${detail} ${hint}`.trim();
}
