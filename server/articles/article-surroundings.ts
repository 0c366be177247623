import type { CardView } from "@/lib/views/card-view";
import { Prisma, type PrismaClient } from "@/server/generated/prisma/client";
import { selectCards, theseArticles } from "./select-cards";

/** How many articles stand under an article as related. */
const relatedSize = 4;

export type Surroundings = {
  /** Published articles that the body names. */
  named: CardView[];
  previous: CardView | null;
  next: CardView | null;
  related: CardView[];
  /** Whether topics alone gave too few related articles, so that the newest of the section stand among them. */
  relatedBySection: boolean;
};

type Centre = { id: string; sectionId: string; listedAt: Date; topicIds: readonly string[]; named: readonly string[] };

/**
 * The articles around a published one, in one statement: those that its body names, the older and the newer one in its
 * section, and four related ones: the newest that share a topic, then the newest of the section; never itself, and
 * none that the body names.
 */
export async function articleSurroundings(db: PrismaClient, centre: Centre): Promise<Surroundings> {
  const cards = await selectCards<"named" | "previous" | "next" | "same-topic" | "same-section">(
    db,
    Prisma.sql`${theseArticles(centre.named, "named")} UNION ALL ${neighbours(centre)} UNION ALL ${related(centre)}`,
  );
  const sameTopic = cards("same-topic");
  return {
    named: cards("named"),
    previous: cards("previous")[0] ?? null,
    next: cards("next")[0] ?? null,
    related: [...sameTopic, ...cards("same-section")],
    relatedBySection: sameTopic.length < relatedSize,
  };
}

function neighbours({ id, sectionId, listedAt }: Centre): Prisma.Sql {
  return Prisma.sql`
    (SELECT id, 'previous', 1 FROM article
      WHERE section_id = ${sectionId}::uuid AND (listed_at, id) < (${listedAt}::timestamptz, ${id}::uuid)
      ORDER BY listed_at DESC, id DESC LIMIT 1)
    UNION ALL
    (SELECT id, 'next', 1 FROM article
      WHERE section_id = ${sectionId}::uuid AND (listed_at, id) > (${listedAt}::timestamptz, ${id}::uuid)
      ORDER BY listed_at, id LIMIT 1)`;
}

/** Each source gives as many as could be needed were all that stand before them the same articles. */
function related({ id, sectionId, topicIds, named }: Centre): Prisma.Sql {
  const excluded = [id, ...named];
  return Prisma.sql`
    (SELECT id, CASE turn WHEN 1 THEN 'same-topic' ELSE 'same-section' END,
            row_number() OVER (ORDER BY turn, listed_at DESC, id DESC)
       FROM (
         SELECT DISTINCT ON (id) id, listed_at, turn FROM (
           SELECT newest.article_id AS id, newest.listed_at, 1 AS turn
             FROM unnest(${[...topicIds]}::uuid[]) AS topic (id)
            CROSS JOIN LATERAL (
              SELECT article_id, listed_at FROM article_topic
               WHERE topic_id = topic.id AND listed_at IS NOT NULL AND article_id <> ALL (${excluded}::uuid[])
               ORDER BY listed_at DESC, article_id DESC LIMIT ${relatedSize}) newest
           UNION ALL
           (SELECT id, listed_at, 2 FROM article
             WHERE section_id = ${sectionId}::uuid AND listed_at IS NOT NULL AND id <> ALL (${excluded}::uuid[])
             ORDER BY listed_at DESC, id DESC LIMIT ${relatedSize * 2})
         ) candidate ORDER BY id, turn
       ) once
      ORDER BY turn, listed_at DESC, id DESC LIMIT ${relatedSize})`;
}
