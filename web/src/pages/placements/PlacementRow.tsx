import { Button } from "@navikt/ds-react";
import { useState } from "react";
import { Link } from "react-router";
import type { Alarm } from "../../api/useAlarms";
import { useEnd, useMove, type Placement } from "../../api/usePlacements";
import { OutcomeActions } from "../../components/OutcomeActions";
import { ProblemView } from "../../components/ProblemView";
import { deadlineInWords } from "../../domain/dates";
import { vacancyId } from "../../domain/ids";
import { furtherThan, MOVED, stageInWords } from "../../domain/placements";
import { placesInWords, shortName } from "../../domain/words";
import { matchesPath, OPEN } from "../../paths";
import { usePersonContext } from "../person/PersonPage";
import { AlarmPart } from "./AlarmPart";
import { WhyHidden } from "./WhyHidden";

interface Props {
  readonly placement: Placement;
  readonly alarms: readonly Alarm[];
  /** Tells what was done, since the row itself may be gone by then. */
  readonly say: (text: string) => void;
}

/** One vacancy: what it is, how far it has come, and what can be done. Silence looks the same whatever the reason. */
export function PlacementRow({ placement, alarms, say }: Props) {
  const { id, person } = usePersonContext();
  const started = placement.stage === "running";
  const hidden = placement.vacancy === null;
  return (
    <li className={alarms.length > 0 ? "placement placement--alarm" : "placement"}>
      {placement.vacancy === null ? <p>{placement.note}</p> : <What vacancy={placement.vacancy} />}
      <p className="quiet">
        {stageInWords(placement)} · Ansvarlig {shortName(placement.responsible.name)}
      </p>
      {alarms.length > 0 && <AlarmPart alarms={alarms} hidden={hidden} />}
      {hidden && person.actions.includes("read_withheld") && <WhyHidden vacancy={placement.vacancy_id} />}
      {started && person.actions.includes("write_outcomes") && (
        <OutcomeActions person={id} vacancy={vacancyId(placement.vacancy_id)} about="job" />
      )}
      {person.actions.includes("write_placements") && <Actions placement={placement} say={say} />}
    </li>
  );
}

function What({ vacancy }: { readonly vacancy: NonNullable<Placement["vacancy"]> }) {
  const { id } = usePersonContext();
  const params = new URLSearchParams({ [OPEN]: vacancy.id });
  return (
    <>
      <p className="placement__title">
        {vacancy.is_open ? (
          <Link to={{ pathname: matchesPath(id), search: params.toString() }}>{vacancy.title}</Link>
        ) : (
          vacancy.title
        )}
      </p>
      <p>
        {vacancy.employer ?? "Arbeidsgiver ikke oppgitt"}
        <span className="quiet"> · {placesInWords(vacancy.places)}</span>
        {vacancy.is_open && <span className="quiet"> · {deadlineInWords(vacancy.deadline)}</span>}
      </p>
    </>
  );
}

function Actions({ placement, say }: Pick<Props, "placement" | "say">) {
  const { id } = usePersonContext();
  const move = useMove(id);
  const end = useEnd(id);
  const [asking, setAsking] = useState(false);
  const vacancy = vacancyId(placement.vacancy_id);
  const busy = move.isPending || end.isPending;
  const further = placement.vacancy === null ? [] : furtherThan(placement.stage);
  return (
    <>
      <div className="placement__actions">
        {further.map((one) => (
          <Button
            key={one.stage}
            size="xsmall"
            variant="secondary"
            data-color="neutral"
            disabled={busy}
            onClick={() => {
              move.mutate({ vacancy, stage: one.stage }, { onSuccess: (moved) => { say(MOVED[moved.stage]); } });
            }}
          >
            {one.verb}
          </Button>
        ))}
        <Button
          size="xsmall"
          variant="tertiary"
          data-color="neutral"
          disabled={busy}
          aria-expanded={asking}
          onClick={() => {
            setAsking(!asking);
          }}
        >
          Ta ut
        </Button>
        {asking && (
          <Button
            size="xsmall"
            variant="primary"
            data-color="neutral"
            loading={end.isPending}
            onClick={() => {
              end.mutate(vacancy, { onSuccess: () => { say(MOVED.ended); } });
            }}
          >
            Ja, ta den ut
          </Button>
        )}
      </div>
      {move.isError && <ProblemView error={move.error} />}
      {end.isError && <ProblemView error={end.error} />}
    </>
  );
}
