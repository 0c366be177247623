import type { Actor } from "@/lib/actor";
import { lockForTransition, type TransitionRefusal } from "@/server/articles/lock-for-transition";
import { outOfReview } from "@/server/articles/settled-columns";
import { writeAuditEntry } from "@/server/audit/write-audit-entry";
import { inTransaction } from "@/server/transaction";

export type RequestReviewResult =
  | { ok: true; changed: boolean }
  | { ok: false; refusal: TransitionRefusal | "stale-revision" };

/**
 * Asks an editor to read an article before readers do, or the changes of a live one. It can be written further
 * meanwhile. What is in review already stays there, in its place in the line.
 *
 * Refusals: "stale-revision" when somebody has saved since `expectedRevision`; null asks for whatever stands.
 */
export async function requestReview(request: {
  articleId: string;
  expectedRevision: number | null;
  actor: Actor;
  now: Date;
}): Promise<RequestReviewResult> {
  const { articleId, expectedRevision, actor, now } = request;
  return inTransaction<RequestReviewResult>(async (tx) => {
    const found = await lockForTransition(tx, {
      articleId,
      transition: "request-review",
      actor,
      isDone: ({ reviewRequestedAt, trashedAt }) => reviewRequestedAt !== null && trashedAt === null,
    });
    if (!found.ok) return found;
    const { article, isDone } = found;
    const revision = article.workingRevision?.number ?? 0;
    if (expectedRevision !== null && revision !== expectedRevision) return { ok: false, refusal: "stale-revision" };
    if (isDone) return { ok: true, changed: false };
    await tx.article.update({
      where: { id: articleId },
      data: {
        ...(article.listedAt === null && { state: "inReview" }),
        ...outOfReview,
        reviewRequestedAt: now,
        updatedAt: now,
      },
      select: { id: true },
    });
    await writeAuditEntry(tx, {
      actor,
      at: now,
      action: "request-review",
      subject: "article",
      subjectId: articleId,
      details: { revision },
    });
    return { ok: true, changed: true };
  });
}
