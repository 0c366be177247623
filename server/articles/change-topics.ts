import type { Actor } from "@/lib/actor";
import { type SaveArticleDetailsResult, saveArticleDetails } from "@/server/articles/save-article-details";
import { db } from "@/server/db";

/**
 * Gives an article the topics that `work` makes of those it has, and tells which it had. Refuses as saving its details
 * does: "stale-facts" when somebody changes its topics in the same moment.
 */
export async function changeTopics(change: {
  articleId: string;
  work: (topicIds: readonly string[]) => readonly string[];
  actor: Actor;
  now: Date;
}): Promise<{ ok: true; changed: boolean; before: string[] } | Exclude<SaveArticleDetailsResult, { ok: true }>> {
  const { articleId, work, actor, now } = change;
  const article = await db.article.findUnique({
    where: { id: articleId },
    select: { topics: { select: { topicId: true }, orderBy: { position: "asc" } } },
  });
  if (article === null) return { ok: false, refusal: "not-found" };
  const before = article.topics.map((topic) => topic.topicId);
  const topicIds = work(before);
  const saved = await saveArticleDetails({
    articleId,
    seen: { topicIds: before },
    details: { topicIds },
    actor,
    now,
  });
  return saved.ok ? { ...saved, before } : saved;
}
