import type { Actor } from "@/lib/actor";
import { lockForTransition, type TransitionRefusal } from "@/server/articles/lock-for-transition";
import { writeAuditEntry } from "@/server/audit/write-audit-entry";
import { inTransaction } from "@/server/transaction";

export type TrashArticleResult = { ok: true; changed: boolean } | { ok: false; refusal: TransitionRefusal };

/**
 * Puts an article into the trash. It keeps its state, its revisions and its place in the review, so that taking it out
 * again undoes it whole. What readers see is unpublished first, and what is scheduled taken off the schedule.
 */
export async function trashArticle(trash: { articleId: string; actor: Actor; now: Date }): Promise<TrashArticleResult> {
  const { articleId, actor, now } = trash;
  return inTransaction<TrashArticleResult>(async (tx) => {
    const found = await lockForTransition(tx, {
      articleId,
      transition: "trash-article",
      actor,
      isDone: ({ trashedAt }) => trashedAt !== null,
    });
    if (!found.ok) return found;
    if (found.isDone) return { ok: true, changed: false };
    await tx.article.update({
      where: { id: articleId },
      data: { trashedAt: now, updatedAt: now },
      select: { id: true },
    });
    await writeAuditEntry(tx, { actor, at: now, action: "trash-article", subject: "article", subjectId: articleId });
    return { ok: true, changed: true };
  });
}
