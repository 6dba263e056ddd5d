import { keepPreviousData, useQuery, type UseQueryResult } from "@tanstack/react-query";
import { read, type Schemas } from "./client";
import { keys } from "./keys";

const LEAST = 2;
const MOST = 20;

/** Skills, licences and certificates for what is typed so far, best first. */
export function useSkills(typed: string): UseQueryResult<Schemas["SkillSuggestions"]> {
  const words = typed.trim();
  return useQuery({
    queryKey: keys.skills(words),
    queryFn: ({ signal }) => read("/api/v1/taxonomy/skills", { query: { q: words, limit: MOST }, signal }),
    enabled: words.length >= LEAST,
    placeholderData: keepPreviousData,
  });
}
