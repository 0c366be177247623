import type { CardView } from "@/lib/views/card-view";
import { selectCards } from "@/server/articles/select-cards";
import { Prisma, type PrismaClient } from "@/server/generated/prisma/client";

const hour = 3_600_000;

/** Spans over which reading is summed; a longer one is looked at only for what the shorter ones leave open. */
const spans = [
  { name: "hour", length: hour },
  { name: "day", length: 24 * hour },
  { name: "week", length: 7 * 24 * hour },
  { name: "month", length: 30 * 24 * hour },
] as const;

/** Where nothing was read for a month, what was ever read is looked for among this many of the newest articles. */
const newestLookedAt = 500;

/**
 * The published articles that were read most in the hour, the day or the week before `now`, most read first, without
 * those excluded; filled from the longer spans, all time, and at last from the newest, so that a site with articles
 * always has some. Views are kept by the hour: of the hour in which a span begins, the part that lies inside counts.
 * One statement.
 */
export async function listMostRead(
  db: PrismaClient,
  {
    over,
    now,
    limit,
    excluded,
  }: { over: "hour" | "day" | "week"; now: Date; limit: number; excluded: readonly string[] },
): Promise<CardView[]> {
  if (limit === 0) return [];
  const except = Prisma.sql`${[...excluded]}::uuid[]`;
  const asked = spans.slice(spans.findIndex(({ name }) => name === over));
  // Each step stands behind a condition on those before it, which is answered once: PostgreSQL skips it when it fails.
  const open = (before: readonly { name: string }[]) =>
    before.length === 0
      ? Prisma.sql`true`
      : Prisma.join(
          before.map(({ name }) => Prisma.sql`(SELECT count(*) FROM ${Prisma.raw(name)}) < ${limit}`),
          " AND ",
        );
  const steps = asked.map(
    ({ name, length }, turn) =>
      Prisma.sql`${Prisma.raw(name)} AS MATERIALIZED (${readOver(length, { turn, now, limit, except, enough: open(asked.slice(0, turn)) })})`,
  );
  const tables = Prisma.raw(asked.map(({ name }) => `TABLE ${name}`).join(" UNION ALL "));
  const cards = await selectCards<"read">(
    db,
    Prisma.sql`
      WITH ${Prisma.join(steps, ", ")},
      ever AS MATERIALIZED (
        SELECT newest.id, ${asked.length}::int AS turn, coalesce(v.total, 0)::float8 AS views
          FROM (SELECT id, listed_at FROM article WHERE listed_at IS NOT NULL AND id <> ALL (${except})
                 ORDER BY listed_at DESC, id DESC LIMIT ${newestLookedAt}) newest
          LEFT JOIN view_count v ON v.article_id = newest.id
         WHERE ${open(asked)}
         ORDER BY views DESC, newest.listed_at DESC, id DESC LIMIT ${limit * 2})
      SELECT id, 'read', row_number() OVER (ORDER BY turn, views DESC, id DESC) FROM (
        SELECT DISTINCT ON (id) id, turn, views FROM (${tables} UNION ALL TABLE ever) every_step ORDER BY id, turn
      ) once ORDER BY turn, views DESC, id DESC LIMIT ${limit}`,
  );
  return cards("read");
}

/**
 * What was read most over one span before `now`, as rows of id, turn and views. They are put in order before it is asked
 * which of them are published, so that this is asked of a few.
 */
function readOver(
  length: number,
  {
    turn,
    now,
    limit,
    except,
    enough,
  }: { turn: number; now: Date; limit: number; except: Prisma.Sql; enough: Prisma.Sql },
): Prisma.Sql {
  const from = new Date(now.getTime() - length);
  const firstHour = new Date(Math.floor(from.getTime() / hour) * hour);
  const insideFirst = 1 - (from.getTime() - firstHour.getTime()) / hour;
  const counted = Prisma.sql`CASE WHEN hour >= ${from}::timestamptz THEN 1 ELSE ${insideFirst}::float8 END`;
  return Prisma.sql`
    SELECT id, ${turn}::int AS turn, views FROM (
      SELECT article_id AS id, sum(views * ${counted})::float8 AS views
        FROM view_hour
       WHERE hour >= ${firstHour}::timestamptz AND hour <= ${now}::timestamptz
         AND article_id <> ALL (${except}) AND ${enough}
       GROUP BY article_id ORDER BY views DESC, id DESC) read
     WHERE EXISTS (SELECT FROM article WHERE article.id = read.id AND listed_at IS NOT NULL)
     ORDER BY views DESC, id DESC LIMIT ${limit}`;
}
