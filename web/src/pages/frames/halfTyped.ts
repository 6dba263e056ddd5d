/** Something that was begun and never added, and what to say of it. */
export interface Left {
  readonly where: HTMLElement;
  readonly words: string;
}

/** The first thing that was typed or drawn and never added: what it says must not be lost without a word. */
export function firstLeft(within: ParentNode): Left | null {
  const candidates = within.querySelectorAll<HTMLElement>("[data-left], .frames__add input");
  const where = [...candidates].find((one) => !(one instanceof HTMLInputElement) || isTyped(one));
  if (where === undefined) return null;
  const drawn = where.dataset.left;
  const words =
    drawn === undefined
      ? `Det står noe under «${labelOf(where)}» som ikke er lagt til. Legg det til, eller tøm feltet.`
      : `Det er tegnet noe under «${drawn}» som ikke er lagt til. Legg det til, eller avbryt tegningen.`;
  return { where, words };
}

const isTyped = (field: HTMLInputElement): boolean =>
  (field.type === "text" || field.type === "") && field.value.trim() !== "";

/** What stands above a field. */
function labelOf(field: HTMLElement): string {
  const label = field instanceof HTMLInputElement ? field.labels?.[0]?.textContent : null;
  return label ?? field.getAttribute("aria-label") ?? "";
}
