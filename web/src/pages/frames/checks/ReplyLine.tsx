import { Button } from "@navikt/ds-react";
import { momentDay } from "../../../domain/dates";
import { SOURCE_NAMES } from "../../../domain/checks";
import { replyInWords, type Reply } from "../../../domain/points";
import { shortName } from "../../../domain/words";
import type { Act } from "./useDesk";

interface Props {
  readonly reply: Reply;
  /** Whether to say what was asked: not where the question stands right above. */
  readonly named: boolean;
  readonly busy: boolean;
  readonly act: Act | null;
}

/** What somebody has answered, who has said the same, and what one may do with it now. */
export function ReplyLine({ reply, named, busy, act }: Props) {
  const [first, ...others] = reply.answers;
  const { number, actions } = first;
  const body = { number, also: others.map((other) => other.number) };
  const questions = reply.answers.map((answer) => answer.question);
  const step = (kind: "confirm" | "withdraw") => () => {
    act?.({ step: { kind, body }, questions, guess: "stays" });
  };
  return (
    <div className="answer">
      <p>
        <strong>{replyInWords(reply, named)}</strong>, {shortName(first.answered_by)} {momentDay(first.answered_at)}.{" "}
        {SOURCE_NAMES[first.source]}: {first.reason}
        {first.confirmed_by !== null && ` Bekreftet av ${shortName(first.confirmed_by)}.`}
      </p>
      {act !== null && (
        <span className="answer__do">
          {actions.includes("confirm") && (
            <Button size="xsmall" variant="secondary" loading={busy} onClick={step("confirm")}>
              Bekreft
            </Button>
          )}
          {actions.includes("withdraw") && (
            <Button size="xsmall" variant="tertiary" loading={busy} onClick={step("withdraw")}>
              Trekk tilbake
            </Button>
          )}
        </span>
      )}
    </div>
  );
}

interface SuggestionProps {
  readonly reply: Reply;
  readonly busy: boolean;
  readonly take: () => void;
}

/** What was answered for the same employer and job, to be taken over by a click. */
export function Suggestion({ reply, busy, take }: SuggestionProps) {
  const [first] = reply.answers;
  return (
    <div className="answer">
      <p>
        <strong>{replyInWords(reply, false)}</strong>, svarte {shortName(first.answered_by)}{" "}
        {momentDay(first.answered_at)} for samme arbeidsgiver og jobb, «{first.title}»: {first.reason}
      </p>
      <Button size="xsmall" variant="secondary" loading={busy} onClick={take}>
        Bruk samme svar
      </Button>
    </div>
  );
}
