// A mapping that saves itself: a moment after the last key, again when there is contact, and on top of what others save.

import { useEffect, useEffectEvent, useState } from "react";
import { isConflict, mayPass } from "../../api/problem";
import type { PersonView } from "../../api/usePerson";
import { readPersonNow, useKeepPerson, useSaveMapping } from "../../api/useSaveMapping";
import type { PersonId } from "../../domain/ids";
import type { MappingPart, PartValues } from "../../domain/mapping";
import {
  afterOthers,
  afterSaving,
  draftOn,
  isDirty,
  sendable,
  withChoice,
  withEdit,
  type Choice,
  type MappingDraft,
} from "../../domain/mappingDraft";

/** Milliseconds of quiet before it is saved, and until it is tried again. */
const QUIET = 800;
const AGAIN = 10_000;

export interface Mapping {
  readonly draft: MappingDraft;
  /** Whether something that can be saved is not saved yet. */
  readonly dirty: boolean;
  /** Why the last try to save failed; null when none has. */
  readonly problem: Error | null;
  /** Whether anything was saved from here. */
  readonly savedHere: boolean;
  readonly edit: <P extends MappingPart>(part: P, value: PartValues[P]) => void;
  readonly choose: (part: MappingPart, choice: Choice) => void;
  readonly saveNow: () => void;
}

export function useMapping(id: PersonId, person: PersonView): Mapping {
  const keep = useKeepPerson(id);
  const { mutateAsync } = useSaveMapping(id);
  const [draft, setDraft] = useState(() => draftOn(person));
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Error | null>(null);
  const [savedHere, setSavedHere] = useState(false);
  if (person.version > draft.base.version) setDraft(afterOthers(draft, person));
  const dirty = isDirty(draft);

  const save = async (): Promise<void> => {
    const form = sendable(draft);
    try {
      const saved = await mutateAsync({ form, version: draft.base.version });
      setDraft((now) => afterSaving(now, form, saved));
      setSavedHere(true);
      keep(saved);
    } catch (error) {
      if (!isConflict(error)) throw error;
      const newest = await readPersonNow(id);
      setDraft((now) => (newest.version > now.base.version ? afterOthers(now, newest) : now));
      keep(newest);
    }
  };
  const send = (): void => {
    if (busy || !dirty) return;
    setBusy(true);
    save()
      .then(
        () => {
          setProblem(null);
        },
        (error: unknown) => {
          setProblem(error instanceof Error ? error : new Error(String(error)));
        },
      )
      .finally(() => {
        setBusy(false);
      });
  };
  const later = useEffectEvent(send);
  const waits = dirty && !busy && (problem === null || mayPass(problem));
  useEffect(() => {
    if (!waits) return;
    const timer = window.setTimeout(later, problem === null ? QUIET : AGAIN);
    window.addEventListener("online", later);
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener("online", later);
    };
    // Every key begins the wait anew.
  }, [waits, problem, draft]);

  return {
    draft,
    dirty,
    problem,
    savedHere,
    saveNow: send,
    edit: (part, value) => {
      setDraft((now) => withEdit(now, part, value));
      // What could not be used may be mended by this.
      setProblem((now) => (now !== null && mayPass(now) ? now : null));
    },
    choose: (part, choice) => {
      setDraft((now) => withChoice(now, part, choice));
    },
  };
}
