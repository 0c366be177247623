import { type Actor, actorStaffId } from "@/lib/actor";
import { restingState } from "@/lib/workflow";
import { lockForTransition, type TransitionRefusal } from "@/server/articles/lock-for-transition";
import { writeAuditEntry } from "@/server/audit/write-audit-entry";
import { inTransaction } from "@/server/transaction";

const longestNote = 2_000;

export type ReturnArticleResult =
  | { ok: true }
  | { ok: false; refusal: TransitionRefusal | "empty-note" | "note-too-long" };

/** Gives an article in review back to its owner, with a note that says what is to be done. */
export async function returnArticle(given: {
  articleId: string;
  note: string;
  actor: Actor;
  now: Date;
}): Promise<ReturnArticleResult> {
  const { articleId, actor, now } = given;
  const note = given.note.trim();
  if (note === "") return { ok: false, refusal: "empty-note" };
  if (note.length > longestNote) return { ok: false, refusal: "note-too-long" };
  return inTransaction<ReturnArticleResult>(async (tx) => {
    const found = await lockForTransition(tx, { articleId, transition: "return-article", actor });
    if (!found.ok) return found;
    await tx.article.update({
      where: { id: articleId },
      data: {
        state: restingState(found.article),
        reviewRequestedAt: null,
        returnedAt: now,
        returnedNote: note,
        returnedById: actorStaffId(actor),
        updatedAt: now,
      },
      select: { id: true },
    });
    await writeAuditEntry(tx, {
      actor,
      at: now,
      action: "return-article",
      subject: "article",
      subjectId: articleId,
      details: { note },
    });
    return { ok: true };
  });
}
