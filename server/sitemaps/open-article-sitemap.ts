import { addresses } from "@/lib/addresses";
import { tags } from "@/lib/cache-tags";
import { calendarSpan } from "@/lib/dates";
import { addressesInFile } from "@/lib/sitemaps/sitemap-files";
import type { SitemapEntry } from "@/lib/sitemaps/sitemap-xml";
import type { PrismaClient } from "@/server/generated/prisma/client";
import { type MediaFacts, pictureView } from "@/server/media/picture-view";

const batchSize = 1_000;

type EntryRow = {
  id: string;
  listedAt: Date;
  changedAt: Date;
  section: string;
  slug: string;
  media: MediaFacts | null;
};

type Edge = Pick<EntryRow, "id" | "listedAt">;

/**
 * One file of the articles that were first published in a month of the site's time zone, oldest first, in batches that
 * are read as they are asked for: a file never lies whole in memory. Null when nothing is left for this part.
 */
export async function openArticleSitemap(
  db: PrismaClient,
  { month, part, timeZone }: { month: string; part: number; timeZone: string },
): Promise<{ batches: AsyncIterable<SitemapEntry[]>; tags: string[] } | null> {
  const span = calendarSpan(month, timeZone);
  const first = await readBatch(db, span, { skipped: (part - 1) * addressesInFile });
  if (first.length === 0) return null;
  return { batches: batchesFrom(db, span, first), tags: [tags.site, tags.archive(month), tags.changes] };
}

async function* batchesFrom(db: PrismaClient, span: Span, first: EntryRow[]): AsyncGenerator<SitemapEntry[]> {
  let batch = first;
  for (let sent = 0; batch.length > 0; ) {
    yield batch.map(entryOf);
    sent += batch.length;
    const edge = batch.at(-1);
    if (edge === undefined || sent >= addressesInFile || batch.length < batchSize) return;
    batch = await readBatch(db, span, { edge });
  }
}

type Span = { from: Date; until: Date };

function readBatch(db: PrismaClient, span: Span, place: { skipped: number } | { edge: Edge }): Promise<EntryRow[]> {
  const edge = "edge" in place ? place.edge : null;
  const skipped = "skipped" in place ? place.skipped : 0;
  return db.$queryRaw<EntryRow[]>`
    SELECT a.id, a.listed_at AS "listedAt", s.slug AS section, a.slug,
           greatest(a.listed_at, a.substantively_updated_at,
                    (SELECT max(published_at) FROM correction WHERE article_id = a.id)) AS "changedAt",
           CASE WHEN m.id IS NOT NULL THEN json_build_object('id', m.id, 'cut', m.cut, 'width', m.width, 'height', m.height) END AS media
      FROM article a JOIN section s ON s.id = a.section_id LEFT JOIN media m ON m.id = a.lead_media_id
     WHERE a.listed_at >= ${span.from} AND a.listed_at < ${span.until}
       AND (a.listed_at, a.id) > (${edge?.listedAt ?? span.from}::timestamptz, ${edge?.id ?? leastId}::uuid)
     ORDER BY a.listed_at, a.id LIMIT ${batchSize} OFFSET ${skipped}`;
}

/** Before every id that there is. */
const leastId = "00000000-0000-0000-0000-000000000000";

function entryOf({ section, slug, changedAt, media }: EntryRow): SitemapEntry {
  const picture = media === null ? null : pictureView({ ...media, altText: "", caption: "", credit: "" });
  return {
    path: addresses.article(section, slug),
    changedAt: changedAt.toISOString(),
    picturePath: picture?.files.wide.at(-1)?.url ?? null,
  };
}
