import { useEffect, useEffectEvent, type RefObject } from "react";
import { useBlocker, type Blocker } from "react-router";
import type { Mapping } from "./useMapping";

/** Stands on what is typed and has not become part of the mapping: half a word, a number that is none. */
export const LEFT = "[data-left]";

/**
 * Nobody leaves what is not saved without a word: it is saved on the way out, and only what cannot be is asked about.
 *
 * @returns The way out that waits for an answer; null when there is nothing to ask.
 */
export function useLeaveGuard(mapping: Mapping, page: RefObject<HTMLElement | null>): Blocker | null {
  const { dirty, problem, draft } = mapping;
  const halfTyped = (): boolean => page.current !== null && page.current.querySelector(LEFT) !== null;
  const unsaved = dirty || draft.clashes.length > 0;
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      currentLocation.pathname !== nextLocation.pathname && (unsaved || halfTyped()),
  );
  const saveNow = useEffectEvent(mapping.saveNow);
  const mustAsk = useEffectEvent(() => halfTyped());
  const blocked = blocker.state === "blocked";
  useEffect(() => {
    if (!blocked) return;
    if (dirty && problem === null) saveNow();
    else if (!unsaved && !mustAsk()) blocker.proceed();
  }, [blocked, dirty, problem, unsaved, blocker]);

  const asks = useEffectEvent((event: BeforeUnloadEvent) => {
    if (unsaved || halfTyped()) event.preventDefault();
  });
  const hidden = useEffectEvent(() => {
    if (document.hidden) mapping.saveNow();
  });
  const away = useEffectEvent((event: FocusEvent) => {
    const to = event.relatedTarget;
    if (!(to instanceof Node && page.current?.contains(to) === true)) mapping.saveNow();
  });
  useEffect(() => {
    const within = page.current;
    within?.addEventListener("focusout", away);
    window.addEventListener("beforeunload", asks);
    document.addEventListener("visibilitychange", hidden);
    return () => {
      within?.removeEventListener("focusout", away);
      window.removeEventListener("beforeunload", asks);
      document.removeEventListener("visibilitychange", hidden);
    };
  }, [page]);
  return blocked && (problem !== null || !dirty) ? blocker : null;
}
