import { addresses } from "@/lib/addresses";
import { tags } from "@/lib/cache-tags";
import { addressesInFile } from "@/lib/sitemaps/sitemap-files";
import type { SitemapEntry } from "@/lib/sitemaps/sitemap-xml";
import { standardPageSlugs } from "@/lib/standard-pages";
import { Prisma, type PrismaClient } from "@/server/generated/prisma/client";

type PlaceKind = "sections" | "topics" | "contributors" | "pages";
type PlaceRow = { slug: string; changedAt: Date | null };

/**
 * One file of the site's index pages, or of the pages in which it speaks of itself. Topics and contributors without a
 * published article are left out: there is nothing to find on their pages. A page changes with its own text and with
 * the newest article that it lists. Null when nothing is left for this part. One statement.
 */
export async function listPlaces(
  db: PrismaClient,
  { kind, part }: { kind: PlaceKind; part: number },
): Promise<{ entries: SitemapEntry[]; tags: string[] } | null> {
  const rows = await db.$queryRaw<PlaceRow[]>`
    ${statements[kind]} ORDER BY slug LIMIT ${addressesInFile} OFFSET ${(part - 1) * addressesInFile}`;
  if (rows.length === 0 && part > 1) return null;
  const address = { sections: addresses.section, topics: addresses.topic, contributors: addresses.contributor };
  const entries = rows.map(({ slug, changedAt }) => ({
    path: kind === "pages" ? `/${slug}` : address[kind](slug),
    changedAt: changedAt?.toISOString() ?? null,
    picturePath: null,
  }));
  return { entries, tags: [tags.site, tags.latest, tags.topics, tags.masthead, tags.corrections] };
}

const statements: Record<PlaceKind, Prisma.Sql> = {
  sections: Prisma.sql`
    SELECT slug, greatest(updated_at, (SELECT max(listed_at) FROM article WHERE section_id = section.id),
                          (SELECT max(listed_at) FROM article WHERE top_section_id = section.id))
             AS "changedAt" FROM section`,
  topics: Prisma.sql`
    SELECT slug, greatest(updated_at, newest) AS "changedAt"
      FROM topic, LATERAL (SELECT max(listed_at) AS newest FROM article_topic WHERE topic_id = topic.id) listed
     WHERE newest IS NOT NULL`,
  contributors: Prisma.sql`
    SELECT slug, greatest(updated_at, newest) AS "changedAt"
      FROM contributor, LATERAL (SELECT max(listed_at) AS newest FROM byline WHERE contributor_id = contributor.id) listed
     WHERE newest IS NOT NULL`,
  // The front is the page without a slug.
  pages: Prisma.sql`
    SELECT slug, "changedAt" FROM (
      SELECT slug, updated_at AS "changedAt" FROM page
      UNION ALL SELECT slug, NULL FROM unnest(${standardPageSlugs}::text[]) AS slug
                 WHERE NOT EXISTS (SELECT 1 FROM page WHERE page.slug = slug.slug)
      UNION ALL SELECT unnest(ARRAY['', 'archive']), (SELECT max(listed_at) FROM article)
      UNION ALL SELECT 'corrections', (SELECT max(published_at) FROM correction WHERE listed_at IS NOT NULL)
      UNION ALL SELECT 'masthead', (SELECT max(updated_at) FROM contributor WHERE position IS NOT NULL)) pages`,
};
