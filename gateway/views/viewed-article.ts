import { tags } from "@/lib/cache-tags";
import { ownText } from "../own-text";
import type { FinishedPage } from "../reader-page";
import { isArticleId } from "./article-id";

/** Everything in front of the id, in the words of lib/cache-tags.ts. */
const prefix = tags.article("0").slice(0, -1);

/**
 * The id of the article whose own page this is, or null. Only that page carries the article's tag: cards of it elsewhere
 * have one of their own. Answers other than 200 and what is not a page, such as share images, show no article.
 */
export function viewedArticle(page: Pick<FinishedPage, "status" | "contentType" | "tags">): string | null {
  if (page.status !== 200 || !page.contentType.startsWith("text/html")) return null;
  const ids = page.tags.filter((tag) => tag.startsWith(prefix)).map((tag) => tag.slice(prefix.length));
  const [id] = ids;
  return id !== undefined && ids.length === 1 && isArticleId(id) ? ownText(id) : null;
}
