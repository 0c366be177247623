import { isKept, queryKeys } from "@/lib/query-keys";

/**
 * What a request asks for. `path` is as the browser should have written it, `query` holds the keys that the page reads,
 * in one order, without the question mark; `isCanonical` says whether the path came in that form.
 */
export type RequestTarget = { path: string; query: string; isCanonical: boolean };

/** The name under which a page is kept: its path, with the query that it reads. */
export function pageKey({ path, query }: Pick<RequestTarget, "path" | "query">): string {
  return query === "" ? path : `${path}?${query}`;
}

export type TargetRefusal = "absolute-form" | "too-long" | "malformed";

const longest = 2_048;

/**
 * Reads the target of a request line. Two spellings of a page become one here, and everything that this server and the
 * renderer could read in different ways is refused: encoded slashes, dot segments, backslashes, control characters.
 */
export function readTarget(raw: string): { ok: true; target: RequestTarget } | { ok: false; refusal: TargetRefusal } {
  if (raw.charCodeAt(0) !== slash) return { ok: false, refusal: "absolute-form" };
  if (raw.length > longest) return { ok: false, refusal: "too-long" };
  if (!isPlain(raw)) return { ok: false, refusal: "malformed" };
  const mark = raw.indexOf("?");
  const rawPath = mark < 0 ? raw : raw.slice(0, mark);
  const path = canonicalPath(rawPath);
  if (path === null) return { ok: false, refusal: "malformed" };
  const query = mark < 0 ? "" : keptQuery(raw.slice(mark + 1), path);
  if (query === null) return { ok: false, refusal: "malformed" };
  return { ok: true, target: { path, query, isCanonical: path === rawPath } };
}

const slash = 0x2f;

/** Printable ASCII without a fragment and without a backslash, which browsers read as a slash. */
function isPlain(raw: string): boolean {
  for (let index = 0; index < raw.length; index += 1) {
    const code = raw.charCodeAt(index);
    if (code <= 0x20 || code >= 0x7f || code === 0x5c || code === 0x23) return false;
  }
  return true;
}

/** Files of the build and pictures have names in which case matters; everything that a reader types has not. */
function keepsCase(segments: readonly string[]): boolean {
  return (
    segments[0] === "_next" ||
    segments[0] === "media" ||
    segments[0] === "admin" ||
    (segments[0] ?? "").startsWith("__nextjs")
  );
}

function canonicalPath(rawPath: string): string | null {
  const segments: string[] = [];
  for (const rawSegment of rawPath.split("/")) {
    if (rawSegment === "") continue;
    const segment = decoded(rawSegment);
    if (segment === null || !isName(segment)) return null;
    segments.push(segment);
  }
  const cased = keepsCase(segments) ? segments : segments.map((segment) => segment.toLowerCase());
  while (cased.at(-1) === "index.html") cased.pop();
  return `/${cased.map(encodeURIComponent).join("/")}`;
}

function decoded(segment: string): string | null {
  if (!segment.includes("%")) return segment;
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}

/** Whether a decoded segment can name something: no slash that was hidden, no dots that climb, no control character. */
function isName(segment: string): boolean {
  if (segment === "." || segment === "..") return false;
  for (let index = 0; index < segment.length; index += 1) {
    const code = segment.charCodeAt(index);
    if (code < 0x20 || code === 0x7f || code === slash || code === 0x5c) return false;
  }
  return true;
}

/**
 * The first value of each key that is read, without empty ones; null when one of these is not UTF-8. What else stands in
 * a link, such as the marks of a newsletter, may be written as it likes: of a reader's page it goes no further, and the
 * newsroom's screens are given the query as it came.
 */
function keptQuery(rawQuery: string, path: string): string | null {
  const keys = queryKeys(path);
  if (keys.length === 0) return "";
  const pairs = rawQuery.split("&").filter((pair) => keys.includes(keyOf(pair)));
  if (pairs.some((pair) => decoded(pair) === null)) return null;
  const given = new URLSearchParams(pairs.join("&"));
  const kept = new URLSearchParams();
  for (const key of keys) {
    const value = (given.get(key) ?? "").replace(controlCharacters, " ").trim();
    if (value !== "" && isKept(path, key, value)) kept.append(key, value);
  }
  return kept.toString();
}

/** Nothing that a page reads has them, and a database takes not all of them. */
const controlCharacters = /\p{Cc}+/gu;

function keyOf(pair: string): string {
  const [key = ""] = pair.split("=", 1);
  return decoded(key) ?? "";
}
