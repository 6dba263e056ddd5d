// The language that reasons are read in. It is kept in this browser, and only when it is another one than the usual:
// it says nothing of any person, and who chooses nothing leaves nothing behind.

import { useCallback, useSyncExternalStore } from "react";
import { languageOf, USUAL, type Language } from "../domain/languages";

const KEPT = "jobbmatch.sprak";
const CHANGED = "jobbmatch:sprak";

function subscribe(changed: () => void): () => void {
  window.addEventListener(CHANGED, changed);
  window.addEventListener("storage", changed);
  return () => {
    window.removeEventListener(CHANGED, changed);
    window.removeEventListener("storage", changed);
  };
}

let unkept: Language | null = null;

function read(): Language {
  try {
    return languageOf(window.localStorage.getItem(KEPT));
  } catch {
    // A browser that keeps nothing: the choice holds as long as the page is open.
    return unkept ?? USUAL;
  }
}

function keep(language: Language): void {
  unkept = language;
  try {
    if (language === USUAL) window.localStorage.removeItem(KEPT);
    else window.localStorage.setItem(KEPT, language);
  } catch {
    // See above.
  }
}

/** The language, and how to choose another. */
export function useReasonLanguage(): readonly [Language, (language: Language) => void] {
  const language = useSyncExternalStore(subscribe, read);
  const choose = useCallback((chosen: Language) => {
    keep(chosen);
    window.dispatchEvent(new Event(CHANGED));
  }, []);
  return [language, choose];
}
