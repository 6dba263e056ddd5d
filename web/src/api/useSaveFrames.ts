import { useMutation, useQueryClient, type UseMutationResult } from "@tanstack/react-query";
import type { Frames } from "../domain/frames";
import type { PersonId } from "../domain/ids";
import { save } from "./client";
import { keys } from "./keys";
import type { FramesView } from "./useFrames";

/** Save a person's frames on top of the version that was read; lists made from the old ones are thrown away. */
export function useSaveFrames(
  person: PersonId,
): UseMutationResult<FramesView, Error, { frames: Frames; version: number }> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ frames, version }) =>
      (await save("/api/v1/persons/{person_id}/frames", {
        path: { person_id: person },
        body: frames,
        version,
      })) as FramesView,
    gcTime: 0,
    onSuccess: async (saved) => {
      client.setQueryData(keys.frames(person), saved);
      client.removeQueries({ queryKey: keys.allMatches(person) });
      await client.invalidateQueries({ queryKey: keys.allChecks(person) });
    },
  });
}
