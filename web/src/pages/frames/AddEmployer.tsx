import { Button, TextField } from "@navikt/ds-react";
import { useState } from "react";
import { withItem } from "../../domain/frames";
import { NEW, type AddProps } from "./AddFrame";

const NUMBER = /^\d{9}$/;

/** Add an employer by name or organisation number; both is surest. */
export function AddEmployer({ frames, change }: AddProps) {
  const [name, setName] = useState("");
  const [number, setNumber] = useState("");
  const digits = number.replace(/\s/g, "");
  const wrong = digits !== "" && !NUMBER.test(digits);
  const enough = !wrong && (name.trim().length > 1 || digits !== "");
  const add = (): void => {
    if (!enough) return;
    const employer = {
      ...NEW,
      name: name.trim() === "" ? null : name.trim(),
      organisation_number: digits === "" ? null : digits,
      sub_units: true,
    };
    change(withItem(frames, "employers", employer));
    setName("");
    setNumber("");
  };
  return (
    <form
      className="frames__add frames__fields"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <TextField
        size="small"
        label="Navn på arbeidsgiver"
        description={
          digits !== "" && name.trim() === ""
            ? "Oppgi navnet også: nummeret alene sier ikke hvilke underenheter som hører til, så nesten alt må sjekkes."
            : undefined
        }
        autoComplete="off"
        value={name}
        onChange={(event) => {
          setName(event.target.value);
        }}
      />
      <TextField
        size="small"
        label="Organisasjonsnummer"
        autoComplete="off"
        inputMode="numeric"
        value={number}
        error={wrong ? "Ni siffer" : undefined}
        onChange={(event) => {
          setNumber(event.target.value);
        }}
      />
      <Button size="small" variant="secondary" type="submit" disabled={!enough}>
        Legg til arbeidsgiver
      </Button>
    </form>
  );
}
