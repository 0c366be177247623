import { addresses } from "@/lib/addresses";
import { tags } from "@/lib/cache-tags";
import { changedUses, searchWords } from "@/lib/search-words";
import type { RemovedDemonstration } from "@/server/demonstration/remove-demonstration";
import { countSearchWords } from "@/server/search/count-search-words";
import type { Transaction } from "@/server/transaction";

/**
 * Takes out the demonstration's articles with all that hangs on them. Those that a member of staff has saved since are
 * theirs now and stay.
 */
export async function removeDemoArticles(tx: Transaction): Promise<RemovedDemonstration & { tags: string[] }> {
  // Rows of the demonstration have ids of version 8, which nothing else in the product makes.
  const held = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM article WHERE substr(id::text, 15, 1) = '8' ORDER BY id FOR UPDATE`;
  const articles = await tx.article.findMany({
    where: { id: { in: held.map((row) => row.id) } },
    select: {
      id: true,
      slug: true,
      headline: true,
      standfirst: true,
      bylineText: true,
      listedAt: true,
      section: { select: { slug: true } },
      _count: { select: { revisions: { where: { staffId: { not: null } } } } },
    },
  });
  const rewritten = articles.filter((article) => article._count.revisions > 0);
  const removed = articles.filter((article) => article._count.revisions === 0);
  for (const article of removed.filter((one) => one.listedAt !== null)) {
    await countSearchWords(tx, changedUses(searchWords(article), new Map()));
  }
  await tx.article.deleteMany({ where: { id: { in: removed.map((article) => article.id) } } });
  return {
    removed: [{ kind: "articles", count: removed.length }],
    kept: rewritten.map((article) => ({
      kind: "article",
      name: article.headline,
      why: "somebody of the newsroom has worked on it",
    })),
    tags: removed.flatMap((article) => [
      tags.article(article.id),
      tags.card(article.id),
      tags.path(addresses.article(article.section.slug, article.slug)),
    ]),
  };
}
