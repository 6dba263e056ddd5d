import { Button, TextField, UNSAFE_Combobox as Combobox } from "@navikt/ds-react";
import { useState } from "react";
import { AreaMap } from "../../components/AreaMap";
import {
  circleOf,
  circleProblems,
  NO_CIRCLE,
  withItem,
  type CircleDraft,
  type CircleProblems,
} from "../../domain/frames";
import { loadPlaces, type PlaceChoice } from "../../domain/places";
import { numberInWords } from "../../domain/words";
import { useLoaded } from "../../hooks/useLoaded";
import { NEW, type AddProps } from "./AddFrame";

/** Add all within a distance of a place, or of a point in degrees. */
export function AddCircle({ frames, change }: AddProps) {
  const [isOpen, setOpen] = useState(false);
  if (!isOpen) {
    return (
      <Button
        className="frames__add"
        size="small"
        variant="secondary"
        onClick={() => {
          setOpen(true);
        }}
      >
        Legg til sirkel
      </Button>
    );
  }
  return (
    <CircleForm
      add={(circle) => {
        change(withItem(frames, "zones", { ...NEW, kind: "circle", ...circle, route: false }));
        setOpen(false);
      }}
      close={() => {
        setOpen(false);
      }}
    />
  );
}

interface FormProps {
  readonly add: (circle: NonNullable<ReturnType<typeof circleOf>>) => void;
  readonly close: () => void;
}

function CircleForm({ add, close }: FormProps) {
  const [draft, setDraft] = useState(NO_CIRCLE);
  const [tried, setTried] = useState(false);
  const circle = circleOf(draft);
  const problems: CircleProblems = tried ? circleProblems(draft) : {};
  return (
    <form
      className="frames__add frames__circle"
      aria-label="Sirkel"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (circle === null) setTried(true);
        else add(circle);
      }}
    >
      <div className="frames__circlefields">
        <PlaceOfCircle draft={draft} change={setDraft} />
        <div className="frames__degrees">
          <Degrees field="latitude" label="Grader nord" draft={draft} change={setDraft} error={problems.latitude} />
          <Degrees field="longitude" label="Grader øst" draft={draft} change={setDraft} error={problems.longitude} />
        </div>
        <TextField
          className="frames__short"
          size="small"
          label={draft.within > 0 ? "Avstand fra stedet, i km" : "Avstand fra punktet, i km"}
          inputMode="decimal"
          autoComplete="off"
          value={draft.kilometres}
          error={problems.kilometres}
          onChange={(event) => {
            setDraft({ ...draft, kilometres: event.target.value });
          }}
        />
        {draft.within > 0 && (
          <p className="quiet" role="status">
            Stedet er et område på opptil {numberInWords(draft.within)} km fra midten.
            {circle !== null && ` Sirkelen blir ${numberInWords(circle.radius_km)} km, så alt i avstanden er med.`} Vil
            du ha den mindre, skriv gradene for et punkt.
          </p>
        )}
        <div className="frames__buttons">
          <Button size="small" variant="secondary" type="submit">
            Legg til sirkelen
          </Button>
          <Button size="small" variant="tertiary" data-color="neutral" type="button" onClick={close}>
            Avbryt
          </Button>
        </div>
      </div>
      {circle !== null && <AreaMap area={{ kind: "circle", ...circle }} />}
    </form>
  );
}

interface FieldProps {
  readonly draft: CircleDraft;
  readonly change: (draft: CircleDraft) => void;
}

function PlaceOfCircle({ draft, change }: FieldProps) {
  const [typed, setTyped] = useState("");
  const [picked, setPicked] = useState<PlaceChoice | null>(null);
  const table = useLoaded(loadPlaces);
  const options = (table?.search(typed) ?? []).map(({ value, label }) => ({ value, label }));
  return (
    <Combobox
      size="small"
      label="Sted"
      description="Postnummer, poststed eller kommune. Ingenting sendes før du lagrer."
      options={options}
      filteredOptions={options}
      selectedOptions={picked === null || draft.within === 0 ? [] : [{ ...picked }]}
      value={typed}
      isLoading={table === null && typed !== ""}
      onChange={setTyped}
      onToggleSelected={(value, isSelected) => {
        const area = isSelected ? (table?.areaOf(value) ?? null) : null;
        if (area === null) {
          change({ ...draft, latitude: "", longitude: "", within: 0 });
          return;
        }
        setPicked(options.find((option) => option.value === value) ?? null);
        change({
          ...draft,
          latitude: degrees(area.latitude),
          longitude: degrees(area.longitude),
          within: area.within_km,
        });
      }}
    />
  );
}

const degrees = (figure: number): string => String(figure).replace(".", ",");

interface DegreesProps extends FieldProps {
  readonly field: "latitude" | "longitude";
  readonly label: string;
  readonly error: string | undefined;
}

/** Degrees that are typed are a point, and no longer a place. */
function Degrees({ field, label, draft, change, error }: DegreesProps) {
  return (
    <TextField
      size="small"
      label={label}
      inputMode="decimal"
      autoComplete="off"
      value={draft[field]}
      error={error}
      onChange={(event) => {
        change({ ...draft, [field]: event.target.value, within: 0 });
      }}
    />
  );
}
