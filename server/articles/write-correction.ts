import type { CorrectionNote } from "@/lib/correction";
import type { LockedArticle } from "@/server/articles/lock-article";
import type { Transaction } from "@/server/transaction";

/** Adds a dated note to a locked article, and gives its id. */
export async function writeCorrection(
  tx: Transaction,
  article: LockedArticle,
  { kind, text, now }: CorrectionNote & { now: Date },
): Promise<string> {
  const { id } = await tx.correction.create({
    data: { articleId: article.id, kind, text, publishedAt: now, listedAt: article.listedAt },
    select: { id: true },
  });
  return id;
}
