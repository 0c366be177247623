import { isDeepStrictEqual } from "node:util";
import type { Actor } from "@/lib/actor";
import { withBlockOf } from "@/lib/difference/with-block-of";
import { keepRevision } from "@/server/articles/keep-revision";
import { lockForTransition, type TransitionRefusal } from "@/server/articles/lock-for-transition";
import { readRevisionText } from "@/server/articles/read-revision-text";
import { writeAuditEntry } from "@/server/audit/write-audit-entry";
import { inTransaction } from "@/server/transaction";

export type RestoreRevision = {
  articleId: string;
  /** The number of the revision to go back to. */
  number: number;
  /** One block of it alone, the rest staying as it is; null for all of it. */
  blockId: string | null;
  /** The number of the working revision that the editor has read. */
  expectedRevision: number;
  actor: Actor;
  now: Date;
};

export type RestoreRevisionResult =
  | { ok: true; revision: number; changed: boolean }
  | { ok: false; refusal: TransitionRefusal | "no-such-revision" | "no-such-block" }
  | { ok: false; refusal: "stale-revision"; revision: number };

/**
 * Makes an older revision, or one block of it, the working text again, as a new revision: what stood in between stays in
 * the history. A lead picture that has left the library since is left out. Restoring what stands already makes none.
 */
export async function restoreRevision(restore: RestoreRevision): Promise<RestoreRevisionResult> {
  const { articleId, number, blockId, expectedRevision, actor, now } = restore;
  return inTransaction<RestoreRevisionResult>(async (tx) => {
    const found = await lockForTransition(tx, { articleId, transition: "save-article", actor });
    if (!found.ok) return found;
    const working = found.article.workingRevision;
    if (!working) return { ok: false, refusal: "not-found" };
    if (working.number !== expectedRevision) {
      return { ok: false, refusal: "stale-revision", revision: working.number };
    }
    const older = await tx.revision.findUnique({
      where: { articleId_number: { articleId, number } },
      select: { id: true },
    });
    if (older === null) return { ok: false, refusal: "no-such-revision" };
    const present = await readRevisionText(tx, working.id);
    const former = await readRevisionText(tx, older.id);
    const text = blockId === null ? former : withBlockOf(present, former, blockId);
    if (text === null) return { ok: false, refusal: "no-such-block" };
    const { leadMediaId } = text;
    const isThere = leadMediaId === null || (await tx.media.count({ where: { id: leadMediaId } })) === 1;
    const whole = isThere ? text : { ...text, leadMediaId: null };
    if (isDeepStrictEqual(whole, present)) return { ok: true, revision: working.number, changed: false };
    const reason = blockId === null ? `Restored revision ${number}` : `Restored a part of revision ${number}`;
    const revision = await keepRevision(tx, found.article, { text: whole, reason, actor, now });
    await writeAuditEntry(tx, {
      actor,
      at: now,
      action: "restore-revision",
      subject: "article",
      subjectId: articleId,
      details: { revision, from: number, blockId },
    });
    return { ok: true, revision, changed: true };
  });
}
