import type { Ref } from "react";
import { useMatchedVacancy } from "../../api/useMatchedVacancy";
import { useOpened } from "../../api/useOutcomes";
import { AdView } from "../../components/AdView";
import { OutcomeActions } from "../../components/OutcomeActions";
import { Panel } from "../../components/Panel";
import { PlacementActions } from "../../components/PlacementActions";
import { ProblemView } from "../../components/ProblemView";
import { AdSkeleton } from "../../components/Skeletons";
import type { PersonId, VacancyId } from "../../domain/ids";
import { usePersonContext } from "../person/PersonPage";

interface Props {
  readonly person: PersonId;
  readonly vacancy: VacancyId;
  /** Whether somebody chose it, and it does not merely stand first. */
  readonly chosen: boolean;
  readonly back: (() => void) | null;
  readonly ref: Ref<HTMLElement>;
}

/** The ad that is open, as it stands for the person. */
export function MatchPanel({ person, vacancy, chosen, back, ref }: Props) {
  const found = useMatchedVacancy(person, vacancy);
  const { person: view } = usePersonContext();
  const placing = view.actions.includes("write_placements");
  const saying = view.actions.includes("write_outcomes");
  useOpened(person, vacancy, chosen && saying && found.isSuccess);
  return (
    <Panel back={back} ref={ref}>
      {found.isPending && <AdSkeleton />}
      {found.isError && <ProblemView error={found.error} again={() => void found.refetch()} />}
      {found.data && (
        <>
          {placing && <PlacementActions person={person} vacancy={vacancy} />}
          {saying && <OutcomeActions person={person} vacancy={vacancy} about="ad" />}
          <AdView
            vacancy={found.data.vacancy}
            distance={found.data.match.distance_km}
            reasons={found.data.match.reasons}
            questions={found.data.match.open_questions}
            language={found.data.language}
          />
        </>
      )}
    </Panel>
  );
}
