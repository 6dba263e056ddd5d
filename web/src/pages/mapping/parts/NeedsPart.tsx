import { Checkbox, CheckboxGroup } from "@navikt/ds-react";
import type { PartValues } from "../../../domain/mapping";
import { NEED_NAMES } from "../../../domain/needs";
import type { EditorProps } from "./PartEditor";

type Need = PartValues["needs"][number];

const NEEDS = Object.keys(NEED_NAMES) as Need[];

/** What the work must allow for, said of the work and never of the person. */
export function NeedsPart({ value, change }: EditorProps<"needs">) {
  return (
    <CheckboxGroup
      className="mapping__needs"
      size="small"
      legend="Arbeidet må ha"
      hideLegend
      description="Kryss av for det som må til. Skriv ikke hvorfor noe sted."
      value={value}
      onChange={(chosen: Need[]) => {
        change(NEEDS.filter((need) => chosen.includes(need)));
      }}
    >
      {NEEDS.map((need) => (
        <Checkbox key={need} value={need}>
          {NEED_NAMES[need]}
        </Checkbox>
      ))}
    </CheckboxGroup>
  );
}
