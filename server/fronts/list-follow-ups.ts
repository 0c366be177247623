import type { CardView } from "@/lib/views/card-view";
import { selectCards } from "@/server/articles/select-cards";
import { Prisma, type PrismaClient } from "@/server/generated/prisma/client";

/** The newest articles that share a topic with this one, without those excluded. One statement. */
export async function listFollowUps(
  db: PrismaClient,
  { articleId, limit, excluded }: { articleId: string; limit: number; excluded: readonly string[] },
): Promise<CardView[]> {
  const cards = await selectCards<"follow-up">(
    db,
    Prisma.sql`
      SELECT id, 'follow-up', row_number() OVER (ORDER BY listed_at DESC, id DESC) FROM (
        SELECT DISTINCT newest.article_id AS id, newest.listed_at
          FROM article_topic own
         CROSS JOIN LATERAL (
           SELECT article_id, listed_at FROM article_topic
            WHERE topic_id = own.topic_id AND listed_at IS NOT NULL AND article_id <> ALL (${[...excluded]}::uuid[])
            ORDER BY listed_at DESC, article_id DESC LIMIT ${limit}) newest
         WHERE own.article_id = ${articleId}::uuid
      ) related ORDER BY listed_at DESC, id DESC LIMIT ${limit}`,
  );
  return cards("follow-up");
}
