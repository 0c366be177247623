import type { Actor } from "@/lib/actor";
import { isStorable } from "@/lib/storable-text";
import type { CorrectionKind } from "@/lib/views/article-view";
import { lockForTransition, type TransitionRefusal } from "@/server/articles/lock-for-transition";
import { writeArticleExpiry } from "@/server/articles/write-article-expiry";
import { writeAuditEntry } from "@/server/audit/write-audit-entry";
import { writePings } from "@/server/pings/write-pings";
import { inTransaction } from "@/server/transaction";

const longestText = 5_000;

export type CorrectArticleResult =
  | { ok: true; correctionId: string; changed: boolean }
  | { ok: false; refusal: TransitionRefusal | "empty" | "too-long" | "broken-character" };

/**
 * Adds a dated note to a published article and to the list of corrections. It does not change the text: that is a new
 * revision. A note of the kind "retraction" tells readers what was taken back and withdraws nothing by itself. The
 * same note given twice stands once.
 */
export async function correctArticle(correct: {
  articleId: string;
  kind: CorrectionKind;
  text: string;
  actor: Actor;
  now: Date;
}): Promise<CorrectArticleResult> {
  const { articleId, kind, actor, now } = correct;
  const text = correct.text.trim();
  if (text === "") return { ok: false, refusal: "empty" };
  if (text.length > longestText) return { ok: false, refusal: "too-long" };
  if (!isStorable(text)) return { ok: false, refusal: "broken-character" };
  return inTransaction<CorrectArticleResult>(async (tx) => {
    const found = await lockForTransition(tx, { articleId, transition: "correct-article", actor });
    if (!found.ok) return found;
    const { article } = found;
    const same = await tx.correction.findFirst({ where: { articleId, kind, text }, select: { id: true } });
    if (same !== null) return { ok: true, correctionId: same.id, changed: false };

    const { id: correctionId } = await tx.correction.create({
      data: { articleId, kind, text, publishedAt: now, listedAt: article.listedAt },
      select: { id: true },
    });
    await writeArticleExpiry(tx, { before: article, after: article, now });
    await writePings(tx, { before: article, after: article, now });
    const details = { correctionId, kind, text };
    await writeAuditEntry(tx, {
      actor,
      at: now,
      action: "correct-article",
      subject: "article",
      subjectId: articleId,
      details,
    });
    return { ok: true, correctionId, changed: true };
  });
}
