import type { StaffActor } from "@/lib/actor";
import { calendarSpan } from "@/lib/dates";
import { type NewsroomEdge, type NewsroomQuestion, newsroomOrder } from "@/lib/newsroom-list";
import type { DeskArticleView } from "@/lib/views/desk-article-view";
import { type DeskArticleRow, deskArticle, deskColumns, deskJoins } from "@/server/desk/desk-article";
import { deskOrders, inView } from "@/server/desk/desk-views";
import { findMatches } from "@/server/desk/find-matches";
import { readableArticles } from "@/server/desk/readable-articles";
import { Prisma, type PrismaClient } from "@/server/generated/prisma/client";

/** How many articles stand on one page of the newsroom's list. */
export const newsroomPageSize = 50;

export type NewsroomList = {
  articles: DeskArticleView[];
  /** Where the next page and the one before begin; null where there is none. */
  next: NewsroomEdge | null;
  previous: NewsroomEdge | null;
};

type Asked = {
  question: NewsroomQuestion;
  actor: StaffActor;
  /** The site's time zone, in which days begin, and its language. */
  clockface: { timeZone: string; language: string };
  now: Date;
  limit?: number;
};

/**
 * A page of the newsroom's list: what the actor may open, of all states. A page costs the same however deep it lies, and
 * whoever changes an article meanwhile moves that article and not the page. At most three statements.
 */
export async function listNewsroomArticles(db: PrismaClient, asked: Asked): Promise<NewsroomList> {
  const { question, actor, clockface, limit = newsroomPageSize } = asked;
  const conditions = [inView(question.view, actor), ...filters(question, clockface.timeZone)];
  if (question.section !== null) {
    const section = await sectionFilter(db, question.section);
    if (section === null) return { articles: [], next: null, previous: null };
    conditions.push(section);
  }
  if (question.q !== "") conditions.push(await findMatches(db, { q: question.q, language: clockface.language }));
  const edge = question.after ?? question.before;
  const isBack = question.after === null && question.before !== null;
  const { column, isDescending } = deskOrders[newsroomOrder(question.view)];
  const down = isDescending !== isBack;
  const order = down ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  if (edge !== null) {
    const than = down ? Prisma.sql`<` : Prisma.sql`>`;
    conditions.push(Prisma.sql`(${column}, a.id) ${than} (${edge.at}::timestamptz, ${edge.id}::uuid)`);
  }
  const every = Prisma.join(conditions, " AND ");
  // Each way in which an article can be readable is walked by itself and in order; together they are one short list.
  const parts = readableArticles(actor).map(
    (readable) => Prisma.sql`
      (SELECT a.id, ${column} AS at FROM article a WHERE ${every} AND ${readable}
        ORDER BY ${column} ${order}, a.id ${order} LIMIT ${limit + 1})`,
  );
  const rows = await db.$queryRaw<(DeskArticleRow & { at: Date })[]>`
    SELECT ${deskColumns}, chosen.at
      FROM (SELECT * FROM (${Prisma.join(parts, " UNION ")}) part ORDER BY at ${order}, id ${order} LIMIT ${limit + 1}) chosen
      JOIN article a ON a.id = chosen.id
      ${deskJoins}
     ORDER BY chosen.at ${order}, a.id ${order}`;
  return pageOf(rows, asked, { limit, isBack, hasEdge: edge !== null });
}

function pageOf(
  rows: readonly (DeskArticleRow & { at: Date })[],
  asked: Asked,
  { limit, isBack, hasEdge }: { limit: number; isBack: boolean; hasEdge: boolean },
): NewsroomList {
  const more = rows.length > limit;
  const shown = isBack ? rows.slice(0, limit).reverse() : rows.slice(0, limit);
  const edge = (row: { at: Date; id: string } | undefined) => (row === undefined ? null : { at: row.at, id: row.id });
  return {
    articles: shown.map((row) => deskArticle(row, asked)),
    next: isBack || more ? edge(shown.at(-1)) : null,
    previous: isBack ? (more ? edge(shown[0]) : null) : hasEdge ? edge(shown[0]) : null,
  };
}

function filters(question: NewsroomQuestion, timeZone: string): Prisma.Sql[] {
  const { contributor, owner, from, until } = question;
  return [
    contributor !== null &&
      Prisma.sql`EXISTS (SELECT FROM byline b JOIN contributor c ON c.id = b.contributor_id
        WHERE b.article_id = a.id AND c.slug = ${contributor})`,
    owner !== null && Prisma.sql`a.owner_id = ${owner}::uuid`,
    from !== null && Prisma.sql`a.updated_at >= ${calendarSpan(from, timeZone).from}::timestamptz`,
    until !== null && Prisma.sql`a.updated_at < ${calendarSpan(until, timeZone).until}::timestamptz`,
  ].filter((filter) => filter !== false);
}

/** A section with those inside it, or one of those: the column that has an index in order. Null when there is none. */
async function sectionFilter(db: PrismaClient, slug: string): Promise<Prisma.Sql | null> {
  const section = await db.section.findUnique({ where: { slug }, select: { id: true, parentId: true } });
  if (section === null) return null;
  return section.parentId === null
    ? Prisma.sql`a.top_section_id = ${section.id}::uuid`
    : Prisma.sql`a.section_id = ${section.id}::uuid`;
}
