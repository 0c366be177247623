import { expiredByRedirect } from "@/lib/cache-tags";
import { formerPath } from "@/lib/former-path";
import { writeExpiry } from "@/server/cache/write-expiry";
import type { Transaction } from "@/server/transaction";

/**
 * Leads from addresses that an article had elsewhere to the article itself, so that no chain and no loop can form. An
 * address that another redirect holds stays with it, and where a page of the site stands the page is shown: redirects
 * are asked only where nothing is.
 */
export async function leaveFormerAddresses(
  tx: Transaction,
  { addresses, articleId, now }: { addresses: readonly string[]; articleId: string; now: Date },
): Promise<void> {
  const paths = [...new Set(addresses.map(formerPath))].filter((path) => path !== null);
  if (paths.length === 0) return;
  await tx.redirect.createMany({
    data: paths.map((fromPath) => ({ fromPath, articleId, createdAt: now })),
    skipDuplicates: true,
  });
  await writeExpiry(tx, paths.flatMap(expiredByRedirect), now);
}
