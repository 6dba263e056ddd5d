import { useEffect, useRef, type RefObject } from "react";

/** A button that opens something in its own place gets the focus back when that is closed, also one made anew then. */
export function useFocusBack(isOpen: boolean, wasOpenBefore = false): RefObject<HTMLButtonElement | null> {
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(wasOpenBefore);
  useEffect(() => {
    if (wasOpen.current && !isOpen) opener.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return opener;
}
