import { Tabs } from "@navikt/ds-react";
import { useEffect, useState } from "react";
import type { Schemas } from "../../api/client";
import { mayPass } from "../../api/problem";
import { useFrames } from "../../api/useFrames";
import { ProblemView } from "../../components/ProblemView";
import { TableSkeleton } from "../../components/Skeletons";
import { loadShapes } from "../../domain/areas";
import type { PersonId } from "../../domain/ids";
import { loadPlaces } from "../../domain/places";
import { useClosesItself } from "../../hooks/useClosesItself";
import { ChecksPart } from "./checks/ChecksPart";
import { DraftsContext, makeDrafts } from "./checks/useDraft";
import { FramesForm } from "./FramesForm";
import { OwnAdCheck } from "./OwnAdCheck";

const LIMITS = { idle: 3 * 60_000, hidden: 60_000 } as const;

interface Props {
  readonly id: PersonId;
  readonly actions: readonly Schemas["Action"][];
  readonly leave: () => void;
}

/** What stands in the room while it is open. Which part is open stands in no address. */
export function OpenFrames({ id, actions, leave }: Props) {
  useClosesItself(LIMITS, leave);
  // Nothing that is begun is lost before the room closes, and nothing is left when it has.
  const [drafts] = useState(makeDrafts);
  // Loaded for every person alike, so that what is fetched tells nothing of what stands here.
  useEffect(() => {
    void Promise.allSettled([loadPlaces(), loadShapes()]);
  }, []);
  const mayAnswer = actions.includes("answer_check");
  return (
    <DraftsContext value={drafts}>
    <Tabs defaultValue="frames" size="small">
      <Tabs.List>
        <Tabs.Tab value="frames" label="Avtalt" />
        {actions.includes("read_withheld") && (
          <>
            <Tabs.Tab value="checks" label="Må sjekkes" />
            <Tabs.Tab value="own" label="Egen annonse" />
          </>
        )}
      </Tabs.List>
      {/* Stays while another part is open: what is not saved yet is not lost. */}
      <Tabs.Panel className="room__agreed" value="frames" lazy={false}>
        <Agreed id={id} mayWrite={actions.includes("write_exclusions")} />
      </Tabs.Panel>
      <Tabs.Panel value="checks">
        <ChecksPart id={id} mayAnswer={mayAnswer} />
      </Tabs.Panel>
      <Tabs.Panel value="own">
        <OwnAdCheck id={id} mayAnswer={mayAnswer} />
      </Tabs.Panel>
    </Tabs>
    </DraftsContext>
  );
}

function Agreed({ id, mayWrite }: { readonly id: PersonId; readonly mayWrite: boolean }) {
  const frames = useFrames(id);
  if (frames.isPending) return <TableSkeleton />;
  // Where there is only no contact for a while, what is begun stays.
  if (frames.isError && (frames.data === undefined || !mayPass(frames.error)))
    return <ProblemView error={frames.error} again={() => void frames.refetch()} />;
  return (
    <FramesForm
      id={id}
      saved={frames.data}
      mayWrite={mayWrite}
      reread={() => void frames.refetch()}
    />
  );
}
