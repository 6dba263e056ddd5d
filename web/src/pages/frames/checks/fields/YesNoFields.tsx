import { Radio, RadioGroup } from "@navikt/ds-react";
import type { Choice } from "../../../../domain/drafts";
import type { OpenPoint } from "../../../../domain/points";
import { TOPIC_NAMES } from "../../../../domain/questions";
import type { FieldsProps } from "../ReplyForm";

/** Yes, no, or not known yet, for each question of the point. */
export function YesNoFields({ draft, change, point }: FieldsProps & { readonly point: OpenPoint }) {
  const several = point.yesNo.length > 1;
  const later = point.yesNo.some(({ question }) => draft.choices[question] === "later");
  return (
    <>
      {point.yesNo.map(({ question, text }) => (
        <RadioGroup
          key={question}
          size="small"
          legend={several ? TOPIC_NAMES[question] : text}
          hideLegend={!several}
          value={draft.choices[question] ?? ""}
          onChange={(choice: Choice) => {
            change({ choices: { ...draft.choices, [question]: choice } });
          }}
        >
          <div className="answerform__choices">
            <Radio value="yes">Ja</Radio>
            <Radio value="no">Nei</Radio>
            <Radio value="later">Vet ikke ennå</Radio>
          </div>
        </RadioGroup>
      ))}
      {later && <p className="quiet">Det du ikke vet, står åpent. Spør arbeidsgiveren med teksten under.</p>}
    </>
  );
}
