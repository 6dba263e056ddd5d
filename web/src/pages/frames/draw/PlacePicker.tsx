import { UNSAFE_Combobox as Combobox } from "@navikt/ds-react";
import { useState } from "react";
import { loadPlaces, type PlaceArea } from "../../../domain/places";
import { useLoaded } from "../../../hooks/useLoaded";

export interface PickedPlace extends PlaceArea {
  readonly label: string;
}

interface Props {
  readonly label: string;
  readonly description?: string;
  readonly pick: (place: PickedPlace) => void;
}

/** Pick a place from the table that comes with the pages; nothing is sent. */
export function PlacePicker({ label, description, pick }: Props) {
  const [typed, setTyped] = useState("");
  const table = useLoaded(loadPlaces);
  const options = (table?.search(typed) ?? []).map((choice) => ({ value: choice.value, label: choice.label }));
  return (
    <Combobox
      size="small"
      label={label}
      description={description}
      options={options}
      filteredOptions={options}
      selectedOptions={[]}
      value={typed}
      isLoading={table === null && typed !== ""}
      onChange={setTyped}
      onToggleSelected={(value, isSelected) => {
        const area = isSelected ? (table?.areaOf(value) ?? null) : null;
        const option = options.find((one) => one.value === value);
        if (area === null || option === undefined) return;
        setTyped("");
        pick({ ...area, label: option.label });
      }}
    />
  );
}
