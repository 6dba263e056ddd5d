import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { read, type Schemas } from "./client";
import { keys } from "./keys";
import { isNotLoggedIn } from "./problem";

export type CurrentUser = Schemas["CurrentUser"];

/** Who is logged in; null when nobody is. */
export function useCurrentUser(): UseQueryResult<CurrentUser | null> {
  return useQuery({
    queryKey: keys.session,
    queryFn: ({ signal }) =>
      read("/api/v1/session", { signal }).catch((error: unknown) => {
        if (isNotLoggedIn(error)) return null;
        throw error;
      }),
    staleTime: Infinity,
    gcTime: Infinity,
  });
}
