import type { CardView } from "@/lib/views/card-view";
import { selectCards } from "@/server/articles/select-cards";
import { Prisma, type PrismaClient } from "@/server/generated/prisma/client";

const hour = 3_600_000;

/** Spans over which reading is summed; a longer one is looked at only for what the shorter ones leave open. */
const spans = { day: 24 * hour, week: 7 * 24 * hour, month: 30 * 24 * hour };

/** Where nothing was read for a month, what was ever read is looked for among this many of the newest articles. */
const newestLookedAt = 500;

/**
 * The published articles that were read most in the day before `now`, most read first, without those excluded; filled
 * from the week, the month, all time, and at last from the newest, so that a site with articles always has some.
 * One statement.
 */
export async function listMostRead(
  db: PrismaClient,
  { now, limit, excluded }: { now: Date; limit: number; excluded: readonly string[] },
): Promise<CardView[]> {
  if (limit === 0) return [];
  const except = Prisma.sql`${[...excluded]}::uuid[]`;
  const since = (milliseconds: number) => new Date(now.getTime() - milliseconds);
  // Each step stands behind a condition on those before it, which is answered once: PostgreSQL skips it when it fails.
  const step = (turn: number, from: Date, enough: Prisma.Sql) => Prisma.sql`
    SELECT v.article_id AS id, ${turn}::int AS turn, sum(v.views)::bigint AS views
      FROM view_hour v JOIN article a ON a.id = v.article_id AND a.listed_at IS NOT NULL
     WHERE v.hour > ${from}::timestamptz AND v.hour <= ${now}::timestamptz AND v.article_id <> ALL (${except}) AND ${enough}
     GROUP BY v.article_id ORDER BY views DESC, id DESC LIMIT ${limit}`;
  const open = (...before: string[]) =>
    Prisma.join(
      before.map((step) => Prisma.sql`(SELECT count(*) FROM ${Prisma.raw(step)}) < ${limit}`),
      " AND ",
    );
  const cards = await selectCards<"read">(
    db,
    Prisma.sql`
      WITH day AS MATERIALIZED (${step(1, since(spans.day), Prisma.sql`true`)}),
      week AS MATERIALIZED (${step(2, since(spans.week), open("day"))}),
      month AS MATERIALIZED (${step(3, since(spans.month), open("day", "week"))}),
      ever AS MATERIALIZED (
        SELECT newest.id, 4 AS turn, coalesce(v.total, 0)::bigint AS views
          FROM (SELECT id, listed_at FROM article WHERE listed_at IS NOT NULL AND id <> ALL (${except})
                 ORDER BY listed_at DESC, id DESC LIMIT ${newestLookedAt}) newest
          LEFT JOIN view_count v ON v.article_id = newest.id
         WHERE ${open("day", "week", "month")}
         ORDER BY views DESC, newest.listed_at DESC, id DESC LIMIT ${limit * 2})
      SELECT id, 'read', row_number() OVER (ORDER BY turn, views DESC, id DESC) FROM (
        SELECT DISTINCT ON (id) id, turn, views FROM (
          TABLE day UNION ALL TABLE week UNION ALL TABLE month UNION ALL TABLE ever) every_step ORDER BY id, turn
      ) once ORDER BY turn, views DESC, id DESC LIMIT ${limit}`,
  );
  return cards("read");
}
