import { Select } from "@navikt/ds-react";
import { useState } from "react";
import { LEVEL_NAMES, type PartValues } from "../../../domain/mapping";
import { AddWords } from "../suggest";
import type { EditorProps } from "./PartEditor";
import { RemoveButton } from "./RemoveButton";

type Level = PartValues["languages"][number]["level"];

const LEVELS = Object.keys(LEVEL_NAMES) as Level[];
const KNOWN = [
  "norsk", "engelsk", "svensk", "dansk", "polsk", "litauisk", "ukrainsk", "russisk", "arabisk", "somali", "tigrinja",
  "amharisk", "dari", "persisk", "pashto", "urdu", "kurdisk", "tyrkisk", "tysk", "fransk", "spansk", "portugisisk",
  "italiensk", "rumensk", "bosnisk", "albansk", "vietnamesisk", "thai", "tamil", "kinesisk", "filipino", "swahili",
  "nordsamisk", "lulesamisk", "sørsamisk", "kvensk", "finsk", "norsk tegnspråk",
];

/** Languages with how well each is known; one without a level is not saved yet. */
export function LanguagesPart({ value, change }: EditorProps<"languages">) {
  const [waiting, setWaiting] = useState<readonly string[]>([]);
  return (
    <>
      {value.length + waiting.length > 0 && (
        <ul className="mapping__lines" aria-label="Språk">
          {value.map((language, at) => (
            <Line
              key={language.name}
              name={language.name}
              level={language.level}
              choose={(level) => {
                change(value.with(at, { ...language, level }));
              }}
              remove={() => {
                change(value.toSpliced(at, 1));
              }}
            />
          ))}
          {waiting.map((name) => (
            <Line
              key={name}
              name={name}
              level=""
              choose={(level) => {
                setWaiting(waiting.filter((other) => other !== name));
                change([...value, { name, level }]);
              }}
              remove={() => {
                setWaiting(waiting.filter((other) => other !== name));
              }}
            />
          ))}
        </ul>
      )}
      <AddWords
        label="Legg til et språk"
        known={KNOWN}
        taken={[...value.map((language) => language.name), ...waiting]}
        add={(name) => {
          setWaiting([...waiting, name.toLocaleLowerCase("nb")]);
        }}
      />
    </>
  );
}

interface LineProps {
  readonly name: string;
  readonly level: Level | "";
  readonly choose: (level: Level) => void;
  readonly remove: () => void;
}

function Line({ name, level, choose, remove }: LineProps) {
  return (
    <li data-left={level === "" ? "Språk" : undefined}>
      <Select
        className="mapping__wide"
        size="small"
        label={`Hvor godt: ${name}`}
        value={level}
        error={level === "" && "Velg hvor godt, så lagres språket"}
        onChange={(event) => {
          const chosen = LEVELS.find((known) => known === event.target.value);
          if (chosen) choose(chosen);
        }}
      >
        {level === "" && <option value="">Velg …</option>}
        {LEVELS.map((known) => (
          <option key={known} value={known}>
            {LEVEL_NAMES[known]}
            {known === "native" ? "" : ` (${known})`}
          </option>
        ))}
      </Select>
      <RemoveButton what={name} remove={remove} />
    </li>
  );
}
