// The one place that talks to the server. Paths, parameters and answers are typed by the API's own description.

import type { components, paths } from "./generated";
import { isProblem, NO_ANSWER, NO_CONTACT, ProblemError, UNREADABLE } from "./problem";

export type Schemas = components["schemas"];

type Paths = paths;
type With<Method extends string> = { [P in keyof Paths]: Paths[P] extends Record<Method, object> ? P : never }[keyof Paths];

type Operation<P extends keyof Paths, Method extends string> = Paths[P] extends Record<Method, infer O> ? O : never;
type PathOf<O> = O extends { parameters: { path: infer T } } ? T : undefined;
type QueryOf<O> = O extends { parameters: { query?: infer T } } ? T : undefined;
type BodyOf<O> = O extends { requestBody: { content: { "application/json": infer T } } } ? T : undefined;
type Answer<O> = O extends { responses: { 200: { content: { "application/json": infer T } } } } ? T : undefined;

interface Asked {
  readonly path?: object | undefined;
  readonly query?: object | undefined;
  readonly body?: unknown;
  readonly version?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Read something. */
export function read<P extends With<"get">>(
  path: P,
  asked: { path?: PathOf<Operation<P, "get">>; query?: QueryOf<Operation<P, "get">>; signal?: AbortSignal } = {},
): Promise<Answer<Operation<P, "get">>> {
  return send("GET", path, asked as Asked);
}

/** Send something new. */
export function create<P extends With<"post">>(
  path: P,
  body: BodyOf<Operation<P, "post">>,
  asked: { path?: PathOf<Operation<P, "post">> } = {},
): Promise<Answer<Operation<P, "post">>> {
  return send("POST", path, { ...(asked as Asked), body });
}

/** Save something that builds on a version. */
export function save<P extends With<"put">>(
  path: P,
  asked: { path: PathOf<Operation<P, "put">>; body: BodyOf<Operation<P, "put">>; version: number },
): Promise<Answer<Operation<P, "put">>> {
  return send("PUT", path, asked as Asked);
}

/** Take something away. */
export function remove<P extends With<"delete">>(
  path: P,
  asked: { path?: PathOf<Operation<P, "delete">> } = {},
): Promise<undefined> {
  return send("DELETE", path, asked as Asked);
}

async function send<T>(method: string, path: string, asked: Asked): Promise<T> {
  const headers: Record<string, string> = { Accept: "application/json" };
  if (asked.body !== undefined) headers["Content-Type"] = "application/json";
  if (asked.version !== undefined) headers["If-Match"] = `"${String(asked.version)}"`;
  const request: RequestInit = { method, headers, credentials: "same-origin", cache: "no-store" };
  if (asked.body !== undefined) request.body = JSON.stringify(asked.body);
  if (asked.signal !== undefined) request.signal = asked.signal;
  const response = await fetch(addressOf(path, asked), request).catch((error: unknown) => {
    throw asked.signal?.aborted === true ? error : new ProblemError(method === "GET" ? NO_CONTACT : NO_ANSWER);
  });
  if (response.status === 204) return undefined as T;
  const content: unknown = await response.json().catch(() => null);
  if (response.ok) return content as T;
  throw new ProblemError(isProblem(content) ? content : { ...UNREADABLE, status: response.status });
}

/** The address of a path with its parameters filled in. */
export function addressOf(path: string, asked: Pick<Asked, "path" | "query">): string {
  const parts = new Map(Object.entries(asked.path ?? {}));
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(parts.get(name))));
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(asked.query ?? {})) {
    if (value !== undefined && value !== null && value !== "") query.set(name, String(value));
  }
  return query.size > 0 ? `${filled}?${query.toString()}` : filled;
}
