import { UNSAFE_Combobox as Combobox } from "@navikt/ds-react";
import { loadPlaces } from "../../../../domain/places";
import { useLoaded } from "../../../../hooks/useLoaded";
import type { FieldsProps } from "../ReplyForm";
import { OnlyField } from "./OnlyField";

/** Where the work is done: one or more postal codes or municipalities. */
export function PlaceFields(props: FieldsProps) {
  const { draft, change, wrong } = props;
  const table = useLoaded(loadPlaces);
  const found = table?.search(draft.typed) ?? [];
  const options = found.map(({ value, label }) => ({ value, label }));
  return (
    <>
      <Combobox
        size="small"
        label="Arbeidssted"
        description="Postnummer, poststed, kommune eller hele adressen. Bare postnummeret eller kommunen lagres."
        isMultiSelect
        options={options}
        filteredOptions={options}
        selectedOptions={draft.places.map(({ value, label }) => ({ value, label }))}
        isLoading={table === null && draft.typed !== ""}
        value={draft.typed}
        error={wrong.place}
        onChange={(typed) => {
          change({ typed });
        }}
        onToggleSelected={(value, isSelected) => {
          const picked = found.filter((one) => one.value === value);
          const others = draft.places.filter((one) => one.value !== value);
          change({ places: isSelected ? [...others, ...picked] : others, typed: "" });
        }}
      />
      {draft.places.length > 0 && <OnlyField {...props} legend="Er det arbeid andre steder også?" yes="Nei, bare her" />}
    </>
  );
}
