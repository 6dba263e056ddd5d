import "./market.css";
import { useMarket } from "../../api/useMarket";
import { explanationOf, RankerTag } from "../../components/RankerTag";
import { FeedBehind } from "../../components/MarketLine";
import { ProblemView } from "../../components/ProblemView";
import { LinesSkeleton } from "../../components/Skeletons";
import { momentInWords } from "../../domain/dates";
import { rankerAlarmInWords } from "../../domain/rankerAlarm";
import { numberInWords } from "../../domain/words";
import { useTitle } from "../../hooks/useTitle";

/** For those who work with the market and the model, and with no persons. */
export function MarketPage() {
  useTitle("Markedet");
  const market = useMarket();
  return (
    <div className="page market">
      <h1>Markedet</h1>
      <p>Rollen din har ikke innsyn i personer. Dette er det du kan se.</p>
      {market.isPending && <LinesSkeleton />}
      {market.isError && <ProblemView error={market.error} again={() => void market.refetch()} />}
      {market.data && (
        <dl className="facts">
          <div>
            <dt>Stillinger</dt>
            <dd>{numberInWords(market.data.size)}</dd>
          </div>
          <div>
            <dt>Sist endret</dt>
            <dd>{market.data.newest_change === null ? "Ikke ennå" : momentInWords(market.data.newest_change)}</dd>
          </div>
          <div>
            <dt>Rangerer</dt>
            <dd>
              <RankerTag ranker={market.data.ranker} /> {market.data.ranker.name}, versjon {market.data.ranker.version}
            </dd>
          </div>
        </dl>
      )}
      {market.data && (
        <div>
          <FeedBehind feed={market.data.feed} />
          {market.data.ranker_alarm && <p>{rankerAlarmInWords(market.data.ranker_alarm)}</p>}
          <p className="quiet">{explanationOf(market.data.ranker)}</p>
        </div>
      )}
    </div>
  );
}
