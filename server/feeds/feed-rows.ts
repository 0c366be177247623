import { type ArticleRow, correctionsJson, topicsJson } from "@/server/articles/article-row";
import { type CardRow, cardColumns, cardJoins } from "@/server/articles/card";
import { Prisma, type PrismaClient } from "@/server/generated/prisma/client";

/** A reader of feeds asks several times an hour: whoever was away for days finds the rest on the page. */
const feedLength = 30;

export type FeedRow = CardRow &
  Pick<ArticleRow, "language" | "substantivelyUpdatedAt" | "topics" | "corrections"> & {
    /** Null where feeds carry a summary: the body is not even read. */
    body: unknown;
  };

/** Where the articles of a feed are listed: rows `l` with listed_at and the article's id in the column `id`. */
export type FeedSource = { from: Prisma.Sql; id: Prisma.Sql; members: Prisma.Sql };

/** The newest articles of a source, newest first. One statement. */
export function readFeedRows(db: PrismaClient, { from, id, members }: FeedSource): Promise<FeedRow[]> {
  return db.$queryRaw<FeedRow[]>`
    SELECT ${cardColumns}, a.language, a.substantively_updated_at AS "substantivelyUpdatedAt",
           ${topicsJson} AS topics, ${correctionsJson} AS corrections,
           CASE WHEN settings.feed_text = 'full' THEN r.body END AS body
      FROM (SELECT ${id} AS id, l.listed_at FROM ${from}
             WHERE ${members} AND l.listed_at IS NOT NULL
             ORDER BY l.listed_at DESC, ${id} DESC LIMIT ${feedLength}) chosen
      JOIN settings ON settings.id = 1
      JOIN article a ON a.id = chosen.id AND a.listed_at IS NOT NULL
      ${cardJoins}
      JOIN revision r ON r.id = a.live_revision_id
     ORDER BY chosen.listed_at DESC, chosen.id DESC`;
}

export const wholeSite: FeedSource = {
  from: Prisma.sql`article l`,
  id: Prisma.sql`l.id`,
  members: Prisma.sql`true`,
};
