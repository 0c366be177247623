import type { Actor } from "@/lib/actor";
import { mayWithArticle } from "@/lib/article-rights";
import { lockArticle } from "@/server/articles/lock-article";
import { writeAuditEntry } from "@/server/audit/write-audit-entry";
import { inTransaction, type Transaction } from "@/server/transaction";

export type AssignArticleResult =
  | { ok: true; changed: boolean }
  | { ok: false; refusal: "not-found" | "forbidden" | "unknown-staff" }
  /** Somebody else has given it to this owner since. */
  | { ok: false; refusal: "stale-facts"; storedOwner: { id: string; name: string } | null };

/**
 * Gives an article to another owner, who may then do with it what one may with one's own; null leaves it to none. `seenOwnerId` is whose it
 * was when it was asked for; not given, whoever has it now gives it up.
 */
export async function assignArticle(assign: {
  articleId: string;
  ownerId: string | null;
  seenOwnerId?: string | null;
  actor: Actor;
  now: Date;
}): Promise<AssignArticleResult> {
  const { articleId, ownerId, seenOwnerId, actor, now } = assign;
  return inTransaction<AssignArticleResult>(async (tx) => {
    const article = await lockArticle(tx, articleId);
    if (article === null) return { ok: false, refusal: "not-found" };
    if (!mayWithArticle(actor, "assign", article)) return { ok: false, refusal: "forbidden" };
    const isThere = ownerId === null || (await tx.staff.count({ where: { id: ownerId, disabledAt: null } })) === 1;
    if (!isThere) return { ok: false, refusal: "unknown-staff" };
    if (article.ownerId === ownerId) return { ok: true, changed: false };
    if (seenOwnerId !== undefined && seenOwnerId !== article.ownerId) {
      return { ok: false, refusal: "stale-facts", storedOwner: await nameOf(tx, article.ownerId) };
    }
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

async function nameOf(tx: Transaction, ownerId: string | null): Promise<{ id: string; name: string } | null> {
  return ownerId === null
    ? null
    : await tx.staff.findUnique({ where: { id: ownerId }, select: { id: true, name: true } });
}
