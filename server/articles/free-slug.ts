import { addresses, reservedArticleSlugs, slugFrom } from "@/lib/addresses";
import type { Transaction } from "@/server/transaction";

/**
 * A slug made of the headline that no article of the section has and that no former address leads away from:
 * "some-words", else "some-words-2" and so on. The section must be held by the transaction. `articleId` names the article
 * that is to have it, when there is one already.
 */
export async function freeSlug(
  tx: Transaction,
  { headline, section, articleId }: { headline: string; section: { id: string; slug: string }; articleId?: string },
): Promise<string> {
  const base = slugFrom(headline) || "article";
  const from = addresses.article(section.slug, base);
  const articles = await tx.article.findMany({
    where: {
      sectionId: section.id,
      slug: { startsWith: base },
      ...(articleId !== undefined && { id: { not: articleId } }),
    },
    select: { slug: true },
  });
  const redirects = await tx.redirect.findMany({
    where: { fromPath: { startsWith: from } },
    select: { fromPath: true },
  });
  const taken = new Set([
    ...articles.map((article) => article.slug),
    ...redirects.map((redirect) => redirect.fromPath.slice(addresses.article(section.slug, "").length)),
    ...reservedArticleSlugs,
  ]);
  let slug = base;
  for (let n = 2; taken.has(slug); n += 1) slug = `${base}-${n}`;
  return slug;
}
