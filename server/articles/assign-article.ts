import type { Actor } from "@/lib/actor";
import { mayWithArticle } from "@/lib/article-rights";
import { lockArticle } from "@/server/articles/lock-article";
import { writeAuditEntry } from "@/server/audit/write-audit-entry";
import { inTransaction } from "@/server/transaction";

export type AssignArticleResult =
  | { ok: true; changed: boolean }
  | { ok: false; refusal: "not-found" | "forbidden" | "unknown-staff" };

/** Gives an article to another owner, who may then do with it what one may with one's own; null leaves it to none. */
export async function assignArticle(assign: {
  articleId: string;
  ownerId: string | null;
  actor: Actor;
  now: Date;
}): Promise<AssignArticleResult> {
  const { articleId, ownerId, actor, now } = assign;
  return inTransaction<AssignArticleResult>(async (tx) => {
    const article = await lockArticle(tx, articleId);
    if (article === null) return { ok: false, refusal: "not-found" };
    if (!mayWithArticle(actor, "assign", article)) return { ok: false, refusal: "forbidden" };
    const isThere = ownerId === null || (await tx.staff.count({ where: { id: ownerId, disabledAt: null } })) === 1;
    if (!isThere) return { ok: false, refusal: "unknown-staff" };
    if (article.ownerId === ownerId) return { ok: true, changed: false };
    await tx.article.update({ where: { id: articleId }, data: { ownerId, updatedAt: now }, select: { id: true } });
    const details = { from: article.ownerId, to: ownerId };
    await writeAuditEntry(tx, {
      actor,
      at: now,
      action: "assign-article",
      subject: "article",
      subjectId: articleId,
      details,
    });
    return { ok: true, changed: true };
  });
}
