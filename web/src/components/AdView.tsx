// An ad: what it is, why it stands in the list, what it says about the work, and its words.

import "./ad.css";
import "./reason.css";
import { ExternalLinkIcon } from "@navikt/aksel-icons";
import { Button } from "@navikt/ds-react";
import type { VacancyDetail } from "../api/useVacancy";
import { findPassages, findQuote } from "../domain/passages";
import { USUAL, type Language } from "../domain/languages";
import { numberReasons, type NumberedReason, type Reason } from "../domain/reasons";
import { AdText } from "./AdText";
import { AskEmployer } from "./AskEmployer";
import { Cautions } from "./Cautions";
import { FacetTable } from "./FacetTable";
import { ReasonLine } from "./ReasonLine";
import { VacancyFacts } from "./VacancyFacts";

interface Props {
  readonly vacancy: VacancyDetail;
  readonly distance?: number | null;
  readonly reasons?: readonly Reason[];
  readonly questions?: readonly string[];
  /** What reasons, warnings and questions are written in. */
  readonly language?: Language;
}

export function AdView({ vacancy, distance, reasons = [], questions = [], language = USUAL }: Props) {
  const { summary, text } = vacancy;
  const numbered = numberReasons(reasons, (quote) => findQuote(text, quote) >= 0);
  return (
    <article className="ad">
      <header className="ad__head">
        <h2 className="ad__title">{summary.title}</h2>
        <p className="ad__employer">{summary.employer ?? "Arbeidsgiver ikke oppgitt"}</p>
        <Apply vacancy={vacancy} />
      </header>
      <Cautions cautions={summary.cautions} language={language} />
      <VacancyFacts vacancy={vacancy} distance={distance} />
      <Why reasons={numbered} language={language} />
      <AskEmployer title={summary.title} questions={questions} language={language} />
      <section aria-labelledby="om-arbeidet">
        <h3 className="part-heading" id="om-arbeidet">
          Hva annonsen sier om arbeidet
        </h3>
        <FacetTable facets={vacancy.facets} />
      </section>
      <section aria-labelledby="annonsetekst">
        <h3 className="part-heading" id="annonsetekst">
          Annonsen
        </h3>
        <AdText text={text} passages={findPassages(text, quotesOf(numbered))} />
      </section>
    </article>
  );
}

function Why({ reasons, language }: { readonly reasons: readonly NumberedReason[]; readonly language: Language }) {
  if (reasons.length === 0) return null;
  return (
    <section aria-labelledby="hvorfor">
      <h3 className="part-heading" id="hvorfor">
        Hvorfor den står her
      </h3>
      <ul className="reasons">
        {reasons.map(({ reason, mark }) => (
          <ReasonLine key={`${reason.family} ${reason.sentence}`} reason={reason} language={language}>
            {mark !== null && (
              <a className="passage-link" href={`#passasje-${String(mark)}`}>
                <span className="sr-only">Se ordene i annonsen, nummer </span>
                {mark}
              </a>
            )}
          </ReasonLine>
        ))}
      </ul>
    </section>
  );
}

function Apply({ vacancy }: { readonly vacancy: VacancyDetail }) {
  const { application_url: apply, summary } = vacancy;
  const address = apply === "" ? summary.link : apply;
  if (address === "") return <p className="quiet">Annonsen har ingen lenke til søknad.</p>;
  return (
    <Button
      as="a"
      role="link"
      className="ad__apply"
      size="small"
      href={address}
      target="_blank"
      rel="noopener noreferrer"
      icon={<ExternalLinkIcon title="Åpnes i ny fane" />}
      iconPosition="right"
    >
      {apply === "" ? "Les annonsen der den står" : "Søk på stillingen"}
    </Button>
  );
}

const quotesOf = (reasons: readonly NumberedReason[]) =>
  reasons.flatMap(({ reason, mark }) =>
    mark === null ? [] : [{ quote: reason.quote, mark, against: reason.direction === "against" }],
  );
