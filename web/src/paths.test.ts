import { expect, it } from "vitest";
import { personId, vacancyId } from "./domain/ids";
import { matchesPath, withOpen, withParameter } from "./paths";

it("encodes ids", () => {
  expect(matchesPath(personId("a/b"))).toBe("/personer/a%2Fb/treff");
});

it("opens and closes an ad without touching the rest of the address", () => {
  const params = new URLSearchParams("vis=deltid");
  const opened = withOpen(params, vacancyId("v1"));
  expect(opened.toString()).toBe("vis=deltid&stilling=v1");
  expect(withOpen(opened, null).toString()).toBe("vis=deltid");
  expect(params.toString()).toBe("vis=deltid");
  expect(withParameter(opened, "vis", "").toString()).toBe("stilling=v1");
});
