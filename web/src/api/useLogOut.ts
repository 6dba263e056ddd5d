import { useMutation, useQueryClient, type UseMutationResult } from "@tanstack/react-query";
import { remove } from "./client";
import { keys } from "./keys";
import { forgetEverything } from "./queryClient";

/** Log out. */
export function useLogOut(): UseMutationResult<undefined, Error, void> {
  const client = useQueryClient();
  return useMutation({
    mutationKey: keys.session,
    mutationFn: () => remove("/api/v1/session"),
    onSuccess: () => {
      forgetEverything(client);
    },
  });
}
