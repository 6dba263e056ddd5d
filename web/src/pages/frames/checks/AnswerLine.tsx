import { Button } from "@navikt/ds-react";
import { momentDay } from "../../../domain/dates";
import { ANSWER_NAMES, SOURCE_NAMES, type Answer } from "../../../domain/checks";
import { TOPIC_NAMES } from "../../../domain/questions";
import { shortName } from "../../../domain/words";
import type { Deed } from "./useDesk";

interface Props {
  readonly answer: Answer;
  /** Whether to say what was asked: not where the question stands right above. */
  readonly named: boolean;
  readonly busy: boolean;
  readonly act: ((deed: Deed) => void) | null;
}

/** What somebody has answered, who has said the same, and what one may do with it now. */
export function AnswerLine({ answer, named, busy, act }: Props) {
  const { number, question, actions } = answer;
  const said = `${ANSWER_NAMES[answer.value]}, ${shortName(answer.answered_by)} ${momentDay(answer.answered_at)}`;
  return (
    <div className="answer">
      <p>
        {named && `${TOPIC_NAMES[question]}: `}
        <strong>{said}.</strong> {SOURCE_NAMES[answer.source]}: {answer.reason}
        {answer.confirmed_by !== null && ` Bekreftet av ${shortName(answer.confirmed_by)}.`}
      </p>
      {act !== null && (
        <span className="answer__do">
          {actions.includes("confirm") && (
            <Button
              size="xsmall"
              variant="secondary"
              loading={busy}
              onClick={() => {
                act({ step: { kind: "confirm", body: { number } }, question, guess: "stays" });
              }}
            >
              Bekreft
            </Button>
          )}
          {actions.includes("withdraw") && (
            <Button
              size="xsmall"
              variant="tertiary"
              loading={busy}
              onClick={() => {
                act({ step: { kind: "withdraw", body: { number } }, question, guess: "stays" });
              }}
            >
              Trekk tilbake
            </Button>
          )}
        </span>
      )}
    </div>
  );
}
