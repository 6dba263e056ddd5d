import { afterEach, describe, expect, it, vi } from "vitest";
import { addressOf, read, remove, save } from "./client";
import { NO_ANSWER, NO_CONTACT, problemOf } from "./problem";

const answer = (content: unknown, status = 200) =>
  vi.fn<typeof fetch>().mockResolvedValue(new Response(JSON.stringify(content), { status }));

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("addresses", () => {
  it("are filled in and encoded, and hold no empty parameters", () => {
    const path = "/api/v1/persons/{person_id}/matches";
    expect(addressOf(path, { path: { person_id: "a/b" }, query: { top: 20, q: "", as_of: undefined } })).toBe(
      "/api/v1/persons/a%2Fb/matches?top=20",
    );
  });
});

describe("answers", () => {
  it("are never kept by the browser", async () => {
    const fetched = answer({ size: 1 });
    vi.stubGlobal("fetch", fetched);
    await read("/api/v1/market");
    expect(fetched.mock.calls[0]?.[1]).toMatchObject({ cache: "no-store", credentials: "same-origin" });
  });

  it("that are problems are raised as told", async () => {
    const problem = { code: "not-found", title: "Finnes ikke", status: 404, detail: "", hint: "", type: "", errors: [] };
    vi.stubGlobal("fetch", answer(problem, 404));
    const error: unknown = await read("/api/v1/persons").catch((raised: unknown) => raised);
    expect(problemOf(error)).toEqual(problem);
  });

  it("that cannot be read, or never come, become a plain word", async () => {
    vi.stubGlobal("fetch", vi.fn<typeof fetch>().mockResolvedValue(new Response("<html>", { status: 502 })));
    expect(problemOf(await read("/api/v1/market").catch((raised: unknown) => raised))).toMatchObject({ status: 502 });
    vi.stubGlobal("fetch", vi.fn<typeof fetch>().mockRejectedValue(new TypeError("failed")));
    expect(problemOf(await read("/api/v1/market").catch((raised: unknown) => raised)).code).toBe("no-contact");
  });
});

describe("changes", () => {
  it("without an answer are not said to be undone", async () => {
    vi.stubGlobal("fetch", vi.fn<typeof fetch>().mockRejectedValue(new TypeError("failed")));
    const asked = { path: { person_id: "elv" }, body: {}, version: 3 };
    const error: unknown = await save("/api/v1/persons/{person_id}/frames", asked).catch((raised: unknown) => raised);
    expect(problemOf(error)).toEqual(NO_ANSWER);
    expect(problemOf(await read("/api/v1/market").catch((raised: unknown) => raised))).toEqual(NO_CONTACT);
  });

  it("say which version they build on", async () => {
    const fetched = answer({});
    vi.stubGlobal("fetch", fetched);
    await save("/api/v1/persons/{person_id}/frames", { path: { person_id: "elv" }, body: {}, version: 3 });
    expect(fetched.mock.calls[0]?.[1]).toMatchObject({ method: "PUT", headers: { "If-Match": '"3"' }, body: "{}" });
  });

  it("with an empty answer are done all the same", async () => {
    vi.stubGlobal("fetch", vi.fn<typeof fetch>().mockResolvedValue(new Response(null, { status: 204 })));
    await expect(remove("/api/v1/session")).resolves.toBeUndefined();
  });
});
