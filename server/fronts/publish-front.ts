import type { Actor } from "@/lib/actor";
import type { Arrangement } from "@/lib/front-arrangement";
import { may } from "@/lib/permissions";
import { writeAuditEntry } from "@/server/audit/write-audit-entry";
import { type StaleArrangement, staleArrangement } from "@/server/fronts/change-front-draft";
import { putFrontLive } from "@/server/fronts/put-front-live";
import { homeFront, liveNumber, lockFront, readDraft } from "@/server/fronts/read-arrangement";
import { inTransaction } from "@/server/transaction";

export type PublishFrontResult =
  | { ok: true; number: number }
  | { ok: false; refusal: "forbidden" | "nothing-to-publish" | "published-since" }
  | StaleArrangement;

/**
 * Puts the arrangement that editors are at work on before readers, whole and in one step.
 *
 * Refusals: "nothing-to-publish" without a draft; "stale" when the draft is not what the editor has read, with what was
 * changed; "published-since" when another arrangement has come before readers since, with which this one should be
 * compared first.
 */
export async function publishFront(publish: {
  /** The draft, and the number of the arrangement before readers, as the editor has read them. */
  expected: Arrangement;
  expectedNumber: number;
  actor: Actor;
  now: Date;
}): Promise<PublishFrontResult> {
  const { expected, expectedNumber, actor, now } = publish;
  if (!may(actor, "arrange-fronts")) return { ok: false, refusal: "forbidden" };
  return inTransaction<PublishFrontResult>(async (tx) => {
    await lockFront(tx);
    const draft = await readDraft(tx, now);
    if (draft === null) return { ok: false, refusal: "nothing-to-publish" };
    const stale = await staleArrangement(tx, expected, draft.arrangement);
    if (stale !== null) return stale;
    if ((await liveNumber(tx)) !== expectedNumber) return { ok: false, refusal: "published-since" };
    const number = await putFrontLive(tx, { arrangement: draft.arrangement, rolledBackTo: null, actor, now });
    await tx.frontDraft.delete({ where: { front: homeFront }, select: { front: true } });
    const subject = { subject: "front", subjectId: homeFront, details: { number } };
    await writeAuditEntry(tx, { actor, at: now, action: "publish-front", ...subject });
    return { ok: true, number };
  });
}
