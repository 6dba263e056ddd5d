import { Chips } from "@navikt/ds-react";
import { AddOccupation, AddSkill, AddWords } from "../suggest";
import type { EditorProps } from "./PartEditor";

type WordsOf = "interests" | "not_wanted" | "skills" | "licences";

interface Ask {
  readonly label: string;
  readonly description: string;
}

const ASKS: Readonly<Record<WordsOf, Ask>> = {
  interests: { label: "Legg til noe du liker", description: "For eksempel dyr, orden, å mekke eller å være ute." },
  not_wanted: { label: "Legg til arbeid du helst ikke vil ha", description: "Et ønske. Slikt arbeid kommer lenger ned i listen." },
  skills: { label: "Legg til en ferdighet", description: "Også det du har lært hjemme eller som frivillig." },
  licences: { label: "Legg til førerkort eller bevis", description: "For eksempel førerkort klasse B, truckførerbevis eller HMS-kort." },
};

const PAPERS = ["licence", "certificate", "authorisation"];
const isPaper = (kind: string): boolean => PAPERS.includes(kind);

/** A list of words: what is there as chips, and a field for more. */
export function WordsPart({ part, value, change }: EditorProps<WordsOf>) {
  const asked = { ...ASKS[part], taken: value };
  const add = (words: string): void => {
    change([...value, words]);
  };
  return (
    <>
      {value.length > 0 && (
        <Chips size="small" aria-label="Det som står her">
          {value.map((word) => (
            <Chips.Removable
              key={word}
              data-color="neutral"
              onClick={(event) => {
                focusField(event.currentTarget);
                change(value.filter((other) => other !== word));
              }}
            >
              {word}
            </Chips.Removable>
          ))}
        </Chips>
      )}
      {part === "skills" && <AddSkill {...asked} belongs={(kind) => !isPaper(kind)} add={add} />}
      {part === "licences" && <AddSkill {...asked} belongs={isPaper} add={add} />}
      {part === "not_wanted" && <AddOccupation {...asked} add={add} />}
      {part === "interests" && <AddWords {...asked} add={add} />}
    </>
  );
}

/** What was taken away had the focus: it goes to the field of the same part. */
export function focusField(from: HTMLElement): void {
  from.closest("section")?.querySelector<HTMLElement>("input[role=combobox], select")?.focus();
}
