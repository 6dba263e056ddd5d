import { keepPreviousData, useQuery, type UseQueryResult } from "@tanstack/react-query";
import { read, type Schemas } from "./client";
import { keys } from "./keys";

const LEAST = 2;
const MOST = 30;

/** Occupations for what is typed so far, best first. It is asked about an ad, and about no person. */
export function useOccupations(typed: string): UseQueryResult<Schemas["OccupationSuggestions"]> {
  const words = typed.trim();
  return useQuery({
    queryKey: keys.occupations(words),
    queryFn: ({ signal }) => read("/api/v1/taxonomy/occupations", { query: { q: words, limit: MOST }, signal }),
    enabled: words.length >= LEAST,
    placeholderData: keepPreviousData,
  });
}
