import { tags } from "@/lib/cache-tags";
import { calendarParts, isCalendarDate } from "@/lib/calendar-date";
import { calendarSpan } from "@/lib/dates";
import type { ArchiveSpan, ArchiveView } from "@/lib/views/archive-view";
import type { CardView } from "@/lib/views/card-view";
import type { ListPlace } from "@/lib/views/list-view";
import { cardTags } from "@/server/articles/card";
import { selectCards } from "@/server/articles/select-cards";
import { Prisma, type PrismaClient } from "@/server/generated/prisma/client";
import { keysetList } from "@/server/lists/keyset-list";
import { countArticles } from "./count-articles";
import { listYears } from "./list-years";

/** How many articles of each day a month's page shows. */
const firstOfDay = 3;

export type ArchivePage = { archive: ArchiveView; tags: string[] };

type Asked = { date: string | null; timeZone: string; place: ListPlace };

/**
 * A page of the archive: `date` is null for all years, or "2025", "2025-09", "2025-09-06" in the site's time zone. Null
 * when it is no date of the calendar; a date without articles gives a page with `articles` 0, and the tags by which it
 * learns of the first. Days alone are paged. At most three statements.
 */
export async function getArchivePage(db: PrismaClient, asked: Asked): Promise<ArchivePage | "no-such-cursor" | null> {
  const { date, timeZone, place } = asked;
  const paged = place.after !== undefined || place.before !== undefined;
  if (date !== null && !isCalendarDate(date)) return null;
  if (date?.length === 10) return dayPage(db, { date, timeZone, place });
  if (paged) return "no-such-cursor";
  if (date === null) {
    return { archive: { level: "all", years: await listYears(db, { timeZone }) }, tags: [tags.site, tags.latest] };
  }
  return date.length === 4 ? yearPage(db, date, timeZone) : monthPage(db, date, timeZone);
}

async function yearPage(db: PrismaClient, date: string, timeZone: string): Promise<ArchivePage> {
  const { span, parts } = await countArticles(db, { date, parts: calendarParts(date), timeZone });
  const months = parts.filter((month) => month.articles > 0);
  return { archive: { ...span, level: "year", months }, tags: spanTags(span, []) };
}

async function monthPage(db: PrismaClient, date: string, timeZone: string): Promise<ArchivePage> {
  const { span, parts } = await countArticles(db, { date, parts: calendarParts(date), timeZone });
  const held = parts.filter((day) => day.articles > 0);
  const spans = held.map((day) => calendarSpan(day.date, timeZone));
  const cards = await selectCards<string>(
    db,
    Prisma.sql`
      SELECT newest.id, day.date, row_number() OVER (PARTITION BY day.date ORDER BY newest.listed_at DESC, newest.id DESC)
        FROM unnest(${held.map((day) => day.date)}::text[], ${spans.map(({ from }) => from)}::timestamptz[],
                    ${spans.map(({ until }) => until)}::timestamptz[]) AS day (date, "from", until)
       CROSS JOIN LATERAL (SELECT id, listed_at FROM article WHERE listed_at >= day.from AND listed_at < day.until
                            ORDER BY listed_at DESC, id DESC LIMIT ${firstOfDay}) newest`,
  );
  const days = held.map((day) => ({ ...day, first: cards(day.date) }));
  return {
    archive: { ...span, level: "month", days },
    tags: spanTags(
      span,
      days.flatMap((day) => day.first),
    ),
  };
}

async function dayPage(
  db: PrismaClient,
  { date, timeZone, place }: Asked & { date: string },
): Promise<ArchivePage | "no-such-cursor"> {
  const { from, until } = calendarSpan(date, timeZone);
  const within = (column: Prisma.Sql) =>
    Prisma.sql`${column} >= ${from}::timestamptz AND ${column} < ${until}::timestamptz`;
  const source = {
    from: Prisma.sql`article l`,
    id: Prisma.sql`l.id`,
    members: within(Prisma.sql`l.listed_at`),
    were: within(Prisma.sql`a.first_published_at`),
  };
  const [{ span }, list] = await Promise.all([
    countArticles(db, { date, parts: [date], timeZone }),
    keysetList(db, source, place),
  ]);
  if (list === "no-such-cursor") return list;
  return { archive: { ...span, level: "day", list }, tags: spanTags(span, list.cards) };
}

/** The newest span stands on the newest article too: with it begins the next. */
function spanTags(span: ArchiveSpan, cards: readonly CardView[]): string[] {
  const neighbours = [span.older, span.newer].filter((link) => link !== null);
  return [
    tags.site,
    tags.archive(span.date),
    ...neighbours.map((link) => tags.archive(link.date)),
    ...(span.newer === null ? [tags.latest] : []),
    ...cardTags(cards),
  ];
}
