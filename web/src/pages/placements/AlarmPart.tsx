import { Button, Select } from "@navikt/ds-react";
import { useState } from "react";
import type { Alarm } from "../../api/useAlarms";
import { useSeeAlarm } from "../../api/usePlacements";
import { ProblemView } from "../../components/ProblemView";
import { momentInWords } from "../../domain/dates";
import { DONE_NAMES, DONES, KIND_NAMES, newestOfEach, type Done } from "../../domain/placements";
import { usePersonContext } from "../person/PersonPage";

interface Props {
  readonly alarms: readonly Alarm[];
  /** Whether the vacancy is still not shown. */
  readonly hidden: boolean;
}

/** What is to be seen to, and that one has seen to it. What was done is chosen, so that no reason is ever written down. */
export function AlarmPart({ alarms, hidden }: Props) {
  const { id } = usePersonContext();
  const see = useSeeAlarm(id);
  const [done, setDone] = useState<Done | "">("");
  const [busy, setBusy] = useState(false);
  const seeAll = async (chosen: Done): Promise<void> => {
    setBusy(true);
    try {
      for (const alarm of alarms) await see.mutateAsync({ number: alarm.number, done: chosen });
    } catch {
      // Told below; those that were taken stay taken.
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      className="placement__alarm"
      onSubmit={(event) => {
        event.preventDefault();
        if (done !== "") void seeAll(done);
      }}
    >
      {newestOfEach(alarms).map((alarm) => (
        <p key={alarm.number}>
          <strong>Må ses på igjen nå.</strong> {hidden && alarm.kind !== null && KIND_NAMES[alarm.kind]}
          {!hidden && "Den kan vises igjen."}{" "}
          <span className="quiet">Meldt {momentInWords(alarm.raised_at)}</span>
        </p>
      ))}
      <div className="placement__done">
        <Select
          size="small"
          label="Hva har du gjort?"
          value={done}
          onChange={(event) => {
            setDone(DONES.find((known) => known === event.target.value) ?? "");
          }}
        >
          <option value="">Velg …</option>
          {DONES.map((known) => (
            <option key={known} value={known}>
              {DONE_NAMES[known]}
            </option>
          ))}
        </Select>
        <Button size="small" type="submit" loading={busy} disabled={done === ""}>
          Jeg har sett på den
        </Button>
      </div>
      {see.isError && <ProblemView error={see.error} />}
    </form>
  );
}
