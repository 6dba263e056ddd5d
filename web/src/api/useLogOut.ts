import { useMutation, useQueryClient, type UseMutationResult } from "@tanstack/react-query";
import { remove } from "./client";
import { forgetEverything } from "./queryClient";

/** Log out. */
export function useLogOut(): UseMutationResult<undefined, Error, void> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => remove("/api/v1/session"),
    onSuccess: () => {
      forgetEverything(client);
    },
  });
}
