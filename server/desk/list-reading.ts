import type { StaffActor } from "@/lib/actor";
import { addresses } from "@/lib/addresses";
import type { MorningView, ReadArticle } from "@/lib/views/morning-view";
import { Prisma, type PrismaClient } from "@/server/generated/prisma/client";
import { mayRead } from "./readable-articles";

const hour = 3_600_000;

type Row = {
  id: string;
  headline: string;
  slug: string;
  sectionSlug: string;
  section: string;
  listedAt: Date;
  views: number;
  mayOpen: boolean;
};

function columns(actor: StaffActor): Prisma.Sql {
  return Prisma.sql`a.id, a.headline, a.slug, s.slug AS "sectionSlug", s.name AS section, a.listed_at AS "listedAt",
    coalesce(${mayRead(actor)}, false) AS "mayOpen"`;
}

function readArticle({ slug, sectionSlug, listedAt, ...row }: Row): ReadArticle {
  return { ...row, url: addresses.article(sectionSlug, slug), listedAt: listedAt.toISOString() };
}

/** The newest articles before readers, with all their views so far. One statement. */
export async function listJustPublished(
  db: PrismaClient,
  { actor, limit }: { actor: StaffActor; limit: number },
): Promise<ReadArticle[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT ${columns(actor)}, coalesce(v.total, 0)::int AS views
      FROM (SELECT * FROM article WHERE listed_at IS NOT NULL ORDER BY listed_at DESC, id DESC LIMIT ${limit}) a
      JOIN section s ON s.id = a.section_id LEFT JOIN view_count v ON v.article_id = a.id
     ORDER BY a.listed_at DESC, a.id DESC`;
  return rows.map(({ ...row }) => readArticle(row));
}

/**
 * What is read most before `now`, over the hour, the day and the week, with the views of each span. Views are kept by the
 * hour: the hour in which a span begins counts by the part that lies inside. One statement, one pass over the week.
 */
export async function listReading(
  db: PrismaClient,
  { actor, now, limit }: { actor: StaffActor; now: Date; limit: number },
): Promise<MorningView["mostRead"]> {
  const since = (hours: number) => Prisma.sql`${new Date(now.getTime() - hours * hour)}::timestamptz`;
  const inside = (hours: number) =>
    Prisma.sql`sum(v.views * greatest(0, least(1, extract(epoch FROM v.hour + interval '1 hour' - ${since(hours)}) / 3600)))`;
  const top = (span: string) => Prisma.sql`
    (SELECT ${span}::text AS span, id, ${Prisma.raw(span)} AS views FROM week_read WHERE ${Prisma.raw(span)} >= 0.5
      ORDER BY ${Prisma.raw(span)} DESC, id DESC LIMIT ${limit})`;
  const rows = await db.$queryRaw<(Row & { span: keyof MorningView["mostRead"] })[]>`
    WITH week_read AS MATERIALIZED (
      SELECT v.article_id AS id, ${inside(1)} AS hour, ${inside(24)} AS day, ${inside(168)} AS week
        FROM view_hour v WHERE v.hour > ${since(169)} AND v.hour <= ${now}::timestamptz GROUP BY v.article_id)
    SELECT chosen.span, ${columns(actor)}, round(chosen.views)::int AS views
      FROM (${top("hour")} UNION ALL ${top("day")} UNION ALL ${top("week")}) chosen
      JOIN article a ON a.id = chosen.id AND a.listed_at IS NOT NULL
      JOIN section s ON s.id = a.section_id
     ORDER BY chosen.views DESC, a.id DESC`;
  const of = (asked: string) =>
    rows.filter(({ span }) => span === asked).map(({ span: _, ...row }) => readArticle(row));
  return { hour: of("hour"), day: of("day"), week: of("week") };
}
