import type { Actor } from "@/lib/actor";
import { restingState } from "@/lib/workflow";
import { lockForTransition, type TransitionRefusal } from "@/server/articles/lock-for-transition";
import { offSchedule } from "@/server/articles/settled-columns";
import { writeAuditEntry } from "@/server/audit/write-audit-entry";
import { inTransaction } from "@/server/transaction";

export type UnscheduleArticleResult = { ok: true; changed: boolean } | { ok: false; refusal: TransitionRefusal };

/** Takes an article, or the changes of a live one, off the schedule. What is on no schedule stays as it is. */
export async function unscheduleArticle(unschedule: {
  articleId: string;
  actor: Actor;
  now: Date;
}): Promise<UnscheduleArticleResult> {
  const { articleId, actor, now } = unschedule;
  return inTransaction<UnscheduleArticleResult>(async (tx) => {
    const found = await lockForTransition(tx, {
      articleId,
      transition: "unschedule-article",
      actor,
      isDone: ({ scheduledFor }) => scheduledFor === null,
    });
    if (!found.ok) return found;
    if (found.isDone) return { ok: true, changed: false };
    const { article } = found;
    await tx.article.update({
      where: { id: articleId },
      data: { state: restingState(article), ...offSchedule, updatedAt: now },
      select: { id: true },
    });
    const details = { scheduledFor: article.scheduledFor?.toISOString() ?? "" };
    await writeAuditEntry(tx, {
      actor,
      at: now,
      action: "unschedule-article",
      subject: "article",
      subjectId: articleId,
      details,
    });
    return { ok: true, changed: true };
  });
}
