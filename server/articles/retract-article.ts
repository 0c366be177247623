import type { Actor } from "@/lib/actor";
import { mayWithArticle } from "@/lib/article-rights";
import { lockArticle } from "@/server/articles/lock-article";
import { withdrawArticle } from "@/server/articles/withdraw-article";
import { writeAuditEntry } from "@/server/audit/write-audit-entry";
import { inTransaction } from "@/server/transaction";

export type RetractArticleResult =
  | { ok: true }
  | { ok: false; refusal: "forbidden" | "not-found" | "never-published" | "retracted" };

/**
 * Takes an article back for good: its address answers 410 and it cannot be published again. An article that was
 * unpublished before can still be retracted; one that readers never saw cannot ("never-published").
 */
export async function retractArticle(retract: {
  articleId: string;
  reason: string;
  actor: Actor;
  now: Date;
}): Promise<RetractArticleResult> {
  const { articleId, reason, actor, now } = retract;
  return inTransaction(async (tx) => {
    const before = await lockArticle(tx, articleId);
    if (before === null) return { ok: false, refusal: "not-found" };
    if (!mayWithArticle(actor, "retract", before)) return { ok: false, refusal: "forbidden" };
    if (before.state === "retracted") return { ok: false, refusal: "retracted" };
    if (before.firstPublishedAt === null) return { ok: false, refusal: "never-published" };
    await withdrawArticle(tx, before, { state: "retracted", now });
    const details = { reason };
    await writeAuditEntry(tx, {
      actor,
      at: now,
      action: "retract-article",
      subject: "article",
      subjectId: articleId,
      details,
    });
    return { ok: true };
  });
}
