import { Alert, Button } from "@navikt/ds-react";
import type { FramesView } from "../../api/useFrames";
import { countInWords } from "../../domain/words";

interface Props {
  readonly saved: FramesView;
  /** Saves the frames as they are, which says that somebody has looked them over; null when one may not. */
  readonly confirm: (() => void) | null;
  readonly saving: boolean;
}

/** What somebody should look at: days of review that have come, frames a year old, and advice. */
export function FramesNotes({ saved, confirm, saving }: Props) {
  const due = saved.review_due.length;
  return (
    <>
      {due > 0 && (
        <Alert size="small" variant="info">
          {countInWords(due, "ramme", "rammer")} skal vurderes på nytt. De gjelder fortsatt.
        </Alert>
      )}
      {saved.year_passed && (
        <Alert size="small" variant="info">
          <p>Ingen har sett over rammene på et år. Stemmer de fortsatt?</p>
          {confirm !== null && (
            <Button size="xsmall" variant="secondary" loading={saving} onClick={confirm}>
              De stemmer
            </Button>
          )}
        </Alert>
      )}
      {saved.advice.map((tip) => (
        <Alert key={tip} size="small" variant="warning">
          {tip}
        </Alert>
      ))}
    </>
  );
}
