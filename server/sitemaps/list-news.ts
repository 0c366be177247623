import { addresses } from "@/lib/addresses";
import { tags } from "@/lib/cache-tags";
import { withOffset } from "@/lib/dates";
import { newsInFile } from "@/lib/sitemaps/sitemap-files";
import type { NewsEntry } from "@/lib/sitemaps/sitemap-xml";
import type { PrismaClient } from "@/server/generated/prisma/client";
import { getNewsSpan } from "./get-news-span";

type NewsRow = { slug: string; section: string; headline: string; language: string; listedAt: Date };

/**
 * One file of the articles of the last 48 hours, newest first; `changesAt` is when the first of them grows too old,
 * null when there are none. Null for a part that nothing is left for, but the first. One statement.
 */
export async function listNews(
  db: PrismaClient,
  { part, timeZone, now }: { part: number; timeZone: string; now: Date },
): Promise<{ entries: NewsEntry[]; changesAt: Date | null; tags: string[] } | null> {
  const span = getNewsSpan(now);
  const rows = await db.$queryRaw<NewsRow[]>`
    SELECT a.slug, s.slug AS section, a.headline, a.language, a.listed_at AS "listedAt"
      FROM article a JOIN section s ON s.id = a.section_id
     WHERE a.listed_at > ${span.from}
     ORDER BY a.listed_at DESC, a.id DESC LIMIT ${newsInFile} OFFSET ${(part - 1) * newsInFile}`;
  const oldest = rows.at(-1);
  if (oldest === undefined && part > 1) return null;
  return {
    entries: rows.map(({ section, slug, headline, language, listedAt }) => ({
      path: addresses.article(section, slug),
      headline,
      language,
      publishedAt: withOffset(listedAt, timeZone),
    })),
    changesAt: oldest === undefined ? null : span.leavesAt(oldest.listedAt),
    tags: [tags.site, tags.latest],
  };
}
