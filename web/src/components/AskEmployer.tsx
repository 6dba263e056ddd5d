import { CopyButton } from "@navikt/ds-react";
import { questionText } from "../domain/questions";

interface Props {
  readonly title: string;
  readonly questions: readonly string[];
}

/** What the ad does not say, and a neutral text that is ready to send. */
export function AskEmployer({ title, questions }: Props) {
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
            <span>{question}</span>
          </li>
        ))}
      </ul>
      <CopyButton
        size="small"
        data-color="neutral"
        copyText={questionText(title, questions)}
        text="Spør arbeidsgiver: kopier teksten"
        activeText="Kopiert"
      />
    </section>
  );
}
