import { keepPreviousData, useQuery, type UseQueryResult } from "@tanstack/react-query";
import { read, type Schemas } from "./client";
import { keys } from "./keys";

export type VacancySummary = Schemas["VacancySummary"];

const MOST = 50;

/** Vacancies whose title, employer or place hold all the words; what was found before stays until the answer is here. */
export function useVacancies(words: string): UseQueryResult<Schemas["VacancyList"]> {
  return useQuery({
    queryKey: keys.vacancies(words),
    queryFn: ({ signal }) => read("/api/v1/vacancies", { query: { q: words, limit: MOST }, signal }),
    placeholderData: keepPreviousData,
  });
}
