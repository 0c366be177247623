import { randomFillSync } from "node:crypto";
import type { Digest } from "./reader";

/** Four words of 32 bits: 128 bits that nobody knows. */
export type DigestKey = Int32Array;

/** A key by chance, which is kept in memory alone. */
export function newDigestKey(): DigestKey {
  return randomFillSync(new Int32Array(4));
}

/**
 * SipHash-2-4 (Aumasson and Bernstein 2012): 64 bits that only who has the key can compute or foresee. Texts are those of
 * HTTP, one byte a letter.
 *
 * Node's own hashes take four to seven times as long for something as short as an address, most of it on the way from
 * JavaScript into OpenSSL; for long texts it is the other way round, but what is long here is hashed once a day. A word of 64 bits is two of 32 here, which is all that JavaScript computes with quickly.
 */
export function keyedDigest(key: DigestKey, text: string): Digest {
  const k0l = key[0] ?? 0;
  const k0h = key[1] ?? 0;
  const k1l = key[2] ?? 0;
  const k1h = key[3] ?? 0;
  let v0l = k0l ^ 0x70736575;
  let v0h = k0h ^ 0x736f6d65;
  let v1l = k1l ^ 0x6e646f6d;
  let v1h = k1h ^ 0x646f7261;
  let v2l = k0l ^ 0x6e657261;
  let v2h = k0h ^ 0x6c796765;
  let v3l = k1l ^ 0x79746573;
  let v3h = k1h ^ 0x74656462;
  // Whole words, one for the rest with the length in its last byte, and a last pass that mixes without one.
  const blocks = Math.floor(text.length / 8) + 2;
  for (let block = 1; block <= blocks; block += 1) {
    const isLast = block === blocks;
    const low = isLast ? 0 : halfAt(text, block * 8 - 8);
    const high = isLast ? 0 : halfAt(text, block * 8 - 4) | (block === blocks - 1 ? text.length << 24 : 0);
    v3l ^= low;
    v3h ^= high;
    if (isLast) v2l ^= 0xff;
    for (let round = isLast ? 4 : 2; round > 0; round -= 1) {
      // v0 += v1, and v2 += v3
      v0l = (v0l + v1l) | 0;
      v0h = (v0h + v1h + carry(v0l, v1l)) | 0;
      v2l = (v2l + v3l) | 0;
      v2h = (v2h + v3h + carry(v2l, v3l)) | 0;
      // v1 by 13 to the left and with v0, v3 by 16 and with v2
      let kept = v1l;
      v1l = ((v1l << 13) | (v1h >>> 19)) ^ v0l;
      v1h = ((v1h << 13) | (kept >>> 19)) ^ v0h;
      kept = v3l;
      v3l = ((v3l << 16) | (v3h >>> 16)) ^ v2l;
      v3h = ((v3h << 16) | (kept >>> 16)) ^ v2h;
      // v0 by 32, then v0 += v3, and v2 += v1
      kept = v0h;
      v0h = v0l;
      v0l = (kept + v3l) | 0;
      v0h = (v0h + v3h + carry(v0l, v3l)) | 0;
      v2l = (v2l + v1l) | 0;
      v2h = (v2h + v1h + carry(v2l, v1l)) | 0;
      // v3 by 21 and with v0, v1 by 17 and with v2, v2 by 32
      kept = v3l;
      v3l = ((v3l << 21) | (v3h >>> 11)) ^ v0l;
      v3h = ((v3h << 21) | (kept >>> 11)) ^ v0h;
      kept = v1l;
      v1l = ((v1l << 17) | (v1h >>> 15)) ^ v2l;
      v1h = ((v1h << 17) | (kept >>> 15)) ^ v2h;
      kept = v2l;
      v2l = v2h;
      v2h = kept;
    }
    v0l ^= low;
    v0h ^= high;
  }
  return { low: v0l ^ v1l ^ v2l ^ v3l, high: v0h ^ v1h ^ v2h ^ v3h };
}

/** Of a sum of which one part is this: whether it went beyond 32 bits. */
function carry(sum: number, part: number): number {
  return sum >>> 0 < part >>> 0 ? 1 : 0;
}

/** Four letters, the first of them lowest; none beyond the end. */
function halfAt(text: string, at: number): number {
  return (
    letterAt(text, at) | (letterAt(text, at + 1) << 8) | (letterAt(text, at + 2) << 16) | (letterAt(text, at + 3) << 24)
  );
}

function letterAt(text: string, at: number): number {
  return at < text.length ? text.charCodeAt(at) & 0xff : 0;
}
