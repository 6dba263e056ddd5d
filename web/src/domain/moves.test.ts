import { describe, expect, it } from "vitest";
import { moveOf, placeAfter } from "./moves";

const key = (name: string, held: Partial<Record<"ctrlKey" | "metaKey" | "altKey", boolean>> = {}) => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
});

describe("keys", () => {
  it("J and K move, Escape closes, others do nothing", () => {
    expect(moveOf(key("j"), false)).toBe("next");
    expect(moveOf(key("K"), false)).toBe("previous");
    expect(moveOf(key("Escape"), false)).toBe("close");
    expect(moveOf(key("x"), false)).toBeNull();
    expect(moveOf(key("Enter"), false)).toBeNull();
  });

  it("are letters while somebody types", () => {
    expect(moveOf(key("j"), true)).toBeNull();
  });

  it.each(["ctrlKey", "metaKey", "altKey"] as const)("belong to the browser with %s", (held) => {
    expect(moveOf(key("j", { [held]: true }), false)).toBeNull();
  });
});

describe("places in a list", () => {
  it("begin at the top and stop at the ends", () => {
    expect(placeAfter("next", -1, 3)).toBe(0);
    expect(placeAfter("previous", -1, 3)).toBe(0);
    expect(placeAfter("next", 0, 3)).toBe(1);
    expect(placeAfter("next", 2, 3)).toBe(2);
    expect(placeAfter("previous", 0, 3)).toBe(0);
  });

  it("do not exist in an empty list", () => {
    expect(placeAfter("next", -1, 0)).toBe(-1);
  });
});
