import { Button } from "@navikt/ds-react";
import { useRef, useState } from "react";
import type { FramesView } from "../../api/useFrames";
import { useSaveFrames } from "../../api/useSaveFrames";
import { ProblemView } from "../../components/ProblemView";
import { isEmpty, PARTS, STRENGTH_MEANINGS, STRENGTH_NAMES, withChange, type Frames } from "../../domain/frames";
import { inHalfAYear } from "../../domain/dates";
import type { PersonId } from "../../domain/ids";
import { FramesNotes } from "./FramesNotes";
import { FramesPart } from "./FramesPart";
import { firstLeft } from "./halfTyped";

interface Props {
  readonly id: PersonId;
  readonly saved: FramesView;
  readonly mayWrite: boolean;
  readonly reread: () => void;
}

/** The frames, to read and to change. Nothing is changed before it is saved. */
export function FramesForm({ id, saved, mayWrite, reread }: Props) {
  const [draft, setDraft] = useState<Frames | null>(null);
  const [left, setLeft] = useState("");
  const parts = useRef<HTMLElement>(null);
  const save = useSaveFrames(id);
  const shown = draft ?? saved.frames;
  const changed = draft !== null && draft !== saved.frames;
  const confirm = (): void => {
    save.mutate({ frames: saved.frames, version: saved.version });
  };
  return (
    <section aria-labelledby="rammene" ref={parts}>
      <div className="frames__head">
        <h2 className="part-heading" id="rammene">
          Hva som er avtalt
        </h2>
        {mayWrite && draft === null && (
          <Button
            size="small"
            variant="tertiary"
            onClick={() => {
              setDraft(saved.frames);
            }}
          >
            Endre
          </Button>
        )}
      </div>
      {!isEmpty(shown) && (
        <p className="quiet frames__meaning">
          {STRENGTH_NAMES.safety}: {STRENGTH_MEANINGS.safety}. {STRENGTH_NAMES.wish}: {STRENGTH_MEANINGS.wish}.
        </p>
      )}
      {draft === null && <FramesNotes saved={saved} confirm={mayWrite ? confirm : null} saving={save.isPending} />}
      {isEmpty(shown) && draft === null && <p>Ingen rammer er ført.</p>}
      {PARTS.filter((part) => draft !== null || shown[part].length > 0).map((part) => (
        <FramesPart
          key={part}
          part={part}
          frames={shown}
          change={draft === null ? null : setDraft}
          due={saved.review_due.filter((one) => one.part === part).map((one) => one.place)}
          setNewDay={
            mayWrite
              ? (place) => {
                  setDraft(withChange(saved.frames, part, place, { review: inHalfAYear() }));
                }
              : null
          }
        />
      ))}
      {save.isError && <ProblemView error={save.error} again={reread} />}
      {draft !== null && (
        <div className="frames__save">
          <Button
            size="small"
            disabled={!changed}
            loading={save.isPending}
            onClick={() => {
              const first = parts.current === null ? null : firstLeft(parts.current);
              setLeft(first?.words ?? "");
              if (first === null) save.mutate({ frames: draft, version: saved.version });
              else first.where.focus();
            }}
          >
            Lagre
          </Button>
          <Button
            size="small"
            variant="tertiary"
            data-color="neutral"
            onClick={() => {
              save.reset();
              setLeft("");
              setDraft(null);
            }}
          >
            Avbryt
          </Button>
          <p className="quiet" role="status">
            {changed ? "Ikke lagret ennå." : ""}
            {left === "" ? "" : ` ${left}`}
          </p>
        </div>
      )}
    </section>
  );
}
