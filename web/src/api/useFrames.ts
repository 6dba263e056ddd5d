import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import type { Frames } from "../domain/frames";
import type { PersonId } from "../domain/ids";
import { read } from "./client";
import { keys } from "./keys";

export interface FramesView {
  readonly frames: Frames;
  readonly version: number;
}

/** A person's frames. They are not kept: the moment nobody shows them, they are gone. */
export function useFrames(person: PersonId): UseQueryResult<FramesView> {
  return useQuery({
    queryKey: keys.frames(person),
    queryFn: async ({ signal }) =>
      (await read("/api/v1/persons/{person_id}/frames", { path: { person_id: person }, signal })) as FramesView,
    gcTime: 0,
    staleTime: Infinity,
  });
}
