import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import type { PersonId } from "../domain/ids";
import { useReasonLanguage } from "../hooks/useReasonLanguage";
import { read, type Schemas } from "./client";
import { keys } from "./keys";

export type WideningList = Schemas["WideningList"];
export type Widening = Schemas["WideningView"];

/** Small changes of a person's wishes, and about how many more matches each would give. */
export function useWidening(person: PersonId): UseQueryResult<WideningList> {
  const [language] = useReasonLanguage();
  return useQuery({
    queryKey: keys.widening(person, language),
    queryFn: ({ signal }) =>
      read("/api/v1/persons/{person_id}/matches/widening", { path: { person_id: person }, query: { language }, signal }),
  });
}
