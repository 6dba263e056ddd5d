import "./placementActions.css";
import { CheckmarkIcon } from "@navikt/aksel-icons";
import { Button } from "@navikt/ds-react";
import { useMove, usePlacements } from "../api/usePlacements";
import type { PersonId, VacancyId } from "../domain/ids";
import { MOVED, MOVES } from "../domain/placements";
import { ProblemView } from "./ProblemView";

interface Props {
  readonly person: PersonId;
  readonly vacancy: VacancyId;
}

/** Share the ad that is open with the person, plan it, or note that the job has started. */
export function PlacementActions({ person, vacancy }: Props) {
  const placements = usePlacements(person);
  const move = useMove(person);
  const stage = placements.data?.placements.find((one) => one.vacancy_id === vacancy)?.stage;
  return (
    <div className="placing">
      <div className="placing__buttons" role="group" aria-label="Gå videre med stillingen">
        {MOVES.map((one) => (
          <Button
            key={one.stage}
            size="small"
            variant={one.stage === stage ? "primary" : "secondary"}
            icon={one.stage === stage ? <CheckmarkIcon aria-hidden /> : undefined}
            aria-pressed={one.stage === stage}
            disabled={placements.isPending}
            loading={move.isPending && move.variables.stage === one.stage}
            onClick={() => {
              if (one.stage !== stage && !move.isPending) move.mutate({ vacancy, stage: one.stage });
            }}
          >
            {one.verb}
          </Button>
        ))}
        <span className="quiet" role="status">
          {move.isSuccess ? MOVED[move.data.stage] : ""}
        </span>
      </div>
      {move.isError && <ProblemView error={move.error} />}
    </div>
  );
}
