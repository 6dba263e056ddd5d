import { Button } from "@navikt/ds-react";
import { useRef, useState } from "react";
import { isConflict } from "../../api/problem";
import type { FramesView } from "../../api/useFrames";
import { useSaveFrames } from "../../api/useSaveFrames";
import { ProblemView } from "../../components/ProblemView";
import { isEmpty, PARTS, STRENGTH_MEANINGS, STRENGTH_NAMES, withChange, type Frames } from "../../domain/frames";
import { inHalfAYear } from "../../domain/dates";
import type { PersonId } from "../../domain/ids";
import { FramesConflict } from "./FramesConflict";
import { FramesNotes } from "./FramesNotes";
import { FramesPart } from "./FramesPart";
import { firstLeft } from "./halfTyped";
import { SaveBar } from "./SaveBar";
import { useFramesDraft } from "./useFramesDraft";

interface Props {
  readonly id: PersonId;
  readonly saved: FramesView;
  readonly mayWrite: boolean;
  readonly reread: () => void;
}

/** The frames, to read and to change. Nothing is changed before it is saved. */
export function FramesForm({ id, saved, mayWrite, reread }: Props) {
  const { draft, changed, overtaken, edit, drop } = useFramesDraft(saved);
  const [left, setLeft] = useState("");
  const parts = useRef<HTMLElement>(null);
  const save = useSaveFrames(id);
  const shown = draft ?? saved.frames;
  const send = (frames: Frames): void => {
    // On a conflict the newer frames are read; the draft stays beside them.
    const onError = (error: Error): void => {
      if (isConflict(error)) reread();
    };
    save.mutate({ frames, version: saved.version }, { onSuccess: drop, onError });
  };
  const confirm = (): void => {
    send(saved.frames);
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
              edit(saved.frames);
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
          // What is half typed goes with the draft.
          key={`${part} ${draft === null ? "read" : "change"}`}
          part={part}
          frames={shown}
          change={draft === null ? null : edit}
          due={saved.review_due.filter((one) => one.part === part).map((one) => one.place)}
          setNewDay={
            mayWrite
              ? (place) => {
                  edit(withChange(saved.frames, part, place, { review: inHalfAYear() }));
                }
              : null
          }
        />
      ))}
      {draft !== null && overtaken !== null && !save.isPending && (
        <FramesConflict before={overtaken} now={saved.frames} draft={draft} />
      )}
      {save.isError && !(overtaken !== null && isConflict(save.error)) && <ProblemView error={save.error} again={reread} />}
      {draft !== null && (
        <SaveBar
          changed={changed}
          overtaken={overtaken !== null}
          saving={save.isPending}
          left={left}
          save={() => {
            const first = parts.current === null ? null : firstLeft(parts.current);
            setLeft(first?.words ?? "");
            if (first === null) send(draft);
            else first.where.focus();
          }}
          drop={() => {
            save.reset();
            setLeft("");
            drop();
          }}
        />
      )}
    </section>
  );
}
