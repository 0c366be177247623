import { decodeBytes } from "./decode-bytes";
import { decodeBase64, decodeQuoted } from "./transfer-encoding";

const encodedWord = /=\?([A-Za-z0-9_.:-]+)(?:\*[A-Za-z-]*)?\?([BbQq])\?([^? ]*)\?=/g;

/** A text in which words stand as RFC 2047 has them in the head of a mail; what cannot be read stays as it is. */
export function decodeEncodedWords(text: string): string {
  // White space between two encoded words is there to divide them and is not part of the text.
  return text
    .replace(/(\?=)\s+(?==\?)/g, "$1")
    .replace(encodedWord, (word, charset: string, kind: string, content: string) => {
      const bytes = kind.toUpperCase() === "B" ? decodeBase64(content) : decodeQuoted(content.replaceAll("_", " "));
      return (bytes === null ? null : decodeBytes(bytes, charset)) ?? word;
    });
}
