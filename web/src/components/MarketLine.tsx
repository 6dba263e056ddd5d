import { useMarket } from "../api/useMarket";
import { momentInWords } from "../domain/dates";
import { countInWords } from "../domain/words";

/** How many vacancies there are and how fresh they are. */
export function MarketLine() {
  const { data: market } = useMarket();
  if (!market) return null;
  const size = countInWords(market.size, "stilling", "stillinger");
  const fresh = market.newest_change === null ? "" : ` · sist endret ${momentInWords(market.newest_change)}`;
  return (
    <span className="quiet">
      {size} i markedet{fresh}
    </span>
  );
}
