import { Button } from "@navikt/ds-react";

interface Props {
  readonly changed: boolean;
  /** Whether somebody else has saved since the draft was begun. */
  readonly overtaken: boolean;
  readonly saving: boolean;
  /** What is typed and not added yet; empty when nothing is. */
  readonly left: string;
  readonly save: () => void;
  readonly drop: () => void;
}

/** Saves the draft, or drops it. */
export function SaveBar({ changed, overtaken, saving, left, save, drop }: Props) {
  return (
    <div className="frames__save">
      <Button size="small" disabled={!changed && !overtaken} loading={saving} onClick={save}>
        {overtaken ? "Lagre utkastet mitt" : "Lagre"}
      </Button>
      <Button size="small" variant="tertiary" data-color="neutral" onClick={drop}>
        {overtaken ? "Behold det som står nå" : "Avbryt"}
      </Button>
      <p className="quiet" role="status">
        {changed ? "Ikke lagret ennå." : ""}
        {left === "" ? "" : ` ${left}`}
      </p>
    </div>
  );
}
