import { CopyButton } from "@navikt/ds-react";
import { USUAL, type Language } from "../domain/languages";
import { questionText } from "../domain/questions";

interface Props {
  readonly title: string;
  readonly questions: readonly string[];
  readonly language?: Language | undefined;
}

/** What the ad does not say, and a neutral text that is ready to send. */
export function AskEmployer({ title, questions, language = USUAL }: Props) {
  if (questions.length === 0) return null;
  return (
    <section className="ask" aria-label="Åpne spørsmål">
      <h3 className="part-heading">Ikke sagt i annonsen</h3>
      <ul className="reasons">
        {questions.map((question) => (
          <li className="reason reason--open" key={question}>
            <span className="reason__sign" aria-hidden>
              ?
            </span>
            <span lang={language}>{question}</span>
          </li>
        ))}
      </ul>
      <CopyButton
        size="small"
        data-color="neutral"
        copyText={questionText(title, questions, language)}
        text="Spør arbeidsgiver: kopier teksten"
        activeText="Kopiert"
      />
    </section>
  );
}
