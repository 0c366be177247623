import type { Digest } from "./reader";

/**
 * 64 bits that stand for an article (FNV-1a in two lanes). They need no key: they are only seen mixed with a reader's,
 * which have one. Signed, because such numbers take no memory of their own.
 */
export function articleMark(id: string): Digest {
  let low = 0x811c9dc5;
  let high = 0x050c5d1f;
  for (let index = 0; index < id.length; index += 1) {
    const code = id.charCodeAt(index);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code ^ (low >>> 15), 0x01000193);
  }
  return { low: low | 0, high: high | 0 };
}
