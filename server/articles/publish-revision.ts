import type { Actor } from "@/lib/actor";
import type { CorrectionNote } from "@/lib/correction";
import type { LockedArticle } from "@/server/articles/lock-article";
import { lockArticle } from "@/server/articles/lock-article";
import { putLive } from "@/server/articles/put-live";
import { writeArticleExpiry } from "@/server/articles/write-article-expiry";
import { writeCorrection } from "@/server/articles/write-correction";
import { writeAuditEntry } from "@/server/audit/write-audit-entry";
import { writePings } from "@/server/pings/write-pings";
import type { Transaction } from "@/server/transaction";

export type PublishRevision = {
  revision: { id: string; number: number };
  /** Whether readers are told that the article was updated. */
  substantive: boolean;
  /** What readers are told of the change; "" for nothing. */
  changeNote: string;
  /** The dated note that goes with it, where something was wrong. */
  correction?: CorrectionNote | null;
  /** Whether whoever asks may let a note stand by themselves. */
  noteIsApproved: boolean;
  /** The embargo was lifted by somebody with the right to it. */
  embargoIsLifted: boolean;
  /** What the audit trail keeps besides. */
  details: Record<string, string | string[]>;
  actor: Actor;
  now: Date;
};

/**
 * Puts a revision of a locked article before readers, with everything that follows from it: lists, notes, expiry, pings,
 * audit. Whether it may come before readers has been decided: publish-article.ts does it for people,
 * publish-due-article.ts for the clock.
 */
export async function publishRevision(tx: Transaction, before: LockedArticle, publish: PublishRevision): Promise<void> {
  const {
    revision,
    substantive,
    changeNote,
    correction = null,
    noteIsApproved,
    embargoIsLifted,
    details,
    actor,
    now,
  } = publish;
  await putLive(tx, before, { revisionId: revision.id, firstPublishedAt: now, substantive, embargoIsLifted, now });
  if (changeNote !== "") {
    await tx.changeNote.create({
      data: { articleId: before.id, text: changeNote, publishedAt: now, approvedAt: noteIsApproved ? now : null },
      select: { id: true },
    });
  }
  // In words that an earlier note has too, it is a note of its own: readers see something else than they did then.
  const correctionId = correction && (await writeCorrection(tx, before, { ...correction, now }));
  const after = await lockArticle(tx, before.id);
  if (after === null) throw new Error(`The article ${before.id} went away while it was held.`);
  await writeArticleExpiry(tx, { before, after, now });
  if (before.listedAt === null || substantive || correctionId) await writePings(tx, { before, after, now });
  await writeAuditEntry(tx, {
    actor,
    at: now,
    action: "publish-article",
    subject: "article",
    subjectId: before.id,
    details: {
      ...{ revision: revision.number, substantive },
      ...(correctionId && { correctionId, ...correction }),
      ...details,
    },
  });
}
