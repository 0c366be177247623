import type { StaffActor } from "@/lib/actor";
import { calendarSpan, localDay } from "@/lib/dates";
import type { MorningView } from "@/lib/views/morning-view";
import { Prisma, type PrismaClient } from "@/server/generated/prisma/client";
import { overdueAfter } from "@/server/schedule/list-overdue";
import { type DeskArticleRow, deskArticle, deskColumns, deskJoins } from "./desk-article";
import { inView } from "./desk-views";
import { listJustPublished, listReading } from "./list-reading";
import { mayRead } from "./readable-articles";

/** How many articles stand in each part at most; the list of articles has all of them. */
const mostInPart = 8;

type Part = "overdue" | "due" | "inReview" | "drafts" | "changed";

/**
 * What is due, waits, was begun and is read at `now`, of what the actor may open; what readers see is everybody's to see.
 * The day is that of the site's time zone. Three statements.
 */
export async function getMorning(
  db: PrismaClient,
  { actor, timeZone, now }: { actor: StaffActor; timeZone: string; now: Date },
): Promise<MorningView> {
  const { until } = calendarSpan(localDay(now, timeZone), timeZone);
  const [rows, published, mostRead] = await Promise.all([
    db.$queryRaw<(DeskArticleRow & { part: Part })[]>`
      SELECT chosen.part, ${deskColumns}
        FROM (${Prisma.join(partsOf({ actor, now, until }), " UNION ALL ")}) AS chosen (part, id, place)
        JOIN article a ON a.id = chosen.id
        ${deskJoins}
       ORDER BY chosen.place, a.id`,
    listJustPublished(db, { actor, limit: mostInPart }),
    listReading(db, { actor, now, limit: 5 }),
  ]);
  const part = (name: Part) => rows.filter((row) => row.part === name).map((row) => deskArticle(row, { actor, now }));
  return {
    overdue: part("overdue"),
    due: part("due"),
    inReview: part("inReview"),
    drafts: part("drafts"),
    changed: part("changed"),
    published,
    mostRead,
  };
}

function partsOf({ actor, now, until }: { actor: StaffActor; now: Date; until: Date }): Prisma.Sql[] {
  const late = Prisma.sql`${new Date(now.getTime() - overdueAfter * 1_000)}::timestamptz`;
  const readable = mayRead(actor);
  const choose = (name: Part, condition: Prisma.Sql, order: Prisma.Sql) => Prisma.sql`
    (SELECT ${name}::text, a.id, row_number() OVER (ORDER BY ${order}) FROM article a
      WHERE ${condition} AND ${readable} ORDER BY ${order} LIMIT ${mostInPart})`;
  const scheduled = inView("scheduled", actor);
  return [
    choose("overdue", Prisma.sql`${scheduled} AND a.scheduled_for < ${late}`, Prisma.sql`a.scheduled_for`),
    choose(
      "due",
      Prisma.sql`${scheduled} AND a.scheduled_for >= ${late} AND a.scheduled_for < ${until}::timestamptz`,
      Prisma.sql`a.scheduled_for`,
    ),
    choose("inReview", inView("review", actor), Prisma.sql`coalesce(a.review_requested_at, a.updated_at)`),
    choose(
      "drafts",
      Prisma.sql`${inView("mine", actor)} AND a.state IN ('draft', 'inReview', 'unpublished')`,
      Prisma.sql`a.updated_at DESC`,
    ),
    choose("changed", inView("changed", actor), Prisma.sql`a.updated_at DESC`),
  ];
}
