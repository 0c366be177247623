import { isUtf8 } from "node:buffer";

/**
 * The text of a value that was read with a letter for each byte; null where it is no UTF-8, as with a character
 * reference beyond ASCII, which the tokenizer has made a letter of and React does not write.
 */
export function utf8Text(letters: string): string | null {
  const bytes = Buffer.from(letters, "latin1");
  return bytes.toString("latin1") === letters && isUtf8(bytes) ? bytes.toString() : null;
}
