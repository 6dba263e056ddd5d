import { TextField } from "@navikt/ds-react";
import type { PartValues } from "../../../domain/mapping";
import { numberOf } from "../../../domain/words";
import { useTyped } from "../useTyped";
import type { EditorProps } from "./PartEditor";

type Percent = PartValues["percent"];

interface TypedPercent {
  readonly least: string;
  readonly most: string;
}

/** What two fields say; empty ones are as far as it goes. Null when they say nothing that can be. */
function percentOf({ least, most }: TypedPercent): Percent | null {
  const min = least.trim() === "" ? 0 : numberOf(least);
  const max = most.trim() === "" ? 100 : numberOf(most);
  if (min === null || max === null || !Number.isInteger(min) || !Number.isInteger(max)) return null;
  return min >= 0 && max >= 1 && max <= 100 && min <= max ? { min, max } : null;
}

/** How much work. */
export function PercentPart({ value, change }: EditorProps<"percent">) {
  const percent = useTyped<Percent, TypedPercent>(
    value,
    ({ min, max }) => ({ least: min === 0 ? "" : String(min), most: max === 100 ? "" : String(max) }),
    percentOf,
    change,
  );
  const field = (name: keyof TypedPercent, label: string) => (
    <TextField
      className="mapping__number"
      size="small"
      label={label}
      htmlSize={6}
      inputMode="numeric"
      autoComplete="off"
      value={percent.typed[name]}
      error={percent.wrong}
      onChange={(event) => {
        percent.type({ ...percent.typed, [name]: event.target.value });
      }}
    />
  );
  return (
    <div data-left={percent.wrong ? "Prosent" : undefined}>
      <div className="mapping__beside">
        {field("least", "Minst, i prosent")}
        {field("most", "Mest, i prosent")}
      </div>
      {percent.wrong ? (
        <p className="mapping__wrong" role="alert">
          Skriv hele tall fra 0 til 100, det minste først.
        </p>
      ) : (
        <p className="quiet">La stå tomt når det ikke har noe å si. 100 er heltid.</p>
      )}
    </div>
  );
}
