import type { Actor } from "@/lib/actor";
import { lockForTransition, type TransitionRefusal } from "@/server/articles/lock-for-transition";
import { withdrawArticle } from "@/server/articles/withdraw-article";
import { writeAuditEntry } from "@/server/audit/write-audit-entry";
import { inTransaction } from "@/server/transaction";

export type UnpublishArticleResult = { ok: true } | { ok: false; refusal: TransitionRefusal };

/**
 * Takes a published article from readers; it can be published again and then keeps its first date. Its address
 * answers 410 in the meantime. Changes that were in review or scheduled go back to where they are written.
 */
export async function unpublishArticle(unpublish: {
  articleId: string;
  reason: string;
  actor: Actor;
  now: Date;
}): Promise<UnpublishArticleResult> {
  const { articleId, reason, actor, now } = unpublish;
  return inTransaction<UnpublishArticleResult>(async (tx) => {
    const found = await lockForTransition(tx, { articleId, transition: "unpublish-article", actor });
    if (!found.ok) return found;
    await withdrawArticle(tx, found.article, { state: "unpublished", now });
    const details = { reason };
    await writeAuditEntry(tx, {
      actor,
      at: now,
      action: "unpublish-article",
      subject: "article",
      subjectId: articleId,
      details,
    });
    return { ok: true };
  });
}
