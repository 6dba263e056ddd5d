import { useMarket, type MarketState } from "../api/useMarket";
import { behindInWords, momentInWords } from "../domain/dates";
import { countInWords } from "../domain/words";

/** How many vacancies there are and how fresh they are. */
export function MarketLine() {
  const { data: market } = useMarket();
  if (!market) return null;
  const size = countInWords(market.size, "stilling", "stillinger");
  const fresh = market.newest_change === null ? "" : ` · sist endret ${momentInWords(market.newest_change)}`;
  return (
    <>
      <span className="quiet">
        {size} i markedet{fresh}
      </span>
      <FeedBehind feed={market.feed} />
    </>
  );
}

/** Said only when the live feed has not been read for a while: never silence about old ads. */
export function FeedBehind({ feed }: { readonly feed: MarketState["feed"] }) {
  if (!feed?.behind) return null;
  return <strong className="feed-behind">{behindInWords(feed.read_at)}</strong>;
}
