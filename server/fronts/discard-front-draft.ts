import type { Actor } from "@/lib/actor";
import type { Arrangement } from "@/lib/front-arrangement";
import { may } from "@/lib/permissions";
import { writeAuditEntry } from "@/server/audit/write-audit-entry";
import { type StaleArrangement, staleArrangement } from "@/server/fronts/change-front-draft";
import { homeFront, lockFront, readDraft } from "@/server/fronts/read-arrangement";
import { inTransaction } from "@/server/transaction";

export type DiscardFrontDraftResult =
  | { ok: true }
  | { ok: false; refusal: "forbidden" | "nothing-to-publish" }
  | StaleArrangement;

/** Throws the arrangement away that editors are at work on; the trail keeps it. Refusals as of publishing it. */
export async function discardFrontDraft(discard: {
  /** The draft as the editor has read it. */
  expected: Arrangement;
  actor: Actor;
  now: Date;
}): Promise<DiscardFrontDraftResult> {
  const { expected, actor, now } = discard;
  if (!may(actor, "arrange-fronts")) return { ok: false, refusal: "forbidden" };
  return inTransaction<DiscardFrontDraftResult>(async (tx) => {
    await lockFront(tx);
    const draft = await readDraft(tx, now);
    if (draft === null) return { ok: false, refusal: "nothing-to-publish" };
    const stale = await staleArrangement(tx, expected, draft.arrangement);
    if (stale !== null) return stale;
    await tx.frontDraft.delete({ where: { front: homeFront }, select: { front: true } });
    const subject = { subject: "front", subjectId: homeFront, details: { placements: [...draft.arrangement] } };
    await writeAuditEntry(tx, { actor, at: now, action: "discard-front-draft", ...subject });
    return { ok: true };
  });
}
