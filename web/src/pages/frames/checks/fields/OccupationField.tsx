import { UNSAFE_Combobox as Combobox } from "@navikt/ds-react";
import { useDeferredValue } from "react";
import { useOccupations } from "../../../../api/useOccupations";
import type { FieldsProps } from "../ReplyForm";

const DIGITS = 4;

/** Which occupation it is: the closest of the table. */
export function OccupationField({ draft, change, wrong }: FieldsProps) {
  const words = useDeferredValue(draft.typed);
  const found = useOccupations(words);
  const hits = words.trim() === "" ? [] : (found.data?.occupations ?? []);
  const options = hits
    .filter((hit) => hit.code.length === DIGITS)
    .map(({ title, group, code }) => ({
      // One occupation has several titles.
      value: `${code} ${title}`,
      label: title === group ? `${title} (${code})` : `${title}: ${group} (${code})`,
    }));
  const picked = draft.occupation === null ? [] : [{ value: draft.occupation.code, label: draft.occupation.label }];
  return (
    <Combobox
      size="small"
      label="Yrke"
      description="Skriv hva jobben heter, og velg det som ligner mest."
      isMultiSelect
      maxSelected={1}
      options={options}
      filteredOptions={options}
      selectedOptions={picked}
      isLoading={found.isFetching}
      value={draft.typed}
      error={wrong.occupation}
      onChange={(typed) => {
        change({ typed });
      }}
      onToggleSelected={(value, isSelected) => {
        const hit = options.find((option) => option.value === value);
        const occupation = isSelected && hit ? { code: value.slice(0, DIGITS), label: hit.label } : null;
        change({ occupation, typed: "" });
      }}
    />
  );
}
