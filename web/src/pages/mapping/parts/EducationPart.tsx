import { Select, TextField } from "@navikt/ds-react";
import type { PartValues } from "../../../domain/mapping";
import { EDUCATION_NAMES } from "../../../domain/needs";
import type { EditorProps } from "./PartEditor";
import { RemoveButton } from "./RemoveButton";

type Level = PartValues["education"][number]["level"];

const LEVELS = Object.keys(EDUCATION_NAMES) as Level[];

/** Finished educations: how high, and in what. */
export function EducationPart({ value, change }: EditorProps<"education">) {
  return (
    <>
      {value.length > 0 && (
        <ul className="mapping__lines" aria-label="Utdanning">
          {value.map((one, at) => (
            <li key={`${one.level} ${String(at)}`}>
              <TextField
                className="mapping__wide"
                size="small"
                label={`${EDUCATION_NAMES[one.level]} i`}
                autoComplete="off"
                maxLength={200}
                value={one.field}
                onChange={(event) => {
                  change(value.with(at, { ...one, field: event.target.value }));
                }}
              />
              <RemoveButton
                what={EDUCATION_NAMES[one.level].toLocaleLowerCase("nb")}
                remove={() => {
                  change(value.toSpliced(at, 1));
                }}
              />
            </li>
          ))}
        </ul>
      )}
      <Select
        className="mapping__add"
        size="small"
        label="Legg til utdanning som er fullført"
        value=""
        onChange={(event) => {
          const level = LEVELS.find((known) => known === event.target.value);
          if (level) change([...value, { level, field: "" }]);
        }}
      >
        <option value="">Velg …</option>
        {LEVELS.map((level) => (
          <option key={level} value={level}>
            {EDUCATION_NAMES[level]}
          </option>
        ))}
      </Select>
    </>
  );
}
