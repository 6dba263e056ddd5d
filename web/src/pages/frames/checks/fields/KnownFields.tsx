import { Select, Textarea } from "@navikt/ds-react";
import { MOST_OF_A_REASON, SOURCE_NAMES, SOURCES } from "../../../../domain/checks";
import type { Known, Wrong } from "../../../../domain/drafts";

interface Props {
  readonly known: Known;
  readonly change: (changed: Partial<Known>) => void;
  readonly wrong: Wrong;
}

/** How somebody knows: who said it, and in own words. */
export function KnownFields({ known: { source, reason }, change, wrong }: Props) {
  return (
    <>
      <Select
        size="small"
        label="Hvordan vet du det?"
        value={source}
        error={wrong.source}
        onChange={(event) => {
          change({ source: SOURCES.find((known) => known === event.target.value) ?? "" });
        }}
      >
        <option value="">Velg …</option>
        {SOURCES.map((known) => (
          <option key={known} value={known}>
            {SOURCE_NAMES[known]}
          </option>
        ))}
      </Select>
      <Textarea
        size="small"
        label="Begrunnelse"
        description="Kort, om stillingen. Ikke nevn personen du søker for."
        minRows={2}
        maxLength={MOST_OF_A_REASON}
        autoComplete="off"
        value={reason}
        error={wrong.reason}
        onChange={(event) => {
          change({ reason: event.target.value });
        }}
      />
    </>
  );
}
