import type { Actor } from "@/lib/actor";
import { lockForTransition, type TransitionRefusal } from "@/server/articles/lock-for-transition";
import { writeAuditEntry } from "@/server/audit/write-audit-entry";
import { inTransaction } from "@/server/transaction";

export type RestoreArticleResult = { ok: true; changed: boolean } | { ok: false; refusal: TransitionRefusal };

/** Takes an article out of the trash, as it was when it was thrown away. What is not in the trash stays as it is. */
export async function restoreArticleFromTrash(restore: {
  articleId: string;
  actor: Actor;
  now: Date;
}): Promise<RestoreArticleResult> {
  const { articleId, actor, now } = restore;
  return inTransaction<RestoreArticleResult>(async (tx) => {
    const found = await lockForTransition(tx, {
      articleId,
      transition: "restore-article-from-trash",
      actor,
      isDone: ({ trashedAt }) => trashedAt === null,
    });
    if (!found.ok) return found;
    if (found.isDone) return { ok: true, changed: false };
    await tx.article.update({
      where: { id: articleId },
      data: { trashedAt: null, updatedAt: now },
      select: { id: true },
    });
    await writeAuditEntry(tx, {
      actor,
      at: now,
      action: "restore-article-from-trash",
      subject: "article",
      subjectId: articleId,
    });
    return { ok: true, changed: true };
  });
}
