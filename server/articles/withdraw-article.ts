import { expiredByFront, expiredByWithdrawal } from "@/lib/cache-tags";
import { listArticle } from "@/server/articles/list-article";
import type { LockedArticle } from "@/server/articles/lock-article";
import { offSchedule, outOfReview } from "@/server/articles/settled-columns";
import { writeArticleExpiry } from "@/server/articles/write-article-expiry";
import { writeExpiry } from "@/server/cache/write-expiry";
import { writePings } from "@/server/pings/write-pings";
import type { Transaction } from "@/server/transaction";

/** Takes a locked article from readers: its address answers 410 from now on, and no list or front shows it. */
export async function withdrawArticle(
  tx: Transaction,
  before: LockedArticle,
  { state, retractionNotice = "", now }: { state: "unpublished" | "retracted"; retractionNotice?: string; now: Date },
): Promise<void> {
  await tx.article.update({
    where: { id: before.id },
    data: {
      state,
      listedAt: null,
      withdrawnAt: now,
      retractionNotice,
      ...offSchedule,
      ...outOfReview,
      updatedAt: now,
    },
    select: { id: true },
  });
  await listArticle(tx, { before, listedAt: null, text: null });
  const { count } = await tx.frontPlacement.deleteMany({ where: { articleId: before.id } });
  if (count > 0) await writeExpiry(tx, expiredByFront(), now);
  await writeExpiry(tx, expiredByWithdrawal(before.id), now);
  const after = { ...before, state, listedAt: null };
  await writeArticleExpiry(tx, { before, after, now });
  await writePings(tx, { before, after, now });
}
