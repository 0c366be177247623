import { documentPlainText } from "@/blocks/plain-text";
import type { ArticleText } from "@/lib/article-text";
import { countWords } from "@/lib/reading-time";

/** What a revision gives to the columns of its article: its texts but the body, and the body's words without markup. */
export function mirroredColumns({ body, ...columns }: ArticleText) {
  const bodyText = documentPlainText(body);
  return { ...columns, bodyText, words: countWords(bodyText) };
}

/** The byline as it is searched: the names in their order. */
export function bylineTextOf(names: readonly string[]): string {
  return names.join(", ");
}
