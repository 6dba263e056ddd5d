import { ExternalLinkIcon } from "@navikt/aksel-icons";
import { useState } from "react";
import { earlyInWords, passagesOf, settledAnswers, type Check, type Passages, type Source } from "../../../domain/checks";
import { placesInWords } from "../../../domain/words";
import { AnswerLine } from "./AnswerLine";
import { Letter } from "./Letter";
import { QuestionPart } from "./QuestionPart";
import type { Deed } from "./useDesk";

export interface Said {
  readonly source: Source | "";
  readonly reason: string;
}

const NO_PASSAGES: Passages = { words: [], isAbove: false };

interface Props {
  readonly check: Check;
  readonly busy: boolean;
  /** Takes what somebody does; null for those who may only read. */
  readonly act: ((deed: Deed) => void) | null;
}

/** One ad: what is open about it, what the ad says of that, what has been answered, and what to ask. */
export function CheckSheet({ check, busy, act }: Props) {
  // Who answers one question often answers the next in the same way.
  const [said, setSaid] = useState<Said>({ source: "", reason: "" });
  const { title, employer, places, link } = check.vacancy;
  const passages = passagesOf(check.questions);
  const settled = settledAnswers(check);
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
      {check.questions.map((question, place) => (
        <QuestionPart
          key={question.question ?? question.reasons.join(" ")}
          check={check}
          question={question}
          passages={passages[place] ?? NO_PASSAGES}
          said={said}
          busy={busy}
          act={
            act === null
              ? null
              : (deed) => {
                  if (deed.step.kind === "answer") setSaid(deed.step.body);
                  act(deed);
                }
          }
        />
      ))}
      {settled.length > 0 && (
        <section aria-label="Svart">
          <h3>Svart</h3>
          {settled.map((answer) => (
            <AnswerLine key={answer.number} answer={answer} named busy={busy} act={act} />
          ))}
        </section>
      )}
      <Letter letters={check.letters} />
    </article>
  );
}
