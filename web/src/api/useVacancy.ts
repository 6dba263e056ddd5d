import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import type { VacancyId } from "../domain/ids";
import { read, type Schemas } from "./client";
import { keys } from "./keys";

export type VacancyDetail = Schemas["VacancyDetail"];

/** An ad, whole. */
export function useVacancy(vacancy: VacancyId): UseQueryResult<VacancyDetail> {
  return useQuery({
    queryKey: keys.vacancy(vacancy),
    queryFn: ({ signal }) => read("/api/v1/vacancies/{vacancy_id}", { path: { vacancy_id: vacancy }, signal }),
  });
}
