import type { Actor } from "@/lib/actor";
import { mayWithArticle } from "@/lib/article-rights";
import { lockArticle } from "@/server/articles/lock-article";
import { writeNoteExpiry } from "@/server/articles/write-article-expiry";
import { writeAuditEntry } from "@/server/audit/write-audit-entry";
import { inTransaction } from "@/server/transaction";

export type RemoveChangeNoteResult = { ok: true; changed: boolean } | { ok: false; refusal: "not-found" | "forbidden" };

/** Takes a note out of the list of changes, or refuses it before it stood there; the audit trail keeps its words. */
export async function removeChangeNote(remove: {
  articleId: string;
  noteId: string;
  actor: Actor;
  now: Date;
}): Promise<RemoveChangeNoteResult> {
  const { articleId, noteId, actor, now } = remove;
  return inTransaction<RemoveChangeNoteResult>(async (tx) => {
    const article = await lockArticle(tx, articleId);
    if (article === null) return { ok: false, refusal: "not-found" };
    if (!mayWithArticle(actor, "approve-change-note", article)) return { ok: false, refusal: "forbidden" };
    const note = await tx.changeNote.findUnique({ where: { id: noteId, articleId } });
    if (note === null) return { ok: true, changed: false };
    await tx.changeNote.delete({ where: { id: noteId }, select: { id: true } });
    if (note.approvedAt !== null) await writeNoteExpiry(tx, article, now);
    await writeAuditEntry(tx, {
      actor,
      at: now,
      action: "remove-change-note",
      subject: "article",
      subjectId: articleId,
      details: { noteId, text: note.text },
    });
    return { ok: true, changed: true };
  });
}
