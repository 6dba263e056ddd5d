import { Button, Chips, TextField } from "@navikt/ds-react";
import { useState } from "react";
import { DAY_NAMES, DAYS, withItem, type Day } from "../../domain/frames";
import { NEW, type AddProps } from "./AddFrame";

const WORKDAYS: readonly Day[] = ["mon", "tue", "wed", "thu", "fri"];

/** Add times of the week outside which there may be no work. */
export function AddHours({ frames, change }: AddProps) {
  const [days, setDays] = useState(WORKDAYS);
  const [from, setFrom] = useState("08:00");
  const [to, setTo] = useState("16:00");
  const enough = days.length > 0 && from !== "" && to !== "" && from !== to;
  if (frames.hours.length > 0) return <p className="quiet">Ta bort tidene over for å sette andre.</p>;
  return (
    <form
      className="frames__add frames__fields"
      onSubmit={(event) => {
        event.preventDefault();
        if (enough) change(withItem(frames, "hours", { ...NEW, allowed: [{ days: [...days], from, to }] }));
      }}
    >
      <Chips size="small" aria-label="Dager">
        {DAYS.map((day) => (
          <Chips.Toggle
            key={day}
            type="button"
            selected={days.includes(day)}
            onClick={() => {
              setDays(DAYS.filter((known) => (known === day) !== days.includes(known)));
            }}
          >
            {DAY_NAMES[day]}
          </Chips.Toggle>
        ))}
      </Chips>
      <TextField
        size="small"
        type="time"
        label="Fra"
        value={from}
        onChange={(event) => {
          setFrom(event.target.value);
        }}
      />
      <TextField
        size="small"
        type="time"
        label="Til"
        value={to}
        onChange={(event) => {
          setTo(event.target.value);
        }}
      />
      <Button size="small" variant="secondary" type="submit" disabled={!enough}>
        Legg til tider
      </Button>
    </form>
  );
}
