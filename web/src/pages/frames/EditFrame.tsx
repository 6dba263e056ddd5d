import { TrashIcon } from "@navikt/aksel-icons";
import { Button, Checkbox, Select } from "@navikt/ds-react";
import { STRENGTH_NAMES, type Change, type Strength } from "../../domain/frames";

interface Props {
  readonly what: string;
  readonly strength: Strength;
  readonly review: string | null;
  /** Whether the way to work counts too; undefined where it cannot. */
  readonly route: boolean | undefined;
  /** Whether sub-units count too; undefined for what has none. */
  readonly subUnits: boolean | undefined;
  readonly change: (changes: Change) => void;
  readonly remove: () => void;
}

/** Change how strictly a frame holds and when to ask again, or take it away. */
export function EditFrame({ what, strength, review, route, subUnits, change, remove }: Props) {
  return (
    <span className="frames__edit">
      <Select
        size="small"
        label={`Hvor strengt: ${what}`}
        hideLabel
        value={strength}
        onChange={(event) => {
          change({ strength: event.target.value === "wish" ? "wish" : "safety" });
        }}
      >
        <option value="safety">{STRENGTH_NAMES.safety}</option>
        <option value="wish">{STRENGTH_NAMES.wish}</option>
      </Select>
      {route !== undefined && (
        <Checkbox
          size="small"
          checked={route}
          onChange={(event) => {
            change({ route: event.target.checked });
          }}
        >
          Gjelder også veien til jobb<span className="sr-only"> for {what}</span>
        </Checkbox>
      )}
      {subUnits !== undefined && (
        <Checkbox
          size="small"
          checked={subUnits}
          onChange={(event) => {
            change({ sub_units: event.target.checked });
          }}
        >
          Gjelder også underenheter<span className="sr-only">: {what}</span>
        </Checkbox>
      )}
      <label className="frames__review">
        <span>
          Vurderes på nytt<span className="sr-only">: {what}</span>
        </span>
        <input
          className="aksel-text-field__input"
          type="date"
          value={review ?? ""}
          onChange={(event) => {
            change({ review: event.target.value === "" ? null : event.target.value });
          }}
        />
      </label>
      <Button
        size="small"
        variant="tertiary"
        data-color="neutral"
        icon={<TrashIcon title={`Ta bort: ${what}`} />}
        onClick={remove}
      />
    </span>
  );
}
