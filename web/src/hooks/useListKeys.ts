import { useEffect, type RefObject } from "react";
import { isTyping, moveOf, placeAfter } from "../domain/moves";

const ROW = "[data-row]";

/**
 * J and K move the focus between the rows of a list; Enter is the link's own. Escape calls `close`.
 *
 * With the focus elsewhere on the page, moving starts from the row that is open.
 */
export function useListKeys(list: RefObject<HTMLElement | null>, close: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const move = moveOf(event, isTyping(event.target));
      if (move === null || event.defaultPrevented) return;
      if (move === "close") {
        close();
        return;
      }
      const rows = [...(list.current?.querySelectorAll<HTMLElement>(ROW) ?? [])];
      const row = rows[placeAfter(move, currentOf(rows), rows.length)];
      if (row === undefined) return;
      event.preventDefault();
      row.focus();
      row.closest("li")?.scrollIntoView({ block: "nearest" });
    };
    document.addEventListener("keydown", onKey);
    return () => {
      document.removeEventListener("keydown", onKey);
    };
  }, [list, close]);
}

function currentOf(rows: readonly HTMLElement[]): number {
  const focused = rows.findIndex((row) => row === document.activeElement);
  return focused >= 0 ? focused : rows.findIndex((row) => row.getAttribute("aria-current") === "true");
}
