import { describe, expect, it } from "vitest";
import { drawingOf, drawn, type Drawing, type Step } from "./drawing";
import type { Corner } from "./ground";

const A: Corner = [60, 10];
const B: Corner = [60, 10.2];
const C: Corner = [60.1, 10.1];
const after = (steps: readonly Step[], start: Drawing = drawingOf()): Drawing => steps.reduce(drawn, start);
const add = (corner: Corner): Step => ({ do: "add", corner });

describe("a drawing", () => {
  it("is closed from three corners on, and not before", () => {
    expect(after([add(A), add(B), { do: "close" }]).isClosed).toBe(false);
    const closed = after([add(A), add(B), add(C), { do: "close" }]);
    expect(closed.isClosed).toBe(true);
    expect(closed.corners).toEqual([A, B, C]);
  });

  it("takes back one step at a time, closing too", () => {
    const moved = after([add(A), add(B), add(C), { do: "close" }, { do: "move", at: 1, corner: [60.05, 10.3] }]);
    expect(moved.corners[1]).toEqual([60.05, 10.3]);
    const back = after([{ do: "undo" }], moved);
    expect(back.corners).toEqual([A, B, C]);
    expect(back.isClosed).toBe(true);
    expect(after([{ do: "undo" }], back).isClosed).toBe(false);
    expect(after(Array.from({ length: 9 }, () => ({ do: "undo" }) as const), moved)).toEqual(drawingOf());
  });

  it("sets corners in between, which are then in hand, and takes them away", () => {
    const four = after([{ do: "insert", after: 0, corner: C }], drawingOf([A, B, C]));
    expect(four.corners).toEqual([A, C, B, C]);
    expect(four.inHand).toBe(1);
    const three = after([{ do: "remove", at: 1 }], four);
    expect([three.corners, three.inHand, three.isClosed]).toEqual([[A, B, C], null, true]);
    expect(after([{ do: "remove", at: 0 }], three).isClosed).toBe(false);
  });

  it("keeps corners to some ten metres, within what the rules take; those that stood stay as they were", () => {
    expect(after([add([60.123_456, 99])]).corners).toEqual([[60.1235, 35]]);
    const stood: Corner = [60.123_456_7, 10];
    expect(drawingOf([stood, B, C]).corners[0]).toEqual(stood);
    expect(after([{ do: "set", corners: [A, [50, -20], C] }]).corners[1]).toEqual([57, -10]);
  });

  it("remembers nothing of taking a corner in hand", () => {
    const taken = after([{ do: "take", at: 2 }], drawingOf([A, B, C]));
    expect([taken.inHand, taken.before]).toEqual([2, []]);
  });
});
