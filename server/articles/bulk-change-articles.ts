import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/actor";
import { type BulkChange, type InverseChange, mostAtOnce } from "@/lib/bulk-change";
import { changeOneOfMany } from "@/server/articles/change-one-of-many";
import { RepeatedRequest } from "@/server/audit/repeated-request";
import { writeAuditEntry } from "@/server/audit/write-audit-entry";
import { inTransaction } from "@/server/transaction";

/** What came of it for each article, in the order in which they were given. */
export type BulkOutcome =
  | { articleId: string; ok: true; changed: boolean }
  | { articleId: string; ok: false; refusal: string };

export type BulkChangeResult =
  /** `undo` is the token by which undo-bulk-change.ts takes it back; null when nothing has changed. */
  | { ok: true; outcomes: BulkOutcome[]; undo: string | null }
  | { ok: false; refusal: "no-articles" | "too-many-articles" };

/**
 * Does the same with many articles, each in a transaction of its own, under the rights and rules of the verb that does
 * it with one: what is refused for one holds up none of the others. How it is undone is kept in the audit trail.
 */
export async function bulkChangeArticles(bulk: {
  articleIds: readonly string[];
  change: BulkChange;
  actor: Actor;
  now: Date;
}): Promise<BulkChangeResult> {
  const { change, actor, now } = bulk;
  const articleIds = [...new Set(bulk.articleIds)];
  if (articleIds.length === 0) return { ok: false, refusal: "no-articles" };
  if (articleIds.length > mostAtOnce) return { ok: false, refusal: "too-many-articles" };
  const outcomes: BulkOutcome[] = [];
  const inverses: { articleId: string; inverse: InverseChange }[] = [];
  for (const articleId of articleIds) {
    const { outcome, inverse } = await attempt({ articleId, change, actor, now });
    outcomes.push(outcome);
    if (inverse !== null) inverses.push({ articleId, inverse });
  }
  const undo = inverses.length === 0 ? null : randomUUID();
  if (undo !== null) {
    const details = { change, inverses };
    await inTransaction((tx) =>
      writeAuditEntry(tx, {
        actor,
        at: now,
        action: "bulk-change-articles",
        subject: "bulk",
        subjectId: undo,
        details,
      }),
    );
  }
  return { ok: true, outcomes, undo };
}

async function attempt(asked: {
  articleId: string;
  change: BulkChange;
  actor: Actor;
  now: Date;
}): Promise<{ outcome: BulkOutcome; inverse: InverseChange | null }> {
  const { articleId } = asked;
  try {
    const { result, inverse } = await changeOneOfMany(asked);
    if (!result.ok) return { outcome: { articleId, ok: false, refusal: result.refusal }, inverse: null };
    return { outcome: { articleId, ok: true, changed: result.changed }, inverse: result.changed ? inverse : null };
  } catch (error) {
    // The form was sent before and broken off: this one was reached then.
    if (error instanceof RepeatedRequest) return { outcome: { articleId, ok: true, changed: false }, inverse: null };
    throw error;
  }
}
