import type { Actor } from "@/lib/actor";
import { restingState } from "@/lib/workflow";
import { lockForTransition, type TransitionRefusal } from "@/server/articles/lock-for-transition";
import { writeAuditEntry } from "@/server/audit/write-audit-entry";
import { inTransaction } from "@/server/transaction";

export type TakeBackReviewResult = { ok: true; changed: boolean } | { ok: false; refusal: TransitionRefusal };

/** Takes back that an editor was asked to read it. What is not in review stays as it is. */
export async function takeBackReview(takeBack: {
  articleId: string;
  actor: Actor;
  now: Date;
}): Promise<TakeBackReviewResult> {
  const { articleId, actor, now } = takeBack;
  return inTransaction<TakeBackReviewResult>(async (tx) => {
    const found = await lockForTransition(tx, {
      articleId,
      transition: "take-back-review",
      actor,
      isDone: ({ reviewRequestedAt, trashedAt }) => reviewRequestedAt === null && trashedAt === null,
    });
    if (!found.ok) return found;
    if (found.isDone) return { ok: true, changed: false };
    await tx.article.update({
      where: { id: articleId },
      data: { state: restingState(found.article), reviewRequestedAt: null, updatedAt: now },
      select: { id: true },
    });
    await writeAuditEntry(tx, { actor, at: now, action: "take-back-review", subject: "article", subjectId: articleId });
    return { ok: true, changed: true };
  });
}
