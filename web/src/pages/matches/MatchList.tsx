import type { Ref } from "react";
import { Link, useSearchParams } from "react-router";
import type { Match } from "../../api/useMatches";
import { Cautions } from "../../components/Cautions";
import { ReasonLine } from "../../components/ReasonLine";
import { deadlineInWords } from "../../domain/dates";
import { vacancyId } from "../../domain/ids";
import { rowReasons } from "../../domain/reasons";
import { extentInWords, whereInWords } from "../../domain/words";
import { withOpen } from "../../paths";

interface Props {
  readonly matches: readonly Match[];
  readonly open: string | undefined;
  readonly ref: Ref<HTMLOListElement>;
}

/** The list, best first. */
export function MatchList({ matches, open, ref }: Props) {
  if (matches.length === 0) return <p>Ingen av treffene passer med valgene over. Ta bort et valg for å se flere.</p>;
  return (
    <ol className="rows" ref={ref}>
      {matches.map((match) => (
        <Row key={match.vacancy.id} match={match} open={match.vacancy.id === open} />
      ))}
    </ol>
  );
}

function Row({ match, open }: { readonly match: Match; readonly open: boolean }) {
  const [params] = useSearchParams();
  const { vacancy, rank, distance_km: distance, open_questions: questions } = match;
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
        <Cautions cautions={vacancy.cautions} />
        <ul className="reasons">
          {rowReasons(match.reasons).map((reason) => (
            <ReasonLine key={`${reason.family} ${reason.sentence}`} reason={reason} />
          ))}
          {questions.map((question) => (
            <li className="reason reason--open" key={question}>
              <span className="reason__sign" aria-hidden>
                ?
              </span>
              <span>
                <span className="sr-only">Åpent spørsmål: </span>
                {question}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </li>
  );
}
