import { expiredByArticle, tags } from "@/lib/cache-tags";
import { articlePlace, neighbourIds } from "@/server/articles/article-place";
import type { LockedArticle } from "@/server/articles/lock-article";
import { writeExpiry } from "@/server/cache/write-expiry";
import { siteClock } from "@/server/settings/site-clock";
import type { Transaction } from "@/server/transaction";

/**
 * Says what a change of an article has made out of date, once its rows are written. `before` and `after` are the
 * article as it stood and as it stands; an article that readers see neither before nor after expires nothing. The
 * addresses that lead to it expire with it: they show where it has gone.
 */
export async function writeArticleExpiry(
  tx: Transaction,
  { before, after, now }: { before: LockedArticle; after: LockedArticle; now: Date },
): Promise<void> {
  if (before.listedAt === null && after.listedAt === null) return;
  const { timeZone } = await siteClock(tx);
  const neighbours = [...(await neighbourIds(tx, before)), ...(await neighbourIds(tx, after))];
  const expired = expiredByArticle({
    before: articlePlace(before, timeZone),
    after: articlePlace(after, timeZone),
    neighbourIds: neighbours,
  });
  const former = [...before.redirects, ...after.redirects].map((redirect) => tags.path(redirect.fromPath));
  await writeExpiry(tx, [...expired, ...former], now);
}
