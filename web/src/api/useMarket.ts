import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { read, type Schemas } from "./client";
import { keys } from "./keys";

export type MarketState = Schemas["MarketState"];

/** How large and how fresh the market is. */
export function useMarket(): UseQueryResult<MarketState> {
  return useQuery({ queryKey: keys.market, queryFn: ({ signal }) => read("/api/v1/market", { signal }) });
}
