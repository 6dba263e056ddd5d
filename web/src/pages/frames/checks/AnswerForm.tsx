import { Button, Radio, RadioGroup, Select, Textarea } from "@navikt/ds-react";
import { useState } from "react";
import { MOST_OF_A_REASON, SOURCE_NAMES, SOURCES, type Source } from "../../../domain/checks";
import type { Said } from "./CheckSheet";

interface Given {
  readonly value: "yes" | "no";
  readonly source: Source;
  readonly reason: string;
}

interface Props {
  readonly legend: string;
  /** How and why the last question was answered, as a proposal for this one. */
  readonly said: Said;
  readonly busy: boolean;
  readonly give: (answer: Given) => void;
}

/** Yes, no, or not known yet; how one knows is asked for only when there is something to know. */
export function AnswerForm({ legend, said, busy, give }: Props) {
  const [value, setValue] = useState<"yes" | "no" | "later" | "">("");
  const [typed, setTyped] = useState<Partial<Said>>({});
  const { source, reason } = { ...said, ...typed };
  const answered = value === "yes" || value === "no";
  const full = reason.trim() !== "" && reason.length <= MOST_OF_A_REASON;
  return (
    <form
      className="answerform"
      onSubmit={(event) => {
        event.preventDefault();
        if (answered && source !== "" && full) give({ value, source, reason: reason.trim() });
      }}
    >
      <RadioGroup
        size="small"
        legend={legend}
        hideLegend
        value={value}
        onChange={(chosen: "yes" | "no" | "later") => {
          setValue(chosen);
        }}
      >
        <div className="answerform__choices">
          <Radio value="yes">Ja</Radio>
          <Radio value="no">Nei</Radio>
          <Radio value="later">Vet ikke ennå</Radio>
        </div>
      </RadioGroup>
      {value === "later" && <p className="quiet">Da står spørsmålet åpent. Spør arbeidsgiveren med teksten under.</p>}
      {answered && (
        <>
          <Select
            size="small"
            label="Hvordan vet du det?"
            value={source}
            onChange={(event) => {
              setTyped({ ...typed, source: SOURCES.find((known) => known === event.target.value) ?? "" });
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
            onChange={(event) => {
              setTyped({ ...typed, reason: event.target.value });
            }}
          />
          <Button
            className="answerform__give"
            size="small"
            type="submit"
            loading={busy}
            disabled={source === "" || !full}
          >
            Lagre svaret
          </Button>
        </>
      )}
    </form>
  );
}
