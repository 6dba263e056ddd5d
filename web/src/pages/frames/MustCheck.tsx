import { CopyButton } from "@navikt/ds-react";
import { useMustCheck, type Withheld } from "../../api/useMustCheck";
import { ProblemView } from "../../components/ProblemView";
import { RowsSkeleton } from "../../components/Skeletons";
import type { PersonId } from "../../domain/ids";
import { questionText } from "../../domain/question";
import { countInWords, placesInWords } from "../../domain/words";

/** What is held back only because something is not known: good matches first, with what to ask. */
export function MustCheck({ id }: { readonly id: PersonId }) {
  const list = useMustCheck(id);
  return (
    <section aria-labelledby="sjekkes">
      <h2 className="part-heading" id="sjekkes">
        Må sjekkes
      </h2>
      {list.isPending && <RowsSkeleton rows={3} />}
      {list.isError && <ProblemView error={list.error} again={() => void list.refetch()} />}
      {list.data?.total === 0 && <p>Ingenting venter på svar.</p>}
      {list.data && list.data.total > 0 && (
        <>
          <p>
            {countInWords(list.data.total, "stilling", "stillinger")} vises ikke fordi noe ikke er kjent. De som passer
            best, står først.
          </p>
          <ul className="checks">
            {list.data.vacancies.map((item) => (
              <Check key={item.vacancy.id} item={item} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Check({ item: { vacancy, findings } }: { readonly item: Withheld }) {
  const questions = [...new Set(findings.flatMap(({ question }) => (question === null ? [] : [question])))];
  const reasons = [...new Set(findings.map((finding) => finding.text))];
  return (
    <li className="check">
      <h3>{vacancy.title}</h3>
      <p className="quiet">
        {vacancy.employer ?? "Arbeidsgiver ikke oppgitt"} · {placesInWords(vacancy.places)}
      </p>
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      {questions.length > 0 && (
        <CopyButton
          size="xsmall"
          data-color="neutral"
          copyText={questionText(vacancy.title, questions)}
          text={questions.length > 1 ? `Kopier ${String(questions.length)} spørsmål` : "Kopier spørsmålet"}
          activeText="Kopiert"
        />
      )}
    </li>
  );
}
