import type { StaffActor } from "@/lib/actor";
import { type NewsroomView, newsroomViews } from "@/lib/newsroom-list";
import { inView } from "@/server/desk/desk-views";
import { readableArticles } from "@/server/desk/readable-articles";
import { Prisma, type PrismaClient } from "@/server/generated/prisma/client";

/** Nobody reads a larger number beside a view, and counting further would cost more with every article. */
export const mostCounted = 1_000;

export type ViewCounts = Record<NewsroomView, number>;

/**
 * How many articles each view holds for somebody, up to {@link mostCounted} and one more for "and more". One statement,
 * which reads so many entries of an index for each view and never all of them.
 */
export async function countViews(db: PrismaClient, { actor }: { actor: StaffActor }): Promise<ViewCounts> {
  const counted = (condition: Prisma.Sql) => {
    const parts = readableArticles(actor).map(
      (readable) =>
        Prisma.sql`(SELECT a.id FROM article a WHERE ${condition} AND ${readable} LIMIT ${mostCounted + 1})`,
    );
    return Prisma.sql`(SELECT count(*)::int FROM (SELECT * FROM (${Prisma.join(parts, " UNION ")}) part LIMIT ${mostCounted + 1}) few)`;
  };
  const views = newsroomViews.map((view) => Prisma.sql`${view}::text, ${counted(inView(view, actor))}`);
  const [row] = await db.$queryRaw<{ counts: ViewCounts }[]>`SELECT json_build_object(${Prisma.join(views)}) AS counts`;
  if (row === undefined) throw new Error("A statement that always gives one row gave none.");
  return row.counts;
}
