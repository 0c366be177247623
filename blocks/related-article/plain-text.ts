import type { RelatedArticle } from "./schema";

/** Empty: the words on the card belong to the other article. */
export function relatedArticlePlainText(_block: RelatedArticle): string {
  return "";
}
