import { addresses } from "@/lib/addresses";
import type { ArticlePlace } from "@/lib/cache-tags";
import { localDay } from "@/lib/dates";
import type { LockedArticle } from "@/server/articles/lock-article";
import type { Transaction } from "@/server/transaction";

type PlacedArticle = Pick<
  LockedArticle,
  "id" | "slug" | "section" | "sectionId" | "topSectionId" | "topics" | "bylines" | "listedAt"
>;

/** Where readers find an article, in the words of lib/cache-tags.ts; null while they cannot. */
export function articlePlace(article: PlacedArticle, timeZone: string): ArticlePlace | null {
  if (article.listedAt === null) return null;
  return {
    id: article.id,
    path: addresses.article(article.section.slug, article.slug),
    sectionIds: [...new Set([article.sectionId, article.topSectionId])],
    topicIds: article.topics.map((topic) => topic.topicId),
    contributorIds: article.bylines.map((byline) => byline.contributorId),
    day: localDay(article.listedAt, timeZone),
  };
}

/** The published articles just before and just after a place in the order of its sections: their pages name it. */
export async function neighbourIds(tx: Transaction, article: PlacedArticle): Promise<string[]> {
  if (article.listedAt === null) return [];
  const { id, sectionId, topSectionId, listedAt } = article;
  const rows = await tx.$queryRaw<{ id: string }[]>`
    (SELECT id FROM article WHERE section_id = ${sectionId}::uuid AND (listed_at, id) > (${listedAt}, ${id}::uuid)
      ORDER BY listed_at, id LIMIT 1)
    UNION (SELECT id FROM article WHERE section_id = ${sectionId}::uuid AND (listed_at, id) < (${listedAt}, ${id}::uuid)
      ORDER BY listed_at DESC, id DESC LIMIT 1)
    UNION (SELECT id FROM article WHERE top_section_id = ${topSectionId}::uuid AND (listed_at, id) > (${listedAt}, ${id}::uuid)
      ORDER BY listed_at, id LIMIT 1)
    UNION (SELECT id FROM article WHERE top_section_id = ${topSectionId}::uuid AND (listed_at, id) < (${listedAt}, ${id}::uuid)
      ORDER BY listed_at DESC, id DESC LIMIT 1)`;
  return rows.map((row) => row.id);
}
