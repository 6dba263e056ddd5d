// The keys of a list: J and K move, and never while somebody types or asks the browser for something.

export type Move = "next" | "previous" | "close";

export interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** What a key asks of the list; null when it asks nothing. */
export function moveOf(event: Key, typing: boolean): Move | null {
  if (typing || event.ctrlKey || event.metaKey || event.altKey) return null;
  switch (event.key) {
    case "j":
    case "J":
      return "next";
    case "k":
    case "K":
      return "previous";
    case "Escape":
      return "close";
    default:
      return null;
  }
}

/** The place in a list of `length` that a move leads to from `current` (-1: nowhere yet); the ends hold. */
export function placeAfter(move: "next" | "previous", current: number, length: number): number {
  if (length === 0) return -1;
  if (current < 0) return 0;
  const wanted = move === "next" ? current + 1 : current - 1;
  return Math.min(Math.max(wanted, 0), length - 1);
}

/** Whether keys that are pressed in this element are letters of a text. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName);
}
