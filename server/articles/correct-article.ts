import type { Actor } from "@/lib/actor";
import { type CorrectionNote, type CorrectionRefusal, correctionRefusal } from "@/lib/correction";
import type { CorrectionKind } from "@/lib/views/article-view";
import type { LockedArticle } from "@/server/articles/lock-article";
import { lockForTransition, type TransitionRefusal } from "@/server/articles/lock-for-transition";
import { writeNoteExpiry } from "@/server/articles/write-article-expiry";
import { writeCorrection } from "@/server/articles/write-correction";
import { writeAuditEntry } from "@/server/audit/write-audit-entry";
import { writePings } from "@/server/pings/write-pings";
import { inTransaction, type Transaction } from "@/server/transaction";

export type CorrectArticleResult =
  | { ok: true; correctionId: string; changed: boolean }
  | { ok: false; refusal: TransitionRefusal | CorrectionRefusal };

/**
 * Adds a dated note to a published article and to the list of corrections. It does not change the text: where
 * that is changed with it, publish-article.ts does both. A note of the kind "retraction" tells readers what was taken back and withdraws nothing by itself. The
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
  const unfit = correctionRefusal(text);
  if (unfit !== null) return { ok: false, refusal: unfit };
  return inTransaction<CorrectArticleResult>(async (tx) => {
    const found = await lockForTransition(tx, { articleId, transition: "correct-article", actor });
    if (!found.ok) return found;
    return correctLocked(tx, found.article, { kind, text, actor, now });
  });
}

/** The same for an article that is held, that readers see and that this actor may correct. */
export async function correctLocked(
  tx: Transaction,
  article: LockedArticle,
  { kind, text, actor, now }: CorrectionNote & { actor: Actor; now: Date },
): Promise<{ ok: true; correctionId: string; changed: boolean }> {
  // The same note given twice stands once, under its first date.
  const same = await tx.correction.findFirst({ where: { articleId: article.id, kind, text }, select: { id: true } });
  if (same !== null) return { ok: true, correctionId: same.id, changed: false };
  const correctionId = await writeCorrection(tx, article, { kind, text, now });
  await writeNoteExpiry(tx, article, now);
  await writePings(tx, { before: article, after: article, now });
  await writeAuditEntry(tx, {
    actor,
    at: now,
    action: "correct-article",
    subject: "article",
    subjectId: article.id,
    details: { correctionId, kind, text },
  });
  return { ok: true, correctionId, changed: true };
}
