import { hash } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import type { Encoding } from "./content-encoding";
import { ownText } from "./own-text";

/** What the strong entity tags of one body have in common, whatever its encoding. */
export function bodyDigest(body: Buffer): string {
  return ownText(hash("sha256", body, "base64url").slice(0, 22));
}

/** Bytes differ between encodings, and so do strong tags; what was compressed a second time differs once more. */
export function entityTag(digest: string, encoding: Encoding, isSmall = false): string {
  if (encoding === "identity") return `"${digest}"`;
  return `"${digest}-${encoding}${isSmall ? smallMark : ""}"`;
}

const smallMark = "-small";

/** That of the same bytes where browsers are told of another type: a strong tag is of one answer alone. */
export function browserTag(tag: string): string {
  return `${tag.slice(0, -1)}${browserMark}"`;
}

const browserMark = "-xml";

/**
 * The tag by which a reader already holds the body, from If-None-Match, or null. Whoever holds it in one encoding holds
 * it in all, and W/ is no difference for a GET (RFC 9110, 13.1.2).
 */
export function heldTag(ifNoneMatch: string | undefined, digest: string): string | null {
  if (ifNoneMatch === undefined) return null;
  if (ifNoneMatch.trim() === "*") return entityTag(digest, "identity");
  for (const part of ifNoneMatch.split(",")) {
    const tag = part.trim().replace(/^W\//, "");
    if (tag.startsWith(`"${digest}`) && endings.has(tag.slice(digest.length + 1))) return tag;
  }
  return null;
}

/**
 * A body as it would be sent now: `tag` in this encoding, `modifiedAt` in milliseconds. With `sharesSecond` another body
 * had the same date.
 */
type Sent = { digest: string; modifiedAt: number; tag: string; sharesSecond?: boolean };

/**
 * The tag to confirm to a reader who holds the body, or null; a date is asked only where no tag is (RFC 9110, 13.2.2).
 * `isExact`: of files, which an older release can bring back with its date, the very date counts.
 */
export function heldBy(
  request: { headers: IncomingHttpHeaders },
  { digest, modifiedAt, tag, sharesSecond = false }: Sent,
  { isExact = false } = {},
): string | null {
  const { "if-none-match": ifNoneMatch, "if-modified-since": ifModifiedSince = "" } = request.headers;
  if (ifNoneMatch !== undefined) return ifNoneMatch === tag ? tag : heldTag(ifNoneMatch, digest);
  if (sharesSecond) return null;
  const since = Date.parse(ifModifiedSince);
  const at = Math.floor(modifiedAt / 1_000) * 1_000;
  return (isExact ? at === since : at <= since) ? tag : null;
}

const endings: ReadonlySet<string> = new Set(
  ["", ...["gzip", "br"].flatMap((encoding) => [`-${encoding}`, `-${encoding}${smallMark}`])].flatMap((ending) => [
    `${ending}"`,
    `${ending}${browserMark}"`,
  ]),
);
