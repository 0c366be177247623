import type { Actor } from "@/lib/actor";
import { mayWithArticle } from "@/lib/article-rights";
import { type Check, type CheckName, isOverridable, unmetChecks } from "@/lib/checklist";
import { checkRevision } from "@/server/articles/check-revision";
import type { LockedArticle } from "@/server/articles/lock-article";
import { readRevisionText } from "@/server/articles/read-revision-text";
import type { Transaction } from "@/server/transaction";

export type Clearance =
  | { ok: true; overridden: CheckName[] }
  /** The embargo has not passed at that time. */
  | { ok: false; refusal: "embargoed" }
  /** What is not met; whether this actor may pass over it with a reason. */
  | { ok: false; refusal: "checklist"; checks: Check[]; mayOverride: boolean };

/**
 * Whether a revision may come before readers at a time: the embargo, then the checklist of its section. `liftsEmbargo`
 * and `overrideReason` count for those alone who have the right to them. `passedOver` are checks that somebody with the
 * right has overridden before.
 */
export async function clearForReaders(
  tx: Transaction,
  article: LockedArticle,
  asked: {
    revisionId: string;
    at: Date;
    actor: Actor;
    overrideReason: string;
    liftsEmbargo: boolean;
    passedOver?: readonly string[];
  },
): Promise<Clearance> {
  const { revisionId, at, actor, overrideReason, liftsEmbargo, passedOver = [] } = asked;
  const text = await readRevisionText(tx, revisionId);
  const unmet = unmetChecks(await checkRevision(tx, { article, text, at }));
  const embargoHolds = unmet.some(({ name }) => name === "embargo");
  if (embargoHolds && !(liftsEmbargo && mayWithArticle(actor, "embargo", article))) {
    return { ok: false, refusal: "embargoed" };
  }
  const checks = unmet.filter(({ name }) => name !== "embargo" && !passedOver.includes(name));
  const mayOverride =
    mayWithArticle(actor, "override-checklist", article) && checks.every(({ name }) => isOverridable(name));
  if (checks.length > 0 && !(mayOverride && overrideReason !== "")) {
    return { ok: false, refusal: "checklist", checks, mayOverride };
  }
  return { ok: true, overridden: checks.map(({ name }) => name) };
}
