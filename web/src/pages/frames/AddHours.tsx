import { Button } from "@navikt/ds-react";
import { useState } from "react";
import { withItem, type Day, type Span } from "../../domain/frames";
import { NEW, type AddProps } from "./AddFrame";
import { SpanFields } from "./SpanFields";

const WORKDAYS: readonly Day[] = ["mon", "tue", "wed", "thu", "fri"];

/** Add times of the week outside which there may be no work. */
export function AddHours({ frames, change }: AddProps) {
  const [span, setSpan] = useState<Span>({ days: [...WORKDAYS], from: "08:00", to: "16:00" });
  const { days, from, to } = span;
  const enough = days.length > 0 && from !== "" && to !== "" && from !== to;
  if (frames.hours.length > 0) return <p className="quiet">Ta bort tidene over for å sette andre.</p>;
  return (
    <form
      className="frames__add frames__fields"
      onSubmit={(event) => {
        event.preventDefault();
        if (enough) change(withItem(frames, "hours", { ...NEW, allowed: [span] }));
      }}
    >
      <SpanFields span={span} name="arbeidet" change={setSpan} />
      <Button size="small" variant="secondary" type="submit" disabled={!enough}>
        Legg til tider
      </Button>
    </form>
  );
}
