import { Button } from "@navikt/ds-react";
import type { Desk, Gone } from "./useDesk";

const WORDS: Readonly<Record<Gone["outcome"], string>> = {
  opened: "er åpnet og kan stå i Treff.",
  closed: "holdes tilbake etter svaret.",
};

/** A quiet line about the ad that has just left the list, with the way back. */
export function GoneLine({ desk }: { readonly desk: Desk }) {
  const { gone, busy, undo } = desk;
  return (
    <div className="gone" role="status">
      {gone !== null && (
        <>
          <p>
            «{gone.check.vacancy.title}» {WORDS[gone.outcome]}
          </p>
          {gone.numbers.length > 0 && (
            <Button size="xsmall" variant="tertiary" loading={busy} onClick={() => void undo()}>
              Angre
            </Button>
          )}
        </>
      )}
    </div>
  );
}
