import { addresses } from "@/lib/addresses";
import { expiredByArticle, expiredByNote, tags } from "@/lib/cache-tags";
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
  const former = [before, after].flatMap(formerAddresses);
  await writeExpiry(tx, [...expired, ...former], now);
}

/** The same where nothing but a note beside the article has changed. */
export async function writeNoteExpiry(tx: Transaction, article: LockedArticle, now: Date): Promise<void> {
  if (article.listedAt === null) return;
  const { timeZone } = await siteClock(tx);
  const place = articlePlace(article, timeZone);
  if (place !== null) await writeExpiry(tx, expiredByNote(place), now);
}

/** The address of an article that readers do not see, and those that led to it. */
export function expiredAddresses(article: LockedArticle): string[] {
  return [tags.path(addresses.article(article.section.slug, article.slug)), ...formerAddresses(article)];
}

function formerAddresses({ redirects }: LockedArticle): string[] {
  return redirects.map((redirect) => tags.path(redirect.fromPath));
}
