import { z } from "zod";
import { type Actor, actorStaffId } from "@/lib/actor";
import { type InverseChange, inverseChangeSchema } from "@/lib/bulk-change";
import { assignArticle } from "@/server/articles/assign-article";
import type { BulkOutcome } from "@/server/articles/bulk-change-articles";
import { changeArticleAddress } from "@/server/articles/change-article-address";
import { changeTopics } from "@/server/articles/change-topics";
import { putBackArticle } from "@/server/articles/put-back-article";
import { requestReview } from "@/server/articles/request-review";
import { restoreArticleFromTrash } from "@/server/articles/restore-article-from-trash";
import { takeBackReview } from "@/server/articles/take-back-review";
import { trashArticle } from "@/server/articles/trash-article";
import { RepeatedRequest } from "@/server/audit/repeated-request";
import { writeAuditEntry } from "@/server/audit/write-audit-entry";
import { db } from "@/server/db";
import { inTransaction } from "@/server/transaction";

/** Milliseconds: afterwards too much may rest upon what was done. */
const undoneWithin = 3_600_000;

export type UndoBulkChangeResult =
  | { ok: true; outcomes: BulkOutcome[] }
  | { ok: false; refusal: "not-found" | "undone-already" | "too-late-to-undo" };

const keptSchema = z.object({
  inverses: z.array(z.object({ articleId: z.uuid(), inverse: inverseChangeSchema })),
});

/**
 * Takes back what a bulk change has done, article by article, under the rights of whoever asks: the one who made the
 * change, once, within an hour. What has gone on since stands where it is, with its refusal.
 */
export async function undoBulkChange(undo: { token: string; actor: Actor; now: Date }): Promise<UndoBulkChangeResult> {
  const { token, actor, now } = undo;
  const line = await db.auditEntry.findFirst({
    where: { action: "bulk-change-articles", subjectId: token, staffId: actorStaffId(actor) },
    select: { at: true, details: true },
  });
  if (line === null) return { ok: false, refusal: "not-found" };
  if (now.getTime() - line.at.getTime() > undoneWithin) return { ok: false, refusal: "too-late-to-undo" };
  if (!(await takeToken(undo))) return { ok: false, refusal: "undone-already" };
  const outcomes: BulkOutcome[] = [];
  for (const { articleId, inverse } of keptSchema.parse(line.details).inverses) {
    outcomes.push(await attempt({ articleId, inverse, actor, now }));
  }
  return { ok: true, outcomes };
}

/** Of two who ask at once, or one who asks twice, one gets it. */
async function takeToken({ token, actor, now }: { token: string; actor: Actor; now: Date }): Promise<boolean> {
  return inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${token}, 3))::text`;
    const before = await tx.auditEntry.count({ where: { action: "undo-bulk-change", subjectId: token } });
    if (before > 0) return false;
    await writeAuditEntry(tx, { actor, at: now, action: "undo-bulk-change", subject: "bulk", subjectId: token });
    return true;
  });
}

type Asked = { articleId: string; inverse: InverseChange; actor: Actor; now: Date };

async function attempt(asked: Asked): Promise<BulkOutcome> {
  const { articleId } = asked;
  try {
    const result = await takeBack(asked);
    if (!result.ok) return { articleId, ok: false, refusal: result.refusal };
    return { articleId, ok: true, changed: result.changed };
  } catch (error) {
    if (error instanceof RepeatedRequest) return { articleId, ok: true, changed: false };
    throw error;
  }
}

async function takeBack({
  articleId,
  inverse,
  actor,
  now,
}: Asked): Promise<{ ok: true; changed: boolean } | { ok: false; refusal: string }> {
  const one = { articleId, actor, now };
  switch (inverse.kind) {
    case "trash":
      return trashArticle(one);
    case "restore":
      return restoreArticleFromTrash(one);
    case "request-review":
      return requestReview({ ...one, expectedRevision: null });
    case "take-back-review":
      return takeBackReview(one);
    case "move":
      return changeArticleAddress({ ...one, sectionId: inverse.sectionId });
    case "topics":
      return changeTopics({ ...one, work: () => inverse.topicIds });
    case "assign":
      return assignArticle({ ...one, ownerId: inverse.ownerId });
    case "put-back":
      return putBackArticle(one);
  }
}
