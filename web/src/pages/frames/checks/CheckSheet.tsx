import { ExternalLinkIcon } from "@navikt/aksel-icons";
import { earlyInWords, passagesOf, type Check, type Passages } from "../../../domain/checks";
import type { Known } from "../../../domain/drafts";
import { pointsOf, settledReplies } from "../../../domain/points";
import { placesInWords } from "../../../domain/words";
import { Letter } from "./Letter";
import { PointPart } from "./PointPart";
import { ReplyLine } from "./ReplyLine";
import { StepProblem } from "./StepProblem";
import type { Act, Failed } from "./useDesk";
import { useDraft } from "./useDraft";

const NOTHING_SAID: Known = { source: "", reason: "" };
const NO_PASSAGES: Passages = { words: [], isAbove: false };

interface Props {
  readonly check: Check;
  readonly busy: boolean;
  /** What the server said no to about this ad; null when it did not. */
  readonly failed: Failed | null;
  /** Reads anew what has changed in the meantime. */
  readonly reread?: () => void;
  /** Takes what somebody does; null for those who may only read. */
  readonly act: Act | null;
}

/** One ad: what is open about it, what the ad says of that, what has been answered, and what to ask. */
export function CheckSheet({ check, busy, failed, reread, act }: Props) {
  const { title, employer, places, link, id } = check.vacancy;
  // Who answers one question often answers the next in the same way.
  const { draft: said, change: setSaid } = useDraft(`${id} known`, NOTHING_SAID);
  const points = pointsOf(check.questions);
  const passages = passagesOf(points);
  const settled = settledReplies(check);
  const isElsewhere = failed !== null && !points.some((point) => point.key === failed.point);
  return (
    <article className="sheet">
      <header>
        <h2 className="ad__title">{title}</h2>
        <p>
          {employer ?? "Arbeidsgiver ikke oppgitt"} · {placesInWords(places)}
        </p>
        <p className="quiet">
          {earlyInWords(check)}.
          {check.verdict === "block" && " Er annonsen lest feil, må to personer svare det samme."}
          {link !== "" && (
            <>
              {" "}
              <a href={link} target="_blank" rel="noopener noreferrer">
                Les hele annonsen
                <ExternalLinkIcon title="Åpnes i ny fane" />
              </a>
            </>
          )}
        </p>
      </header>
      {isElsewhere && <StepProblem error={failed.error} {...(reread && { again: reread })} />}
      {points.map((point, place) => (
        <PointPart
          key={point.key}
          check={check}
          point={point}
          passages={passages[place] ?? NO_PASSAGES}
          said={said}
          busy={busy}
          failed={failed?.point === point.key ? failed.error : null}
          act={
            act === null
              ? null
              : (deed) => {
                  if (deed.step.kind === "reply") setSaid({ source: deed.step.body.source, reason: deed.step.body.reason });
                  act(deed);
                }
          }
        />
      ))}
      {settled.length > 0 && (
        <section aria-label="Svart">
          <h3>Svart</h3>
          {settled.map((reply) => (
            <ReplyLine key={reply.answers[0].number} reply={reply} named busy={busy} act={act} />
          ))}
        </section>
      )}
      <Letter letters={check.letters} />
    </article>
  );
}
