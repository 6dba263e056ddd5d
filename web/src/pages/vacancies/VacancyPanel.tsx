import type { Ref } from "react";
import { useVacancy } from "../../api/useVacancy";
import { AdView } from "../../components/AdView";
import { Panel } from "../../components/Panel";
import { ProblemView } from "../../components/ProblemView";
import { AdSkeleton } from "../../components/Skeletons";
import type { VacancyId } from "../../domain/ids";

interface Props {
  readonly vacancy: VacancyId;
  readonly back: (() => void) | null;
  readonly ref: Ref<HTMLElement>;
}

/** The ad that is open, as the market has it. */
export function VacancyPanel({ vacancy, back, ref }: Props) {
  const found = useVacancy(vacancy);
  return (
    <Panel back={back} ref={ref}>
      {found.isPending && <AdSkeleton />}
      {found.isError && <ProblemView error={found.error} again={() => void found.refetch()} />}
      {found.data && <AdView vacancy={found.data} />}
    </Panel>
  );
}
