import { Button } from "@navikt/ds-react";
import { momentDay } from "../../../domain/dates";
import {
  ANSWER_NAMES,
  outlook,
  type Answer,
  type Check,
  type CheckQuestion,
  type Passages,
} from "../../../domain/checks";
import { shortName } from "../../../domain/words";
import { AnswerForm } from "./AnswerForm";
import { AnswerLine } from "./AnswerLine";
import type { Said } from "./CheckSheet";
import type { Deed } from "./useDesk";
import { WordsOfAd } from "./WordsOfAd";

interface Props {
  readonly check: Check;
  readonly question: CheckQuestion;
  readonly passages: Passages;
  readonly said: Said;
  readonly busy: boolean;
  readonly act: ((deed: Deed) => void) | null;
}

/** One open question: why it is asked, the words of the ad, what others have said, and the place to answer. */
export function QuestionPart({ check, question, passages, said, busy, act }: Props) {
  const asked = question.question;
  const standing = question.answers.filter((answer) => answer.withdrawn_by === null);
  // The question itself says that the ad is silent; the reason is told where there is more to it.
  const isTold = question.text === "" || check.verdict === "block";
  const mine = standing.some((answer) => !answer.actions.includes("confirm") && answer.confirmed_by === null);
  return (
    <section className="question" aria-label={question.text === "" ? question.reasons[0] : question.text}>
      {question.text !== "" && <h3>{question.text}</h3>}
      {isTold &&
        question.reasons.map((reason) => (
          <p key={reason} className={question.text === "" ? undefined : "quiet"}>
            {reason}
          </p>
        ))}
      {(asked !== null || passages.words.length > 0) && <WordsOfAd passages={passages} />}
      {standing.map((answer) => (
        <AnswerLine key={answer.number} answer={answer} named={false} busy={busy} act={act} />
      ))}
      {question.standing === "waiting" && mine && <p className="quiet">En til må lese annonsen og bekrefte.</p>}
      {act !== null && asked !== null && (
        <>
          {question.suggestions.map((answer) => (
            <Suggestion
              key={answer.number}
              answer={answer}
              busy={busy}
              take={() => {
                act({
                  step: { kind: "reuse", body: { number: answer.number, fingerprint: check.fingerprint } },
                  question: asked,
                  guess: outlook(check, question, answer.value),
                });
              }}
            />
          ))}
          {!mine && (
            <AnswerForm
              legend={question.text}
              said={said}
              busy={busy}
              give={({ value, source, reason }) => {
                act({
                  step: { kind: "answer", body: { question: asked, value, source, reason, fingerprint: check.fingerprint } },
                  question: asked,
                  guess: outlook(check, question, value),
                });
              }}
            />
          )}
        </>
      )}
    </section>
  );
}

interface SuggestionProps {
  readonly answer: Answer;
  readonly busy: boolean;
  readonly take: () => void;
}

function Suggestion({ answer, busy, take }: SuggestionProps) {
  return (
    <div className="answer">
      <p>
        {ANSWER_NAMES[answer.value]} for samme arbeidsgiver og jobb, «{answer.title}», svarte{" "}
        {shortName(answer.answered_by)} {momentDay(answer.answered_at)}: {answer.reason}
      </p>
      <Button size="xsmall" variant="secondary" loading={busy} onClick={take}>
        Bruk samme svar
      </Button>
    </div>
  );
}
