import type { Actor } from "@/lib/actor";
import { mayWithArticle } from "@/lib/article-rights";
import { type ChangeNoteRefusal, longestChangeNote } from "@/lib/change-note";
import { lockArticle } from "@/server/articles/lock-article";
import { writeNoteExpiry } from "@/server/articles/write-article-expiry";
import { writeAuditEntry } from "@/server/audit/write-audit-entry";
import { inTransaction } from "@/server/transaction";

export type ApproveChangeNoteResult =
  | { ok: true; changed: boolean }
  | { ok: false; refusal: "not-found" | "forbidden" | "empty-note" | ChangeNoteRefusal };

/** Lets readers see what is said of a change, in the words of `text`, or as it was proposed when that is null. */
export async function approveChangeNote(approve: {
  articleId: string;
  noteId: string;
  text: string | null;
  actor: Actor;
  now: Date;
}): Promise<ApproveChangeNoteResult> {
  const { articleId, noteId, actor, now } = approve;
  return inTransaction<ApproveChangeNoteResult>(async (tx) => {
    const article = await lockArticle(tx, articleId);
    if (article === null) return { ok: false, refusal: "not-found" };
    if (!mayWithArticle(actor, "approve-change-note", article)) return { ok: false, refusal: "forbidden" };
    const note = await tx.changeNote.findUnique({ where: { id: noteId, articleId } });
    if (note === null) return { ok: false, refusal: "not-found" };
    const text = (approve.text ?? note.text).trim();
    if (text === "") return { ok: false, refusal: "empty-note" };
    if (text.length > longestChangeNote) return { ok: false, refusal: "note-too-long" };
    if (note.approvedAt !== null && text === note.text) return { ok: true, changed: false };
    await tx.changeNote.update({
      where: { id: noteId },
      data: { text, approvedAt: note.approvedAt ?? now },
      select: { id: true },
    });
    await writeNoteExpiry(tx, article, now);
    const details = { noteId, text, proposed: note.text };
    await writeAuditEntry(tx, {
      actor,
      at: now,
      action: "approve-change-note",
      subject: "article",
      subjectId: articleId,
      details,
    });
    return { ok: true, changed: true };
  });
}
