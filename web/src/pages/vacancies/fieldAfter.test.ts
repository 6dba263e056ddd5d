import { expect, it } from "vitest";
import { fieldAfter } from "./fieldAfter";

it("keeps letters typed while the address follows, and follows the address otherwise", () => {
  expect(fieldAfter("kok", "kok", "kokk")).toBe("kokk");
  expect(fieldAfter("", "kokk", "kokk")).toBe("");
  expect(fieldAfter("lager", null, "")).toBe("lager");
});
