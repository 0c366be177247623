import type { CorrectionNote } from "@/lib/correction";
import type { LockedArticle } from "@/server/articles/lock-article";
import type { Transaction } from "@/server/transaction";

/** Adds a dated note to a locked article; the same note given twice stands once, under its first date. */
export async function writeCorrection(
  tx: Transaction,
  article: LockedArticle,
  { kind, text, now }: CorrectionNote & { now: Date },
): Promise<{ correctionId: string; changed: boolean }> {
  const articleId = article.id;
  const same = await tx.correction.findFirst({ where: { articleId, kind, text }, select: { id: true } });
  if (same !== null) return { correctionId: same.id, changed: false };
  const { id } = await tx.correction.create({
    data: { articleId, kind, text, publishedAt: now, listedAt: article.listedAt },
    select: { id: true },
  });
  return { correctionId: id, changed: true };
}
