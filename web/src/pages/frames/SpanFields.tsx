import { Chips, TextField } from "@navikt/ds-react";
import { DAY_NAMES, DAYS, type Span } from "../../domain/frames";

interface Props {
  readonly span: Span;
  /** What the days and times are of, for those who do not see how it stands together. */
  readonly name: string;
  readonly error?: string | undefined;
  readonly change: (span: Span) => void;
}

/** Days of the week, and from when to when; at or before its start, a span ends on the next day. */
export function SpanFields({ span, name, error, change }: Props) {
  const { days, from, to } = span;
  return (
    <>
      <Chips size="small" aria-label={`Dager for ${name}`}>
        {DAYS.map((day) => (
          <Chips.Toggle
            key={day}
            type="button"
            checkmark={false}
            selected={days.includes(day)}
            onClick={() => {
              change({ ...span, days: DAYS.filter((known) => (known === day) !== days.includes(known)) });
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
        error={error !== undefined}
        onChange={(event) => {
          change({ ...span, from: event.target.value });
        }}
      />
      <TextField
        size="small"
        type="time"
        label="Til"
        value={to}
        error={error !== undefined}
        onChange={(event) => {
          change({ ...span, to: event.target.value });
        }}
      />
      {error !== undefined && <p className="aksel-error-message">{error}</p>}
    </>
  );
}
