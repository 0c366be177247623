import { type Actor, actorStaffId } from "@/lib/actor";
import {
  type Arrangement,
  type ArrangementChange,
  arrangementDifferences,
  changedArrangement,
} from "@/lib/front-arrangement";
import { may } from "@/lib/permissions";
import { writeAuditEntry } from "@/server/audit/write-audit-entry";
import {
  hasEnded,
  homeFront,
  liveArrangement,
  liveNumber,
  lockFront,
  readDraft,
} from "@/server/fronts/read-arrangement";
import { tellDifferences } from "@/server/fronts/tell-differences";
import { inTransaction, type Transaction } from "@/server/transaction";

/** Somebody has changed the arrangement since; `problems` say what, slot by slot. */
export type StaleArrangement = { ok: false; refusal: "stale"; problems: string[] };

export type ChangeFrontDraft = {
  change: ArrangementChange;
  /** The arrangement as the editor has read it. */
  expected: Arrangement;
  actor: Actor;
  now: Date;
};

export type ChangeFrontDraftResult =
  | { ok: true }
  | { ok: false; refusal: "forbidden" | "not-found" | "not-published" | "already-ended" }
  | StaleArrangement;

/**
 * Changes the arrangement that editors are at work on, which begins as the one before readers. Readers see nothing of it
 * until it is published.
 *
 * Refusals: "not-published" for an article that readers cannot read; "already-ended" when the end lies behind `now`;
 * "stale" when somebody has changed the arrangement since, with what they changed.
 */
export async function changeFrontDraft(asked: ChangeFrontDraft): Promise<ChangeFrontDraftResult> {
  const { change, expected, actor, now } = asked;
  if (!may(actor, "arrange-fronts")) return { ok: false, refusal: "forbidden" };
  return inTransaction<ChangeFrontDraftResult>(async (tx) => {
    await lockFront(tx);
    const draft = await readDraft(tx, now);
    const arrangement = draft?.arrangement ?? (await liveArrangement(tx, now));
    const stale = await staleArrangement(tx, expected, arrangement);
    if (stale !== null) return stale;
    if (change.kind === "place") {
      const { articleId, endsAt } = change.placement;
      const article = await tx.article.findUnique({ where: { id: articleId }, select: { listedAt: true } });
      if (article === null) return { ok: false, refusal: "not-found" };
      if (article.listedAt === null) return { ok: false, refusal: "not-published" };
      if (hasEnded(endsAt, now)) return { ok: false, refusal: "already-ended" };
    }
    const placements = [...changedArrangement(arrangement, change)];
    const basedOn = draft?.basedOn ?? (await liveNumber(tx));
    const values = { placements, basedOn, staffId: actorStaffId(actor), updatedAt: now };
    await tx.frontDraft.upsert({
      where: { front: homeFront },
      create: { front: homeFront, ...values },
      update: values,
      select: { front: true },
    });
    const subject = { subject: "front", subjectId: homeFront, details: { change } };
    await writeAuditEntry(tx, { actor, at: now, action: "change-front-draft", ...subject });
    return { ok: true };
  });
}

/** The refusal of what rests on another arrangement than stands; null when it is the same. */
export async function staleArrangement(
  tx: Transaction,
  expected: Arrangement,
  found: Arrangement,
): Promise<StaleArrangement | null> {
  if (arrangementDifferences(expected, found).length === 0) return null;
  const changes = await tellDifferences(tx, expected, found);
  const problems = [
    "Somebody has changed the front since you opened it. Load the page again; this is new:",
    ...changes,
  ];
  return { ok: false, refusal: "stale", problems };
}
