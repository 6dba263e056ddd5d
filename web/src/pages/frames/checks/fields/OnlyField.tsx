import { Radio, RadioGroup } from "@navikt/ds-react";
import type { FieldsProps } from "../ReplyForm";

interface Props extends FieldsProps {
  readonly legend: string;
  readonly yes: string;
}

/** Whether that is all there is: asked, never taken for granted, since only then can it open anything. */
export function OnlyField({ draft, change, wrong, legend, yes }: Props) {
  return (
    <RadioGroup
      size="small"
      legend={legend}
      value={draft.only}
      error={wrong.only}
      onChange={(only: "yes" | "no") => {
        change({ only });
      }}
    >
      <div className="answerform__choices">
        <Radio value="yes">{yes}</Radio>
        <Radio value="no">Ja, eller jeg vet ikke</Radio>
      </div>
    </RadioGroup>
  );
}
