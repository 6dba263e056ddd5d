/** Fields in which something is typed that was never added: what it says must not be lost without a word. */
export function halfTyped(within: ParentNode): HTMLInputElement[] {
  return [...within.querySelectorAll<HTMLInputElement>(".frames__add input")].filter(
    (field) => (field.type === "text" || field.type === "") && field.value.trim() !== "",
  );
}

/** What stands above a field. */
export function labelOf(field: HTMLInputElement): string {
  return field.labels?.[0]?.textContent ?? field.getAttribute("aria-label") ?? "";
}
