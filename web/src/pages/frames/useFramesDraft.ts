import { useState } from "react";
import type { FramesView } from "../../api/useFrames";
import type { Frames } from "../../domain/frames";
import { saysTheSame, withAdded } from "../../domain/versions";

export interface FramesDraft {
  /** Null while the frames are only read. */
  readonly draft: Frames | null;
  readonly changed: boolean;
  /** What the draft was begun on, when somebody else has saved since. */
  readonly overtaken: Frames | null;
  readonly edit: (frames: Frames) => void;
  readonly drop: () => void;
}

interface Begun {
  readonly on: FramesView;
  /** The newest version that has been read beside the draft. */
  readonly beside: FramesView;
  readonly frames: Frames;
}

/** A draft and what it was begun on. It outlives a newer version, takes in what that adds, and goes when it says the same. */
export function useFramesDraft(saved: FramesView): FramesDraft {
  const [begun, setBegun] = useState<Begun | null>(null);
  if (begun !== null && begun.beside.version !== saved.version) {
    const frames = withAdded(begun.frames, begun.beside.frames, saved.frames);
    setBegun(saysTheSame(frames, saved.frames) ? null : { on: begun.on, beside: saved, frames });
  }
  return {
    draft: begun?.frames ?? null,
    changed: begun !== null && begun.frames !== begun.on.frames,
    overtaken: begun !== null && begun.on.version !== saved.version ? begun.on.frames : null,
    edit: (frames) => {
      setBegun((now) => ({ on: now?.on ?? saved, beside: now?.beside ?? saved, frames }));
    },
    drop: () => {
      setBegun(null);
    },
  };
}
