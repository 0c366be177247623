import { addresses } from "@/lib/addresses";
import { calendarSpan, localDay } from "@/lib/dates";
import type { ArchivePart, ArchiveSpan } from "@/lib/views/archive-view";
import type { PrismaClient } from "@/server/generated/prisma/client";

type Counted = { span: ArchiveSpan; parts: ArchivePart[] };

/**
 * How many articles each part of a year or month holds (of a day: the day itself), and the nearest year, month or day
 * before and after that holds any. Counts are read from the index of listed_at alone, over the span and no further;
 * the ends are its neighbours in that index. One statement.
 */
export async function countArticles(
  db: PrismaClient,
  { date, parts, timeZone }: { date: string; parts: readonly string[]; timeZone: string },
): Promise<Counted> {
  const whole = calendarSpan(date, timeZone);
  const spans = parts.map((part) => calendarSpan(part, timeZone));
  const rows = await db.$queryRaw<{ date: string; articles: number; before: Date | null; after: Date | null }[]>`
    SELECT part.date,
           (SELECT count(*)::int FROM article WHERE listed_at >= part.from AND listed_at < part.until) AS articles,
           (SELECT max(listed_at) FROM article WHERE listed_at < ${whole.from}::timestamptz) AS before,
           (SELECT min(listed_at) FROM article WHERE listed_at >= ${whole.until}::timestamptz) AS after
      FROM unnest(${[...parts]}::text[], ${spans.map(({ from }) => from)}::timestamptz[],
                  ${spans.map(({ until }) => until)}::timestamptz[]) AS part (date, "from", until)
     ORDER BY part.date DESC`;
  const linkTo = (instant: Date | null | undefined) => {
    if (!instant) return null;
    const neighbour = localDay(instant, timeZone).slice(0, date.length);
    return { date: neighbour, url: addresses.archive(neighbour) };
  };
  return {
    span: {
      date,
      articles: rows.reduce((sum, row) => sum + row.articles, 0),
      older: linkTo(rows[0]?.before),
      newer: linkTo(rows[0]?.after),
    },
    parts: rows.map((row) => ({ date: row.date, url: addresses.archive(row.date), articles: row.articles })),
  };
}
