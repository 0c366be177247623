import type { Actor } from "@/lib/actor";
import { mayWithArticle } from "@/lib/article-rights";
import { lockArticle } from "@/server/articles/lock-article";
import { withdrawArticle } from "@/server/articles/withdraw-article";
import { writeAuditEntry } from "@/server/audit/write-audit-entry";
import { inTransaction } from "@/server/transaction";

export type UnpublishArticleResult = { ok: true } | { ok: false; refusal: "forbidden" | "not-found" | "not-published" };

/**
 * Takes a published article from readers; it can be published again and then keeps its first date. Its address
 * answers 410 in the meantime.
 */
export async function unpublishArticle(unpublish: {
  articleId: string;
  reason: string;
  actor: Actor;
  now: Date;
}): Promise<UnpublishArticleResult> {
  const { articleId, reason, actor, now } = unpublish;
  return inTransaction(async (tx) => {
    const before = await lockArticle(tx, articleId);
    if (before === null) return { ok: false, refusal: "not-found" };
    if (!mayWithArticle(actor, "unpublish", before)) return { ok: false, refusal: "forbidden" };
    if (before.state !== "published") return { ok: false, refusal: "not-published" };
    await withdrawArticle(tx, before, { state: "unpublished", now });
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
