import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import type { Frames, Part } from "../domain/frames";
import type { PersonId } from "../domain/ids";
import { read } from "./client";
import { keys } from "./keys";

export interface DueReview {
  readonly part: Part;
  readonly place: number;
  readonly review: string;
}

export interface FramesView {
  readonly frames: Frames;
  readonly version: number;
  /** Frames whose day of review has come; they go on holding. */
  readonly review_due: readonly DueReview[];
  /** Whether nobody has saved the frames for a year. */
  readonly year_passed: boolean;
  /** Where the frames take away more than they need. */
  readonly advice: readonly string[];
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
