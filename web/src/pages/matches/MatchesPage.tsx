// The heart: the list on the left, the ad on the right; one after the other where the screen is narrow.

import "./matches.css";
import { useCallback, useRef } from "react";
import { useSearchParams } from "react-router";
import { useMatches, type MatchList as Matches } from "../../api/useMatches";
import { ProblemView } from "../../components/ProblemView";
import { AdSkeleton, RowsSkeleton } from "../../components/Skeletons";
import { vacancyId } from "../../domain/ids";
import { useFocusOnOpen } from "../../hooks/useFocusOnOpen";
import { useListKeys } from "../../hooks/useListKeys";
import { useTitle } from "../../hooks/useTitle";
import { useWide } from "../../hooks/useWide";
import { OPEN, withOpen } from "../../paths";
import { usePersonContext } from "../person/PersonPage";
import { Basis } from "./Basis";
import { EmptyList } from "./EmptyList";
import { Filters } from "./Filters";
import { filtersOf, passes } from "./filtering";
import { MatchList } from "./MatchList";
import { MatchPanel } from "./MatchPanel";
import { OwnAd } from "./OwnAd";
import { WideningPart } from "./WideningPart";

export function MatchesPage() {
  useTitle("Treff");
  const { id, person } = usePersonContext();
  const matches = useMatches(id);
  const wide = useWide();
  const [params] = useSearchParams();
  if (matches.isError) return <ProblemView error={matches.error} again={() => void matches.refetch()} />;
  return (
    <div className="matches">
      {(wide || !params.has(OPEN)) && (
        <Basis form={person.form} ranker={matches.data?.ranker}>
          {person.actions.includes("bring_ad") && <OwnAd id={id} />}
        </Basis>
      )}
      {matches.isPending ? (
        <div className="panes">
          <RowsSkeleton rows={5} />
          <AdSkeleton />
        </div>
      ) : (
        <Panes answer={matches.data} />
      )}
    </div>
  );
}

function Panes({ answer }: { readonly answer: Matches }) {
  const { id } = usePersonContext();
  const [params, setParams] = useSearchParams();
  const list = useRef<HTMLOListElement>(null);
  const panel = useRef<HTMLElement>(null);
  const wide = useWide();
  const asked = params.get(OPEN);
  const shown = answer.matches.filter((match) => passes(match, filtersOf(params)));
  const first = wide ? shown[0]?.vacancy.id : undefined;
  const open = asked ?? first;
  const close = useCallback(() => {
    setParams((now) => withOpen(now, null));
  }, [setParams]);
  useFocusOnOpen(asked, list, panel);
  useListKeys(list, close);
  const alone = !wide && asked !== null;
  if (answer.matches.length === 0) return <EmptyList />;
  return (
    <div className={alone ? "panes panes--ad" : "panes"}>
      {!alone && (
        <section aria-label="Liste over treff">
          <Filters matches={answer.matches} shown={shown.length} />
          <MatchList matches={shown} open={open} language={answer.language} ref={list} />
          <WideningPart shown={answer.matches.length} />
        </section>
      )}
      {open !== undefined && (
        <MatchPanel
          key={open}
          person={id}
          vacancy={vacancyId(open)}
          chosen={asked !== null}
          back={wide ? null : close}
          ref={panel}
        />
      )}
    </div>
  );
}
