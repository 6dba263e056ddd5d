import { Button, TextField } from "@navikt/ds-react";
import { useId, useState } from "react";
import { degreesProblem, figureOf } from "../../../domain/frames";
import type { Corner } from "../../../domain/ground";
import { PlacePicker } from "./PlacePicker";

interface Props {
  /** What is done with the spot, as a verb. */
  readonly action: string;
  readonly heading: string;
  readonly take: (corner: Corner) => void;
}

const EMPTY = { latitude: "", longitude: "" } as const;
type Typed = Readonly<Record<keyof typeof EMPTY, string>>;

/** Say where a corner is, without a map: the middle of a place, or degrees. */
export function SpotForm({ action, heading, take }: Props) {
  const [typed, setTyped] = useState<Typed>(EMPTY);
  const [tried, setTried] = useState(false);
  const name = useId();
  const problemOf = (field: keyof Typed): string | null => degreesProblem(field, typed[field]);
  return (
    <form
      className="draw__spot"
      aria-labelledby={name}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const isWhole = problemOf("latitude") === null && problemOf("longitude") === null;
        setTried(!isWhole);
        if (!isWhole) return;
        take([figureOf(typed.latitude), figureOf(typed.longitude)]);
        setTyped(EMPTY);
      }}
    >
      <p className="draw__heading" id={name}>
        {heading}
      </p>
      <PlacePicker
        label="Midt i et sted"
        pick={(place) => {
          setTyped({ latitude: asTyped(place.latitude), longitude: asTyped(place.longitude) });
        }}
      />
      <div className="frames__degrees">
        {(["latitude", "longitude"] as const).map((field) => (
          <TextField
            key={field}
            size="small"
            label={field === "latitude" ? "Grader nord" : "Grader øst"}
            inputMode="decimal"
            autoComplete="off"
            value={typed[field]}
            error={tried ? problemOf(field) : null}
            onChange={(event) => {
              setTyped({ ...typed, [field]: event.target.value });
            }}
          />
        ))}
      </div>
      <Button size="small" variant="secondary" type="submit">
        {action}
      </Button>
    </form>
  );
}

const asTyped = (figure: number): string => String(figure).replace(".", ",");
