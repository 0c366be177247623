import { hash } from "node:crypto";
import type { Digest } from "./reader";

/**
 * The first 64 bits of SHA-256. The key goes in front, in one call: HMAC by Node's objects takes ten times as long, and
 * what it guards against, making a longer text's digest from a known one, needs a digest that somebody could see.
 */
export function keyedDigest(key: string, text: string): Digest {
  const bytes = hash("sha256", key + text, "binary");
  return { low: wordAt(bytes, 0), high: wordAt(bytes, 4) };
}

function wordAt(bytes: string, at: number): number {
  const upper = (bytes.charCodeAt(at) << 24) | (bytes.charCodeAt(at + 1) << 16);
  return (upper | (bytes.charCodeAt(at + 2) << 8) | bytes.charCodeAt(at + 3)) >>> 0;
}
