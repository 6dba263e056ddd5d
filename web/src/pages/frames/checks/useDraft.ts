import { createContext, useContext, useState } from "react";

/** What has been begun and not sent, for as long as the room is open. */
export interface Drafts {
  readonly read: (key: string) => unknown;
  readonly write: (key: string, draft: unknown) => void;
  readonly forget: (key: string) => void;
}

/** A new place for drafts. */
export function makeDrafts(): Drafts {
  const kept = new Map<string, unknown>();
  return {
    read: (key) => kept.get(key),
    write: (key, draft) => kept.set(key, draft),
    forget: (key) => kept.delete(key),
  };
}

export const DraftsContext = createContext<Drafts>({
  read: () => undefined,
  write: () => undefined,
  forget: () => undefined,
});

interface Draft<T> {
  readonly draft: T;
  /** Changes what is named, on top of all that has been changed before. */
  readonly change: (changed: Partial<T>) => void;
  /** Sent: begin anew. */
  readonly clear: () => void;
}

/** State that outlives its form: what is typed stays when another ad is opened, and when the server refuses it. */
export function useDraft<T extends object>(key: string, empty: T): Draft<T> {
  const { read, write, forget } = useContext(DraftsContext);
  const [draft, setDraft] = useState(() => (read(key) as T | undefined) ?? empty);
  return {
    draft,
    change: (changed) => {
      // Not on top of what was drawn: a field may change twice before it is drawn again.
      const next = { ...((read(key) as T | undefined) ?? draft), ...changed };
      write(key, next);
      setDraft(next);
    },
    clear: () => {
      forget(key);
      setDraft(empty);
    },
  };
}
