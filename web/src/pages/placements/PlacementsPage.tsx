// 'Delt og planlagt': what the person and those who help her have agreed to go on with, and what must be looked at again.

import "./placements.css";
import { useState } from "react";
import { useAlarms, type Alarm } from "../../api/useAlarms";
import { useCurrentUser } from "../../api/useCurrentUser";
import { usePlacements, type Placement } from "../../api/usePlacements";
import { ProblemView } from "../../components/ProblemView";
import { RowsSkeleton } from "../../components/Skeletons";
import { alarmsAbout, byStage, STAGE_NAMES } from "../../domain/placements";
import { searchesMarket } from "../../domain/roles";
import { countInWords } from "../../domain/words";
import { useTitle } from "../../hooks/useTitle";
import { usePersonContext } from "../person/PersonPage";
import { AlarmPart } from "./AlarmPart";
import { PlacementRow } from "./PlacementRow";

export function PlacementsPage() {
  useTitle("Delt og planlagt");
  const { id, person } = usePersonContext();
  const placements = usePlacements(id);
  const [said, setSaid] = useState("");
  return (
    <section className="placements" aria-labelledby="delt">
      <h2 className="part-heading" id="delt">
        Delt og planlagt
      </h2>
      <p className="quiet" role="status">
        {said}
      </p>
      {placements.isPending && <RowsSkeleton rows={3} />}
      {placements.isError && <ProblemView error={placements.error} again={() => void placements.refetch()} />}
      {placements.data && <Left placements={placements.data.placements} />}
      {placements.data && placements.data.placements.length === 0 && (
        <p>
          {person.actions.includes("write_placements")
            ? "Ingenting er delt ennå. Åpne en stilling i Treff og velg «Del med personen»."
            : "Ingenting er delt med deg ennå."}
        </p>
      )}
      {placements.data && <Groups placements={placements.data.placements} say={setSaid} />}
    </section>
  );
}

/** Alarms about what somebody else has taken out in the meantime: they are still to be seen to. */
function Left({ placements }: { readonly placements: readonly Placement[] }) {
  const alarms = useMyAlarms();
  const known = new Set(placements.map((one) => one.vacancy_id));
  const left = alarms.filter((alarm) => !known.has(alarm.vacancy_id));
  if (left.length === 0) return null;
  return (
    <div className="placement placement--alarm">
      <p>{countInWords(left.length, "stilling", "stillinger")} er tatt ut etter at det ble meldt fra.</p>
      <AlarmPart alarms={left} hidden />
    </div>
  );
}

/** My open alarms about this person. */
function useMyAlarms(): readonly Alarm[] {
  const { id } = usePersonContext();
  const { data: user } = useCurrentUser();
  const { data } = useAlarms(user != null && searchesMarket(user.role));
  return (data?.alarms ?? []).filter((alarm) => alarm.person_id === id);
}

interface GroupsProps {
  readonly placements: readonly Placement[];
  readonly say: (text: string) => void;
}

function Groups({ placements, say }: GroupsProps) {
  const alarms = useMyAlarms();
  return byStage(placements).map((group) => (
    <section key={group.stage} aria-labelledby={`trinn-${group.stage}`}>
      <h3 className="placements__stage" id={`trinn-${group.stage}`}>
        {STAGE_NAMES[group.stage]}
      </h3>
      <ul className="placements__list">
        {group.placements.map((placement) => (
          <PlacementRow
            key={placement.vacancy_id}
            placement={placement}
            alarms={alarmsAbout(alarms, placement.vacancy_id)}
            say={say}
          />
        ))}
      </ul>
    </section>
  ));
}
