import { useMutation, useQueryClient, type UseMutationResult } from "@tanstack/react-query";
import type { UserId } from "../domain/ids";
import { create } from "./client";
import { keys } from "./keys";
import type { CurrentUser } from "./useCurrentUser";

/** Log in as one of the invented users; whatever was read before is forgotten first. */
export function useLogIn(): UseMutationResult<CurrentUser, Error, UserId> {
  const client = useQueryClient();
  return useMutation({
    mutationKey: keys.session,
    mutationFn: (user: UserId) => create("/api/v1/session", { user_id: user }),
    onSuccess: (user) => {
      client.removeQueries({ predicate: (query) => query.queryKey[0] !== keys.session[0] });
      client.setQueryData(keys.session, user);
    },
  });
}
