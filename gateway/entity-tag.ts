import { createHash } from "node:crypto";
import type { Encoding } from "./content-encoding";

/** What the strong entity tags of one body have in common, whatever its encoding. */
export function bodyDigest(body: Buffer): string {
  return createHash("sha256").update(body).digest("base64url").slice(0, 22);
}

/** Bytes differ between encodings, and so do strong tags. */
export function entityTag(digest: string, encoding: Encoding): string {
  return encoding === "identity" ? `"${digest}"` : `"${digest}-${encoding}"`;
}

/**
 * The tag by which a reader already holds the body, from If-None-Match, or null. Whoever holds it in one encoding holds
 * it in all, and W/ is no difference for a GET (RFC 9110, 13.1.2).
 */
export function heldTag(ifNoneMatch: string | undefined, digest: string): string | null {
  if (ifNoneMatch === undefined) return null;
  if (ifNoneMatch.trim() === "*") return entityTag(digest, "identity");
  for (const part of ifNoneMatch.split(",")) {
    const tag = part.trim().replace(/^W\//, "");
    if (tag === `"${digest}"` || tag === `"${digest}-br"` || tag === `"${digest}-gzip"`) return tag;
  }
  return null;
}
