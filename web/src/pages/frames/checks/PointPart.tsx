import { outlook, type Check, type Outcome, type Passages } from "../../../domain/checks";
import {
  isMine,
  myValueWaits,
  standingAt,
  suggestedAt,
  unansweredByMe,
  type OpenPoint,
  type Reply,
} from "../../../domain/points";
import type { Known } from "../../../domain/drafts";
import { ReplyForm } from "./ReplyForm";
import { ReplyLine, Suggestion } from "./ReplyLine";
import { StepProblem } from "./StepProblem";
import type { Act } from "./useDesk";
import { WordsOfAd } from "./WordsOfAd";

interface Props {
  readonly check: Check;
  readonly point: OpenPoint;
  readonly passages: Passages;
  /** How the last answer about this ad is known, as a proposal for this one. */
  readonly said: Known;
  readonly busy: boolean;
  /** What the server said no to here; null when it did not. */
  readonly failed: unknown;
  readonly act: Act | null;
}

/** One open point: why it is asked, the words of the ad, what others have said, and the place to answer. */
export function PointPart({ check, point, passages, said, busy, failed, act }: Props) {
  const standing = standingAt(point);
  // The question itself says that the ad is silent; the reason is told where there is more to it.
  const isTold = point.yesNo.length === 0 || check.verdict === "block";
  const left = { ...point, yesNo: unansweredByMe(point) };
  const byValueOnly = point.questions.some((one) => one.question === null && one.by_value !== null);
  const mayAnswer = act !== null && !myValueWaits(point) && (left.yesNo.length > 0 || byValueOnly);
  return (
    <section className="question" aria-label={point.title === "" ? point.reasons[0] : point.title}>
      {point.title !== "" && <h3>{point.title}</h3>}
      {isTold &&
        point.reasons.map((reason) => (
          <p key={reason} className={point.title === "" ? undefined : "quiet"}>
            {reason}
          </p>
        ))}
      {(point.yesNo.length > 0 || passages.words.length > 0) && <WordsOfAd passages={passages} />}
      {standing.map((reply) => (
        <ReplyLine
          key={reply.answers[0].number}
          reply={reply}
          named={point.yesNo.length > 1}
          busy={busy}
          act={act}
        />
      ))}
      <WhatIsMissing point={point} standing={standing} />
      {act !== null &&
        suggestedAt(point).map((reply) => (
          <Suggestion
            key={reply.answers[0].number}
            reply={reply}
            busy={busy}
            take={() => {
              const [first, ...others] = reply.answers;
              const also = others.map((other) => other.number);
              act({
                step: { kind: "reuse", body: { number: first.number, also, fingerprint: check.fingerprint } },
                questions: reply.answers.map((answer) => answer.question),
                guess: guessOf(check, point, reply),
                point: point.key,
              });
            }}
          />
        ))}
      {mayAnswer ? (
        <ReplyForm
          // What is left to answer makes another form.
          key={left.yesNo.map((one) => one.question).join(" ")}
          check={check}
          point={left}
          said={said}
          busy={busy}
          failed={failed}
          act={act}
        />
      ) : (
        <StepProblem error={failed} />
      )}
    </section>
  );
}

function guessOf(check: Check, point: OpenPoint, { answers }: Reply): Outcome {
  const values = answers.flatMap((answer) => ("value" in answer ? [[answer.question, answer.value] as const] : []));
  return values.length === answers.length ? outlook(check, point, new Map(values)) : "stays";
}

function WhatIsMissing({ point, standing }: { readonly point: OpenPoint; readonly standing: readonly Reply[] }) {
  const waits = point.questions.some((one) => one.standing === "waiting") || myValueWaits(point);
  if (waits && standing.some((reply) => isMine(reply.answers[0]))) {
    return <p className="quiet">En til må lese annonsen og bekrefte.</p>;
  }
  const holds = point.questions.some((one) => one.question === null && one.standing === "harmless");
  return holds ? <p className="quiet">Svaret gjelder, men er ikke nok til at stillingen kan vises.</p> : null;
}
