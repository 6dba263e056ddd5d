import "../matches/matches.css";
import { Search } from "@navikt/ds-react";
import { useCallback, useEffect, useRef, useState } from "react";
import { useSearchParams } from "react-router";
import { useVacancies } from "../../api/useVacancies";
import { MarketLine } from "../../components/MarketLine";
import { ProblemView } from "../../components/ProblemView";
import { RowsSkeleton } from "../../components/Skeletons";
import { vacancyId } from "../../domain/ids";
import { countInWords } from "../../domain/words";
import { useFocusOnOpen } from "../../hooks/useFocusOnOpen";
import { useListKeys } from "../../hooks/useListKeys";
import { useTitle } from "../../hooks/useTitle";
import { useWide } from "../../hooks/useWide";
import { OPEN, withOpen, withParameter } from "../../paths";
import { fieldAfter } from "./fieldAfter";
import { VacancyPanel } from "./VacancyPanel";
import { VacancyRows } from "./VacancyRows";

const WORDS = "q";
const PAUSE = 250;

/** Search in all vacancies, as they stand in the market. */
export function VacanciesPage() {
  useTitle("Stillinger");
  const [params, setParams] = useSearchParams();
  const words = params.get(WORDS) ?? "";
  const found = useVacancies(words);
  const list = useRef<HTMLOListElement>(null);
  const panel = useRef<HTMLElement>(null);
  const wide = useWide();
  const open = params.get(OPEN);
  const close = useCallback(() => {
    setParams((now) => withOpen(now, null));
  }, [setParams]);
  useFocusOnOpen(open, list, panel);
  useListKeys(list, close);
  const alone = !wide && open !== null;
  return (
    <div className="page matches">
      <h1>Stillinger</h1>
      {!alone && <Words />}
      {found.isError && <ProblemView error={found.error} again={() => void found.refetch()} />}
      <div className={alone ? "panes panes--ad" : "panes"}>
        {!alone && (
          <section aria-label="Stillinger som ble funnet">
            {found.isPending && <RowsSkeleton />}
            {found.data && (
              <>
                <p className="quiet rows__count" role="status">
                  {countInWords(found.data.total, "stilling", "stillinger")}
                  {found.data.total > found.data.vacancies.length &&
                    `, de ${String(found.data.vacancies.length)} nyeste vises`}
                </p>
                <VacancyRows vacancies={found.data.vacancies} open={open} ref={list} />
              </>
            )}
          </section>
        )}
        {open !== null && <VacancyPanel key={open} vacancy={vacancyId(open)} back={wide ? null : close} ref={panel} />}
        {open === null && wide && (
          <p className="panel panel--empty quiet">Velg en stilling i listen for å lese annonsen.</p>
        )}
      </div>
    </div>
  );
}

/** The search field; the address follows a moment after the last letter. */
function Words() {
  const [params, setParams] = useSearchParams();
  const asked = params.get(WORDS) ?? "";
  const [typed, setTyped] = useState(asked);
  const [sent, setSent] = useState<string | null>(null);
  const [seen, setSeen] = useState(asked);
  if (asked !== seen) {
    // Another way than by this field: the field follows.
    setSeen(asked);
    setSent(null);
    setTyped(fieldAfter(asked, sent, typed));
  }
  useEffect(() => {
    if (typed === asked) return;
    const timer = window.setTimeout(() => {
      setSent(typed);
      setParams((now) => withOpen(withParameter(now, WORDS, typed), null), { replace: true });
    }, PAUSE);
    return () => {
      window.clearTimeout(timer);
    };
  }, [typed, asked, setParams]);
  return (
    <form
      role="search"
      className="search"
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <Search
        label="Søk i tittel, arbeidsgiver og sted"
        hideLabel={false}
        size="small"
        variant="simple"
        value={typed}
        onChange={setTyped}
      />
      <MarketLine />
    </form>
  );
}
