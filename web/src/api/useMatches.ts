import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import type { PersonId } from "../domain/ids";
import { useReasonLanguage } from "../hooks/useReasonLanguage";
import { read, type Schemas } from "./client";
import { inAnotherLanguage, keys } from "./keys";

export type Match = Schemas["MatchView"];
export type MatchList = Schemas["MatchList"];

const TOP = 20;

/** A person's best vacancies with reasons. */
export function useMatches(person: PersonId): UseQueryResult<MatchList> {
  const [language] = useReasonLanguage();
  return useQuery({
    queryKey: keys.matches(person, language),
    queryFn: ({ signal }) =>
      read("/api/v1/persons/{person_id}/matches", {
        path: { person_id: person },
        query: { top: TOP, language },
        signal,
      }),
    placeholderData: (before, query) =>
      inAnotherLanguage(query?.queryKey, keys.matches(person, language)) ? before : undefined,
  });
}
