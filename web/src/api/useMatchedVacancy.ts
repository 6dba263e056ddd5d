import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import type { PersonId, VacancyId } from "../domain/ids";
import { useReasonLanguage } from "../hooks/useReasonLanguage";
import { read, type Schemas } from "./client";
import { inAnotherLanguage, keys } from "./keys";

/** One vacancy as it stands for a person. */
export function useMatchedVacancy(person: PersonId, vacancy: VacancyId): UseQueryResult<Schemas["PersonVacancy"]> {
  const [language] = useReasonLanguage();
  return useQuery({
    queryKey: keys.matchedVacancy(person, vacancy, language),
    queryFn: ({ signal }) =>
      read("/api/v1/persons/{person_id}/vacancies/{vacancy_id}", {
        path: { person_id: person, vacancy_id: vacancy },
        query: { language },
        signal,
      }),
    placeholderData: (before, query) =>
      inAnotherLanguage(query?.queryKey, keys.matchedVacancy(person, vacancy, language)) ? before : undefined,
  });
}
