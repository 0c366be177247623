import { z } from "zod";

/**
 * The stable name of a block inside its article. It is made once, when the block is, and stays through edits, moves
 * and restores, so that revisions can be compared block by block and an anchor keeps pointing at its place.
 */
export const blockIdSchema = z
  .string()
  .regex(/^[A-Za-z0-9_-]{4,40}$/, "A block id has 4 to 40 letters, digits, - or _.");

/** A new block id of 12 characters (72 random bits). */
export function newBlockId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(9));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_");
}
