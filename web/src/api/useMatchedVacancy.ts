import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import type { PersonId, VacancyId } from "../domain/ids";
import { read, type Schemas } from "./client";
import { keys } from "./keys";

/** One vacancy as it stands for a person. */
export function useMatchedVacancy(person: PersonId, vacancy: VacancyId): UseQueryResult<Schemas["PersonVacancy"]> {
  return useQuery({
    queryKey: keys.matchedVacancy(person, vacancy),
    queryFn: ({ signal }) =>
      read("/api/v1/persons/{person_id}/vacancies/{vacancy_id}", {
        path: { person_id: person, vacancy_id: vacancy },
        signal,
      }),
  });
}
