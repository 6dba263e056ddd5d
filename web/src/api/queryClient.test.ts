import { expect, it } from "vitest";
import { personId } from "../domain/ids";
import { keys } from "./keys";
import { NO_CONTACT, ProblemError } from "./problem";
import { forgetEverything, makeQueryClient } from "./queryClient";

const ELV = personId("elv");

it("forgets all that was read when nobody is logged in any more", () => {
  const client = makeQueryClient();
  client.setQueryData(keys.person(ELV), { alias: "Elv" });
  client.setQueryData(keys.frames(ELV), { version: 1 });
  forgetEverything(client);
  expect(client.getQueryData(keys.person(ELV))).toBeUndefined();
  expect(client.getQueryData(keys.frames(ELV))).toBeUndefined();
  expect(client.getQueryData(keys.session)).toBeNull();
});

it("forgets when an answer says that the login has ended", async () => {
  const client = makeQueryClient();
  client.setQueryData(keys.session, { id: "kari" });
  client.setQueryData(keys.persons, { persons: [] });
  const ended = new ProblemError({ ...NO_CONTACT, status: 401, code: "not-logged-in" });
  await client.query({ queryKey: keys.market, queryFn: () => Promise.reject(ended) }).catch(() => null);
  expect(client.getQueryData(keys.session)).toBeNull();
  expect(client.getQueryData(keys.persons)).toBeUndefined();
});

it("keeps frames under a key that no other data has", () => {
  expect(keys.frames(ELV)[0]).toBe(keys.allFrames[0]);
  expect(keys.checks(ELV, 20)[0]).toBe(keys.allFrames[0]);
  expect([keys.person(ELV)[0], keys.persons[0], keys.allMatches(ELV)[0]]).not.toContain(keys.allFrames[0]);
});
