import { tags } from "@/lib/cache-tags";
import type { FinishedPage } from "../reader-page";

/** Everything in front of the id, in the words of lib/cache-tags.ts. */
const prefix = tags.article("0").slice(0, -1);

/**
 * The id of the article whose own page this is, or null. Only that page carries the article's tag: cards of it elsewhere
 * have one of their own. Answers other than 200 and what is not a page, such as share images, show no article.
 */
export function viewedArticle({ status, contentType, tags }: Omit<FinishedPage, "viewedArticleId">): string | null {
  if (status !== 200 || !contentType.startsWith("text/html")) return null;
  const own = tags.filter((tag) => tag.startsWith(prefix));
  return own.length === 1 ? (own[0] ?? prefix).slice(prefix.length) : null;
}
