import type { Actor } from "@/lib/actor";
import { articleRights } from "@/lib/article-rights";
import { type ScheduleRefusal, storedScheduleRefusal } from "@/lib/schedule-refusal";
import { workflowRefusal } from "@/lib/workflow";
import { clearForReaders } from "@/server/articles/clear-for-readers";
import { type LockedArticle, lockArticle } from "@/server/articles/lock-article";
import { publishRevision } from "@/server/articles/publish-revision";
import { writeAuditEntry } from "@/server/audit/write-audit-entry";
import { inTransaction, type Transaction } from "@/server/transaction";

/** Milliseconds after which what was refused is tried again: what stood in its way may have been mended. */
const retryAfter = 15_000;

export type DueOutcome =
  | { articleId: string; scheduledFor: Date; outcome: "published" }
  | { articleId: string; scheduledFor: Date; outcome: "refused"; refusal: ScheduleRefusal; isNew: boolean };

const clock: Actor = { kind: "system", name: "schedule" };

type Claimed = { id: string; scheduledFor: Date };

/**
 * Publishes the one that is due longest and that nobody else is publishing; null when there is none. The row is the
 * truth: it is held for the whole of its transaction, so that of any number of processes one publishes it, once, and one
 * that dies has done nothing.
 *
 * What may not be published now (the embargo was moved, the checklist is no longer met) stays scheduled, with the reason
 * beside it, and is tried again. `onClaim` is told of the row before anything is done with it.
 */
export async function publishDueArticle(
  now: Date,
  onClaim: (articleId: string) => void = () => undefined,
): Promise<DueOutcome | null> {
  return inTransaction<DueOutcome | null>(async (tx) => {
    const claimed = await claim(tx, now);
    if (claimed === null) return null;
    onClaim(claimed.id);
    const article = await lockArticle(tx, claimed.id);
    if (article === null) throw new Error(`The article ${claimed.id} went away while it was held.`);
    const { scheduledFor } = claimed;
    const refusal = await publish(tx, article, now);
    if (refusal === null) return { articleId: article.id, scheduledFor, outcome: "published" };
    const isNew = await keepRefusal(tx, article, { refusal, now });
    return { articleId: article.id, scheduledFor, outcome: "refused", refusal, isNew };
  });
}

async function claim(tx: Transaction, now: Date): Promise<Claimed | null> {
  const retryBefore = new Date(now.getTime() - retryAfter);
  const [row] = await tx.$queryRaw<Claimed[]>`
    SELECT id, scheduled_for AS "scheduledFor" FROM article
     WHERE scheduled_for <= ${now} AND (schedule_refused_at IS NULL OR schedule_refused_at <= ${retryBefore})
     ORDER BY scheduled_for, id LIMIT 1
       FOR UPDATE SKIP LOCKED`;
  return row ?? null;
}

/** Null when it was published. */
async function publish(tx: Transaction, article: LockedArticle, now: Date): Promise<ScheduleRefusal | null> {
  const revision = await tx.revision.findUnique({
    where: { id: article.scheduledRevisionId ?? article.workingRevision?.id ?? "" },
    select: { id: true, number: true },
  });
  if (revision === null || workflowRefusal("publish-article", article) !== null) return { kind: "failed" };
  const clearance = await clearForReaders(tx, article, {
    revisionId: revision.id,
    at: now,
    // The clock overrides nothing: what was overridden when it was scheduled is passed over, and nothing else.
    actor: clock,
    overrideReason: "",
    liftsEmbargo: false,
    passedOver: article.scheduledOverrides,
  });
  if (!clearance.ok) {
    if (clearance.refusal === "embargoed") return { kind: "embargoed" };
    return { kind: "checklist", names: clearance.checks.map(({ name }) => name) };
  }
  await publishRevision(tx, article, {
    revision,
    substantive: article.scheduledSubstantive,
    changeNote: article.scheduledNote,
    noteIsApproved: await schedulerApproves(tx, article.id),
    embargoIsLifted: false,
    details: { scheduledFor: article.scheduledFor?.toISOString() ?? "" },
    actor: clock,
    now,
  });
  return null;
}

/** Whether whoever made the schedule may let a note of changes stand; the clock itself approves of nothing. */
async function schedulerApproves(tx: Transaction, id: string): Promise<boolean> {
  const { scheduledBy } = await tx.article.findUniqueOrThrow({
    where: { id },
    select: { scheduledBy: { select: { role: true } } },
  });
  return scheduledBy !== null && articleRights[scheduledBy.role]["approve-change-note"] === "any";
}

/** Whether it is another reason than the last time. */
async function keepRefusal(
  tx: Transaction,
  article: LockedArticle,
  { refusal, now }: { refusal: ScheduleRefusal; now: Date },
): Promise<boolean> {
  const scheduleRefusal = storedScheduleRefusal(refusal);
  const isNew = article.scheduleRefusal !== scheduleRefusal;
  await tx.article.update({
    where: { id: article.id },
    // The time of its last change stays: nobody has changed it.
    data: { scheduleRefusal, scheduleRefusedAt: now, updatedAt: article.updatedAt },
    select: { id: true },
  });
  if (isNew) {
    await writeAuditEntry(tx, {
      actor: clock,
      at: now,
      action: "refuse-due-article",
      subject: "article",
      subjectId: article.id,
      details: { refusal: scheduleRefusal, scheduledFor: article.scheduledFor?.toISOString() ?? "" },
    });
  }
  return isNew;
}
