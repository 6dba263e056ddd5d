import { TextField } from "@navikt/ds-react";
import type { FieldsProps } from "../ReplyForm";

/** For whom the work is done: the real employer, or the client behind an agency. */
export function EmployerFields({ draft, change, wrong }: FieldsProps) {
  return (
    <>
      <TextField
        size="small"
        label="Navn på arbeidsgiveren"
        description="Den arbeidet utføres for. Gjelder det et bemanningsbyrå: oppdragsgiveren."
        autoComplete="off"
        value={draft.name}
        error={wrong.name}
        onChange={(event) => {
          change({ name: event.target.value });
        }}
      />
      <TextField
        className="answerform__short"
        size="small"
        label="Organisasjonsnummer"
        description="Ni siffer. Ett av de to er nok, begge er sikrest."
        autoComplete="off"
        inputMode="numeric"
        value={draft.number}
        error={wrong.number}
        onChange={(event) => {
          change({ number: event.target.value });
        }}
      />
    </>
  );
}
