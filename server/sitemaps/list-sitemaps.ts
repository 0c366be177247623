import { tags } from "@/lib/cache-tags";
import { addressesInFile, newsInFile, partsOf, type SitemapFile, sitemapAddress } from "@/lib/sitemaps/sitemap-files";
import type { PrismaClient } from "@/server/generated/prisma/client";
import { getNewsSpan } from "./get-news-span";

type ArticlePart = { month: string; part: number; changedAt: Date };
type Counts = { topics: number; contributors: number; newest: Date | null; news: number };

/**
 * Every sitemap there is, with the last change of what it lists; the months newest first. `changesAt` is when the list
 * changes by itself, because news has grown old. Two statements.
 */
export async function listSitemaps(
  db: PrismaClient,
  { timeZone, now }: { timeZone: string; now: Date },
): Promise<{ files: { path: string; changedAt: string | null }[]; changesAt: Date | null; tags: string[] }> {
  const span = getNewsSpan(now);
  const [months, [counts]] = await Promise.all([listMonths(db, timeZone), countLists(db, span.from)]);
  if (counts === undefined) throw new Error("Counting gave no row.");
  const newest = counts.newest?.toISOString() ?? null;
  const files = (kind: Exclude<SitemapFile["kind"], "articles">, count: number, inFile?: number) =>
    Array.from({ length: partsOf(count, inFile) }, (_, index) => ({
      path: sitemapAddress({ kind, part: index + 1 }),
      changedAt: newest,
    }));
  return {
    files: [
      ...files("news", counts.news, newsInFile),
      ...files("pages", 1),
      ...files("sections", 1),
      ...files("topics", counts.topics),
      ...files("contributors", counts.contributors),
      ...months.map(({ month, part, changedAt }) => ({
        path: sitemapAddress({ kind: "articles", month, part }),
        changedAt: changedAt.toISOString(),
      })),
    ],
    // Below two files of news, their number does not depend on the hour.
    changesAt: counts.news > newsInFile ? await leavesNextAt(db, span) : null,
    tags: [tags.site, tags.latest, tags.changes, tags.topics, tags.masthead],
  };
}

/** The files of the months: an article lies in the part that its place in the month's order gives. */
function listMonths(db: PrismaClient, timeZone: string): Promise<ArticlePart[]> {
  return db.$queryRaw<ArticlePart[]>`
    WITH placed AS (
      SELECT a.id, date_trunc('month', a.listed_at AT TIME ZONE ${timeZone}) AS month,
             greatest(a.listed_at, a.substantively_updated_at) AS changed,
             row_number() OVER (PARTITION BY date_trunc('month', a.listed_at AT TIME ZONE ${timeZone})
                                    ORDER BY a.listed_at, a.id) AS place
        FROM article a WHERE a.listed_at IS NOT NULL
    ), corrected AS (
      SELECT article_id, max(published_at) AS at FROM correction WHERE listed_at IS NOT NULL GROUP BY article_id
    )
    SELECT to_char(month, 'YYYY-MM') AS month, ((place - 1) / ${addressesInFile} + 1)::int AS part,
           max(greatest(changed, corrected.at)) AS "changedAt"
      FROM placed LEFT JOIN corrected ON corrected.article_id = placed.id
     GROUP BY 1, 2 ORDER BY 1 DESC, 2`;
}

function countLists(db: PrismaClient, newsFrom: Date): Promise<Counts[]> {
  return db.$queryRaw<Counts[]>`
    SELECT (SELECT count(*)::int FROM topic t
             WHERE EXISTS (SELECT FROM article_topic WHERE topic_id = t.id AND listed_at IS NOT NULL)) AS topics,
           (SELECT count(*)::int FROM contributor c
             WHERE EXISTS (SELECT FROM byline WHERE contributor_id = c.id AND listed_at IS NOT NULL)) AS contributors,
           (SELECT max(listed_at) FROM article) AS newest,
           (SELECT count(*)::int FROM article WHERE listed_at > ${newsFrom}) AS news`;
}

async function leavesNextAt(db: PrismaClient, span: { from: Date; leavesAt: (listedAt: Date) => Date }): Promise<Date> {
  const oldest = await db.article.findFirstOrThrow({
    where: { listedAt: { gt: span.from } },
    orderBy: { listedAt: "asc" },
    select: { listedAt: true },
  });
  return span.leavesAt(oldest.listedAt ?? span.from);
}
