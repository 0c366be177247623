import type { Transaction } from "@/server/transaction";

/** First parts of addresses that the product itself answers, whatever a redirect says. */
const ownRooms: ReadonlySet<string> = new Set([
  ...[
    "_next",
    "admin",
    "archive",
    "atom.xml",
    "beacon",
    "corrections",
    "favicon.ico",
    "feed.json",
    "former",
    "healthz",
  ],
  ...["indexnow", "manifest.webmanifest", "masthead", "media", "readyz", "robots.txt", "rss.xml", "search", "share"],
  ...["sitemap-news.xml", "sitemap.xml", "sitemaps", ".well-known"],
]);

/** Whether something answers at this path (as lib/former-path.ts gives it), so that no redirect from it would be asked. */
export async function isStandingAt(tx: Transaction, path: string): Promise<boolean> {
  const [, first = "", second, ...rest] = path.split("/");
  if (ownRooms.has(first)) return true;
  if (rest.length > 0 || path.startsWith("/?")) return false;
  if (second === undefined) {
    const where = { slug: first };
    return (await tx.section.count({ where })) + (await tx.page.count({ where })) > 0;
  }
  if (first === "topic") return (await tx.topic.count({ where: { slug: second } })) > 0;
  if (first === "contributor") return (await tx.contributor.count({ where: { slug: second } })) > 0;
  const where = { slug: second, section: { slug: first }, listedAt: { not: null } };
  return (await tx.article.count({ where })) > 0;
}
