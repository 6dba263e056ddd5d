import { Chips, TextField } from "@navikt/ds-react";
import { useState } from "react";
import { homeLabel, homeOf } from "../../../domain/homes";
import { loadPlaces } from "../../../domain/places";
import { numberOf } from "../../../domain/words";
import { useLoaded } from "../../../hooks/useLoaded";
import { AddField } from "../AddField";
import { useTyped } from "../useTyped";
import type { EditorProps } from "./PartEditor";
import { focusField } from "./WordsPart";

const FARTHEST = 3000;

/** How far, or that it does not matter; null when what is typed is neither. */
function farOf(typed: string): { km: number | null } | null {
  if (typed.trim() === "") return { km: null };
  const km = numberOf(typed);
  return km !== null && km > 0 && km <= FARTHEST ? { km } : null;
}

/** Where distances are counted from, and how far is too far. */
export function HomePart({ value, change }: EditorProps<"home">) {
  const [typed, setTyped] = useState("");
  const places = useLoaded(loadPlaces);
  const far = useTyped(
    { km: value.max_distance_km },
    ({ km }) => (km === null ? "" : String(km).replace(".", ",")),
    farOf,
    ({ km }) => {
      change({ ...value, max_distance_km: km });
    },
  );
  const label = value.home === null ? "" : homeLabel(value.home, places);
  return (
    <>
      {value.home !== null && (
        <Chips size="small" aria-label="Hjemsted">
          <Chips.Removable
            data-color="neutral"
            onClick={(event) => {
              focusField(event.currentTarget);
              change({ ...value, home: null });
            }}
          >
            {label}
          </Chips.Removable>
        </Chips>
      )}
      <AddField
        label="Postnummer eller kommune"
        description="Til avstander brukes bare et grovt område på om lag 10 km. Adressen skal ikke stå noe sted."
        suggestions={places?.search(typed) ?? []}
        searching={places === null}
        onlySuggested
        taken={[label]}
        typed={typed}
        type={setTyped}
        add={(_, chosen) => {
          if (chosen !== null) change({ ...value, home: homeOf(chosen.value) });
        }}
      />
      <div data-left={far.wrong ? "Avstand" : undefined}>
        <TextField
          className="mapping__add"
          size="small"
          label="Lengst vei til jobb, i km i luftlinje"
          description="La stå tomt når det ikke har noe å si."
          htmlSize={8}
          inputMode="decimal"
          autoComplete="off"
          value={far.typed}
          error={far.wrong && "Skriv et antall km"}
          onChange={(event) => {
            far.type(event.target.value);
          }}
        />
      </div>
    </>
  );
}
