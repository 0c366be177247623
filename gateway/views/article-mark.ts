import { keyedDigest, newDigestKey } from "./keyed-digest";
import type { Digest } from "./reader";

/** Browsers may name any article: nobody must be able to choose marks that stand close together. */
const key = newDigestKey();

/** What stands for an article, mixed with what stands for a reader, as long as this process runs. */
export function articleMark(id: string): Digest {
  return keyedDigest(key, id);
}
