import { useFrames } from "../../api/useFrames";
import { ProblemView } from "../../components/ProblemView";
import { TableSkeleton } from "../../components/Skeletons";
import type { PersonId } from "../../domain/ids";
import { useClosesItself } from "../../hooks/useClosesItself";
import { FramesForm } from "./FramesForm";
import { MustCheck } from "./MustCheck";

const LIMITS = { idle: 3 * 60_000, hidden: 60_000 } as const;

interface Props {
  readonly id: PersonId;
  readonly mayWrite: boolean;
  readonly leave: () => void;
}

/** What stands in the room while it is open. */
export function OpenFrames({ id, mayWrite, leave }: Props) {
  useClosesItself(LIMITS, leave);
  const frames = useFrames(id);
  if (frames.isPending) return <TableSkeleton />;
  if (frames.isError) return <ProblemView error={frames.error} again={() => void frames.refetch()} />;
  return (
    <>
      <FramesForm
        // A new version starts a new form.
        key={frames.data.version}
        id={id}
        saved={frames.data}
        mayWrite={mayWrite}
        reread={() => void frames.refetch()}
      />
      <MustCheck id={id} />
    </>
  );
}
