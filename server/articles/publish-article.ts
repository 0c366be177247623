import type { Actor } from "@/lib/actor";
import { mayWithArticle } from "@/lib/article-rights";
import { type ChangeNoteRefusal, changeNoteRefusal } from "@/lib/change-note";
import { type CorrectionNote, type CorrectionRefusal, correctionRefusal } from "@/lib/correction";
import { type Clearance, clearForReaders } from "@/server/articles/clear-for-readers";
import { correctLocked } from "@/server/articles/correct-article";
import type { LockedArticle } from "@/server/articles/lock-article";
import { lockForTransition, type TransitionRefusal } from "@/server/articles/lock-for-transition";
import { publishRevision } from "@/server/articles/publish-revision";
import { inTransaction, type Transaction } from "@/server/transaction";

export type PublishArticle = {
  articleId: string;
  /** The number of the revision that the editor has read. */
  expectedRevision: number;
  /** Whether readers are told that the article was updated. */
  substantive?: boolean;
  /** What readers are told of the change, in the list of changes; "" for nothing. Only where they have seen it before. */
  changeNote?: string;
  /** The dated note that goes with the changes, on the article and in the list of corrections. */
  correction?: CorrectionNote | null;
  /** Why it is published although the checklist is not met; logged. */
  overrideReason?: string;
  /** Lifts an embargo that has not passed. */
  liftsEmbargo?: boolean;
  actor: Actor;
  now: Date;
};

export type PublishArticleResult =
  | { ok: true; changed: boolean }
  | { ok: false; refusal: TransitionRefusal | "stale-revision" | ChangeNoteRefusal | CorrectionRefusal }
  | Exclude<Clearance, { ok: true }>;

/**
 * Puts the working revision before readers: a draft, or the changes of a live article. Publishing the revision that is
 * live already changes nothing. It comes off the schedule and out of review. With a correction readers are told in the
 * same moment what was wrong: neither stands without the other.
 *
 * Refusals: "stale-revision" when somebody has saved since; "embargoed" until the embargo has passed or is lifted by
 * somebody with the right to it; "checklist" with what is not met; "retracted" for an article that was taken back for
 * good.
 */
export async function publishArticle(publish: PublishArticle): Promise<PublishArticleResult> {
  const { articleId, expectedRevision, actor, now } = publish;
  const correction = publish.correction ? { ...publish.correction, text: publish.correction.text.trim() } : null;
  const untellable = correction && correctionRefusal(correction.text);
  if (untellable) return { ok: false, refusal: untellable };
  return inTransaction<PublishArticleResult>(async (tx) => {
    const found = await lockForTransition(tx, {
      articleId,
      transition: "publish-article",
      actor,
      isDone: ({ listedAt, workingRevision, liveRevisionId }) =>
        listedAt !== null && workingRevision?.id === liveRevisionId && workingRevision?.number === expectedRevision,
    });
    if (!found.ok) return found;
    const { article, isDone } = found;
    if (correction !== null && !mayWithArticle(actor, "correct", article)) return { ok: false, refusal: "forbidden" };
    // Somebody else has published this very text meanwhile: the note is still to be told.
    if (isDone && correction !== null) return correctLocked(tx, article, { ...correction, actor, now });
    if (isDone) return { ok: true, changed: false };
    if (correction !== null && article.listedAt === null) return { ok: false, refusal: "not-published" };
    return publishLocked(tx, article, { ...publish, correction });
  });
}

async function publishLocked(
  tx: Transaction,
  article: LockedArticle,
  publish: PublishArticle,
): Promise<PublishArticleResult> {
  const { expectedRevision, substantive = false, correction = null, liftsEmbargo = false, actor, now } = publish;
  const [changeNote, overrideReason] = [publish.changeNote ?? "", publish.overrideReason ?? ""].map((words) =>
    words.trim(),
  ) as [string, string];
  const revision = article.workingRevision;
  if (revision === null) return { ok: false, refusal: "not-found" };
  if (revision.number !== expectedRevision) return { ok: false, refusal: "stale-revision" };
  const unfit = changeNoteRefusal(changeNote, article);
  if (unfit !== null) return { ok: false, refusal: unfit };
  const asked = { revisionId: revision.id, at: now, actor, overrideReason, liftsEmbargo };
  const clearance = await clearForReaders(tx, article, asked);
  if (!clearance.ok) return clearance;

  const { overridden } = clearance;
  const embargoIsLifted = article.embargoedUntil !== null && article.embargoedUntil > now;
  await publishRevision(tx, article, {
    revision,
    substantive,
    changeNote,
    correction,
    noteIsApproved: mayWithArticle(actor, "approve-change-note", article),
    embargoIsLifted,
    details: {
      ...(overridden.length > 0 && { overridden, overrideReason }),
      ...(embargoIsLifted && { liftedEmbargo: String(article.embargoedUntil?.toISOString()) }),
    },
    actor,
    now,
  });
  return { ok: true, changed: true };
}
