import type { StaffActor } from "@/lib/actor";
import { type NewsroomView, newsroomOrder, newsroomViews } from "@/lib/newsroom-list";
import type { ViewCounts } from "@/lib/views/view-counts";
import { deskOrders, inView } from "@/server/desk/desk-views";
import { mayRead, readableArticles } from "@/server/desk/readable-articles";
import { Prisma, type PrismaClient } from "@/server/generated/prisma/client";

/**
 * How far is counted: nobody reads a larger number beside a view, and counting on would cost more with every article. Less
 * far where each article has to be looked at, because the rights of whoever asks are narrowed to sections.
 */
const mostCounted = { everywhere: 1_000, narrowed: 100 };

/**
 * How many articles each view holds for somebody, as far as is counted. One statement, which reads so many entries of an
 * index for each view and never all of them.
 */
export async function countViews(db: PrismaClient, { actor }: { actor: StaffActor }): Promise<ViewCounts> {
  const readable = readableArticles(actor);
  const most = readable.length === 1 ? mostCounted.everywhere : mostCounted.narrowed;
  const counted = (view: NewsroomView) => {
    // Few articles are on their way or put away: one look along those few. What is published fills whole sections.
    const isLarge = view === "all" || view === "published";
    const { column } = deskOrders[newsroomOrder(view)];
    const parts = (isLarge ? readable : [mayRead(actor)]).map(
      // In order, so that an index of the view is read; without it a whole table would be, where little is found.
      (part) => Prisma.sql`
        (SELECT a.id FROM article a WHERE ${inView(view, actor)} AND ${part} ORDER BY ${column} DESC LIMIT ${most + 1})`,
    );
    const once = Prisma.join(parts, " UNION ");
    return Prisma.sql`${view}::text, (SELECT count(*)::int FROM (SELECT id FROM (${once}) part LIMIT ${most + 1}) few)`;
  };
  const [row] = await db.$queryRaw<{ counts: Record<NewsroomView, number> }[]>`
    SELECT json_build_object(${Prisma.join(newsroomViews.map(counted))}) AS counts`;
  if (row === undefined) throw new Error("A statement that always gives one row gave none.");
  return { counts: row.counts, most };
}
