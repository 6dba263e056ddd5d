// 'Rammer': a room of its own, without the rail. It opens when asked to, closes by itself, and leaves nothing behind.

import "./frames.css";
import { Button } from "@navikt/ds-react";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { useNavigate, useParams } from "react-router";
import { keys } from "../../api/keys";
import { usePerson } from "../../api/usePerson";
import { ProblemView } from "../../components/ProblemView";
import { LinesSkeleton } from "../../components/Skeletons";
import { personId } from "../../domain/ids";
import { useTitle } from "../../hooks/useTitle";
import { personPath } from "../../paths";
import { NotFoundPage } from "../NotFoundPage";
import { Door } from "./Door";
import { OpenFrames } from "./OpenFrames";

export function FramesRoom() {
  useTitle("");
  const id = personId(useParams().personId ?? "");
  const person = usePerson(id);
  const [open, setOpen] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const leave = useLeave(personPath(id));
  const ready = person.data !== undefined;
  useEffect(() => {
    heading.current?.focus();
  }, [open, ready]);
  if (person.data && !person.data.actions.includes("read_exclusions")) return <NotFoundPage />;
  return (
    <div className={open ? "room room--wide" : "room"}>
      <header className="room__head">
        <div>
          <p className="quiet">{person.data?.alias ?? " "}</p>
          <h1 ref={heading} tabIndex={-1}>
            Rammer
          </h1>
        </div>
        <Button size="small" variant="secondary" data-color="neutral" onClick={leave}>
          {open ? "Lukk" : "Gå tilbake"}
        </Button>
      </header>
      <main>
        {person.isPending && <LinesSkeleton rows={3} />}
        {person.isError && <ProblemView error={person.error} again={() => void person.refetch()} />}
        {person.data && !open && (
          <Door
            enter={() => {
              setOpen(true);
            }}
          />
        )}
        {person.data && open && (
          <OpenFrames id={id} actions={person.data.actions} leave={leave} />
        )}
      </main>
    </div>
  );
}

/** The way out: what was read is thrown away, and the browser's way back does not lead in again. */
function useLeave(to: string): () => void {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useCallback(() => {
    void navigate(to, { replace: true });
    client.removeQueries({ queryKey: keys.allFrames });
    client.getMutationCache().clear();
  }, [client, navigate, to]);
}
