import type { Actor } from "@/lib/actor";
import { storedArrangement } from "@/lib/front-arrangement";
import { may } from "@/lib/permissions";
import { writeAuditEntry } from "@/server/audit/write-audit-entry";
import { putFrontLive } from "@/server/fronts/put-front-live";
import { homeFront, liveNumber, lockFront } from "@/server/fronts/read-arrangement";
import { inTransaction } from "@/server/transaction";

export type RollBackFrontResult =
  | { ok: true; number: number }
  | { ok: false; refusal: "forbidden" | "not-found" | "published-since" };

/**
 * Brings an earlier arrangement back before readers, as a new one; what of it has ended or is not public any more stays
 * out. The arrangement that editors are at work on stays as it is. "published-since" when another arrangement has come
 * before readers than the editor has read.
 */
export async function rollBackFront(back: {
  number: number;
  /** The number of the arrangement before readers, as the editor has read it. */
  expectedNumber: number;
  actor: Actor;
  now: Date;
}): Promise<RollBackFrontResult> {
  const { number, expectedNumber, actor, now } = back;
  if (!may(actor, "arrange-fronts")) return { ok: false, refusal: "forbidden" };
  return inTransaction<RollBackFrontResult>(async (tx) => {
    await lockFront(tx);
    if ((await liveNumber(tx)) !== expectedNumber) return { ok: false, refusal: "published-since" };
    const earlier = await tx.frontArrangement.findUnique({
      where: { front_number: { front: homeFront, number } },
      select: { placements: true },
    });
    if (earlier === null) return { ok: false, refusal: "not-found" };
    const arrangement = storedArrangement(earlier.placements);
    const made = await putFrontLive(tx, { arrangement, rolledBackTo: number, actor, now });
    const subject = { subject: "front", subjectId: homeFront, details: { number: made, rolledBackTo: number } };
    await writeAuditEntry(tx, { actor, at: now, action: "roll-back-front", ...subject });
    return { ok: true, number: made };
  });
}
