import type { Actor } from "@/lib/actor";
import { isStorable } from "@/lib/storable-text";
import { lockForTransition, type TransitionRefusal } from "@/server/articles/lock-for-transition";
import { withdrawArticle } from "@/server/articles/withdraw-article";
import { expiredAddresses } from "@/server/articles/write-article-expiry";
import { writeAuditEntry } from "@/server/audit/write-audit-entry";
import { writeExpiry } from "@/server/cache/write-expiry";
import { inTransaction } from "@/server/transaction";

const longestNotice = 2_000;

export type RetractArticleResult =
  | { ok: true }
  | { ok: false; refusal: TransitionRefusal | "notice-too-long" | "broken-character" };

/**
 * Takes an article back for good: its address answers 410, with the notice for readers where one is given, and it cannot
 * be published again. An article that was unpublished before can still be retracted; one that readers never saw cannot
 * ("never-published").
 */
export async function retractArticle(retract: {
  articleId: string;
  /** For the newsroom alone. */
  reason: string;
  /** Plain text for readers; paragraphs are divided by empty lines. "" leaves no more than that it is gone. */
  notice?: string;
  actor: Actor;
  now: Date;
}): Promise<RetractArticleResult> {
  const { articleId, reason, actor, now } = retract;
  const notice = retract.notice?.trim() ?? "";
  if (notice.length > longestNotice) return { ok: false, refusal: "notice-too-long" };
  if (!isStorable(notice)) return { ok: false, refusal: "broken-character" };
  return inTransaction<RetractArticleResult>(async (tx) => {
    const found = await lockForTransition(tx, { articleId, transition: "retract-article", actor });
    if (!found.ok) return found;
    await withdrawArticle(tx, found.article, { state: "retracted", retractionNotice: notice, now });
    // Where it was unpublished before, its addresses say no more than that it is gone, and are kept with those words.
    if (found.article.listedAt === null) await writeExpiry(tx, expiredAddresses(found.article), now);
    const details = { reason, notice };
    await writeAuditEntry(tx, {
      actor,
      at: now,
      action: "retract-article",
      subject: "article",
      subjectId: articleId,
      details,
    });
    return { ok: true };
  });
}
