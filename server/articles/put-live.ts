import { addresses } from "@/lib/addresses";
import { listArticle } from "@/server/articles/list-article";
import type { LockedArticle } from "@/server/articles/lock-article";
import { mirroredColumns } from "@/server/articles/mirrored-columns";
import { readRevisionText } from "@/server/articles/read-revision-text";
import { offSchedule, outOfReview } from "@/server/articles/settled-columns";
import type { Transaction } from "@/server/transaction";

/**
 * Shows a revision of a locked article to readers: live revision, mirrored columns, times and lists; whatever waited for
 * it is settled. `firstPublishedAt` counts at the first publication alone.
 */
export async function putLive(
  tx: Transaction,
  article: LockedArticle,
  { revisionId, firstPublishedAt, substantive, embargoIsLifted = false, now }: PutLive,
): Promise<void> {
  const columns = mirroredColumns(await readRevisionText(tx, revisionId));
  // What was published at this address before gives way to what is published there now.
  await tx.redirect.deleteMany({ where: { fromPath: addresses.article(article.section.slug, article.slug) } });
  const listedAt = article.firstPublishedAt ?? firstPublishedAt;
  await tx.article.update({
    where: { id: article.id },
    data: {
      ...columns,
      state: "published",
      liveRevisionId: revisionId,
      firstPublishedAt: listedAt,
      listedAt,
      withdrawnAt: null,
      ...offSchedule,
      ...outOfReview,
      ...(embargoIsLifted && { embargoedUntil: null }),
      updatedAt: now,
      ...(substantive && article.firstPublishedAt !== null && { substantivelyUpdatedAt: now }),
    },
    select: { id: true },
  });
  await listArticle(tx, { before: article, listedAt, text: { ...columns, bylineText: article.bylineText } });
}

type PutLive = {
  revisionId: string;
  firstPublishedAt: Date;
  substantive: boolean;
  embargoIsLifted?: boolean;
  now: Date;
};
