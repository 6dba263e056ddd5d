import { useEffect, useRef, type RefObject } from "react";

/** Opening an ad moves the focus to it; closing it moves the focus back to its row. */
export function useFocusOnOpen(
  asked: string | null,
  list: RefObject<HTMLElement | null>,
  panel: RefObject<HTMLElement | null>,
): void {
  const before = useRef(asked);
  useEffect(() => {
    if (before.current === asked) return;
    const left = before.current;
    before.current = asked;
    if (asked !== null) {
      panel.current?.focus({ preventScroll: true });
      panel.current?.scrollIntoView({ block: "nearest" });
      return;
    }
    const row = list.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(left ?? "")}"]`);
    row?.focus();
    row?.scrollIntoView({ block: "center" });
  }, [asked, list, panel]);
}
