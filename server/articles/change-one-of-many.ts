import type { Actor } from "@/lib/actor";
import type { BulkChange, InverseChange } from "@/lib/bulk-change";
import { assignArticle } from "@/server/articles/assign-article";
import { changeArticleAddress } from "@/server/articles/change-article-address";
import { changeTopics } from "@/server/articles/change-topics";
import { requestReview } from "@/server/articles/request-review";
import { restoreArticleFromTrash } from "@/server/articles/restore-article-from-trash";
import { takeBackReview } from "@/server/articles/take-back-review";
import { trashArticle } from "@/server/articles/trash-article";
import { unpublishArticle } from "@/server/articles/unpublish-article";
import { db } from "@/server/db";

type Asked = { articleId: string; change: BulkChange; actor: Actor; now: Date };
type Outcome = { ok: true; changed: boolean } | { ok: false; refusal: string };

/** Does a bulk change to one article, by the verb that does it alone, and says what would undo it. */
export async function changeOneOfMany({
  articleId,
  change,
  actor,
  now,
}: Asked): Promise<{ result: Outcome; inverse: InverseChange }> {
  const one = { articleId, actor, now };
  switch (change.kind) {
    case "trash":
      return { result: await trashArticle(one), inverse: { kind: "restore" } };
    case "restore":
      return { result: await restoreArticleFromTrash(one), inverse: { kind: "trash" } };
    case "request-review":
      return {
        result: await requestReview({ ...one, expectedRevision: null }),
        inverse: { kind: "take-back-review" },
      };
    case "take-back-review":
      return { result: await takeBackReview(one), inverse: { kind: "request-review" } };
    case "move":
      return move(one, change.sectionId);
    case "add-topic":
      return topics(one, (ids) => (ids.includes(change.topicId) ? ids : [...ids, change.topicId]));
    case "remove-topic":
      return topics(one, (ids) => ids.filter((id) => id !== change.topicId));
    case "assign":
      return assign(one, change.ownerId);
    case "unpublish":
      return {
        result: changed(await unpublishArticle({ ...one, reason: change.reason })),
        inverse: { kind: "put-back" },
      };
  }
}

type One = Omit<Asked, "change">;

function changed(result: { ok: true } | { ok: false; refusal: string }): Outcome {
  return result.ok ? { ok: true, changed: true } : result;
}

async function move(one: One, sectionId: string) {
  const before = await db.article.findUnique({
    where: { id: one.articleId },
    select: { sectionId: true },
  });
  const result = await changeArticleAddress({ ...one, sectionId });
  return { result, inverse: { kind: "move" as const, sectionId: before?.sectionId ?? sectionId } };
}

async function topics(one: One, work: (topicIds: readonly string[]) => readonly string[]) {
  const result = await changeTopics({ ...one, work });
  return { result, inverse: { kind: "topics" as const, topicIds: result.ok ? result.before : [] } };
}

async function assign(one: One, ownerId: string | null) {
  const before = await db.article.findUnique({ where: { id: one.articleId }, select: { ownerId: true } });
  const result = await assignArticle({ ...one, ownerId });
  return { result, inverse: { kind: "assign" as const, ownerId: before?.ownerId ?? null } };
}
