import { ArrowDownIcon } from "@navikt/aksel-icons";
import type { Ref } from "react";
import { Link, useSearchParams } from "react-router";
import type { Match } from "../../api/useMatches";
import { Cautions } from "../../components/Cautions";
import { ReasonLine } from "../../components/ReasonLine";
import { deadlineInWords } from "../../domain/dates";
import { vacancyId } from "../../domain/ids";
import { REASON_WORDS, type Language } from "../../domain/languages";
import { rowReasons } from "../../domain/reasons";
import { extentInWords, whereInWords } from "../../domain/words";
import { withOpen } from "../../paths";

interface Props {
  readonly matches: readonly Match[];
  readonly open: string | undefined;
  readonly language: Language;
  readonly ref: Ref<HTMLOListElement>;
}

/** The list, best first. */
export function MatchList({ matches, open, language, ref }: Props) {
  if (matches.length === 0) return <p>Ingen av treffene passer med valgene over. Ta bort et valg for å se flere.</p>;
  return (
    <ol className="rows" ref={ref}>
      {matches.map((match) => (
        <Row key={match.vacancy.id} match={match} open={match.vacancy.id === open} language={language} />
      ))}
    </ol>
  );
}

interface RowProps {
  readonly match: Match;
  readonly open: boolean;
  readonly language: Language;
}

function Row({ match, open, language }: RowProps) {
  const [params] = useSearchParams();
  const { vacancy, rank, distance_km: distance, open_questions: questions, moved } = match;
  return (
    <li className={open ? "row row--open" : "row"}>
      <span className="row__rank" aria-hidden>
        {rank}
      </span>
      <div className="row__body">
        <Link
          className="row__title"
          to={{ search: withOpen(params, vacancyId(vacancy.id)).toString() }}
          data-row={vacancy.id}
          aria-current={open ? "true" : undefined}
        >
          <span className="sr-only">Nummer {rank}: </span>
          {vacancy.title}
        </Link>
        <p className="row__employer">{vacancy.employer ?? "Arbeidsgiver ikke oppgitt"}</p>
        <p className="row__facts quiet">
          <span>{whereInWords(vacancy.places, distance)}</span>
          <span>{extentInWords(vacancy.extent, vacancy.percent)}</span>
          <span>{deadlineInWords(vacancy.deadline)}</span>
        </p>
        <Cautions cautions={vacancy.cautions} language={language} />
        <ul className="reasons">
          {rowReasons(match.reasons).map((reason) => (
            <ReasonLine key={`${reason.family} ${reason.sentence}`} reason={reason} language={language} />
          ))}
          {questions.map((question) => (
            <li className="reason reason--open" key={question}>
              <span className="reason__sign" aria-hidden>
                ?
              </span>
              <span lang={language}>
                <span className="sr-only">{REASON_WORDS[language].open}: </span>
                {question}
              </span>
            </li>
          ))}
          {moved.map((why) => (
            <li className="reason reason--moved" key={why}>
              <ArrowDownIcon aria-hidden />
              <span lang={language}>{why}</span>
            </li>
          ))}
        </ul>
      </div>
    </li>
  );
}
