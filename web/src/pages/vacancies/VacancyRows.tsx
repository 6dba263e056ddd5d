import type { Ref } from "react";
import { Link, useSearchParams } from "react-router";
import type { VacancySummary } from "../../api/useVacancies";
import { Cautions } from "../../components/Cautions";
import { deadlineInWords } from "../../domain/dates";
import { vacancyId } from "../../domain/ids";
import { extentInWords, placesInWords } from "../../domain/words";
import { withOpen } from "../../paths";

interface Props {
  readonly vacancies: readonly VacancySummary[];
  readonly open: string | null;
  readonly ref: Ref<HTMLOListElement>;
}

/** What a search found, newest change first. */
export function VacancyRows({ vacancies, open, ref }: Props) {
  const [params] = useSearchParams();
  if (vacancies.length === 0) return <p>Ingen stillinger har alle ordene. Prøv færre eller kortere ord.</p>;
  return (
    <ol className="rows" ref={ref}>
      {vacancies.map((vacancy) => (
        <li key={vacancy.id} className={vacancy.id === open ? "row row--open" : "row"}>
          <div className="row__body">
            <Link
              className="row__title"
              to={{ search: withOpen(params, vacancyId(vacancy.id)).toString() }}
              data-row={vacancy.id}
              aria-current={vacancy.id === open ? "true" : undefined}
            >
              {vacancy.title}
            </Link>
            <p className="row__employer">{vacancy.employer ?? "Arbeidsgiver ikke oppgitt"}</p>
            <p className="row__facts quiet">
              <span>{placesInWords(vacancy.places)}</span>
              <span>{extentInWords(vacancy.extent, vacancy.percent)}</span>
              <span>{deadlineInWords(vacancy.deadline)}</span>
            </p>
            <Cautions cautions={vacancy.cautions} />
          </div>
        </li>
      ))}
    </ol>
  );
}
