import { documentPlainText } from "@/blocks/plain-text";
import type { ArticleText } from "@/lib/article-text";
import { countWords } from "@/lib/reading-time";

/** A search vector holds a megabyte at most; the words beyond the length of a novel are not searched. */
const longestSearched = 300_000;

/** What a revision gives to the columns of its article: its texts but the body, and the body's words without markup. */
export function mirroredColumns({ body, ...columns }: ArticleText) {
  const plain = documentPlainText(body);
  return { ...columns, bodyText: plain.slice(0, longestSearched), words: countWords(plain) };
}

/** The byline as it is searched: the names in their order. */
export function bylineTextOf(names: readonly string[]): string {
  return names.join(", ");
}
