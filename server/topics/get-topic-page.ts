import { addresses } from "@/lib/addresses";
import { tags } from "@/lib/cache-tags";
import type { ListPlace, ListView } from "@/lib/views/list-view";
import type { TopicView } from "@/lib/views/topic-view";
import { cardTags } from "@/server/articles/card";
import { Prisma, type PrismaClient } from "@/server/generated/prisma/client";
import { keysetList } from "@/server/lists/keyset-list";

export type TopicPage = { topic: TopicView; list: ListView; tags: string[] };

/** A topic and its articles. Null when no topic has this slug. At most three statements. */
export async function getTopicPage(
  db: PrismaClient,
  { slug, place }: { slug: string; place: ListPlace },
): Promise<TopicPage | "no-such-cursor" | null> {
  const row = await db.topic.findUnique({ where: { slug }, select: { id: true, name: true, description: true } });
  if (row === null) return null;
  const list = await keysetList(
    db,
    {
      from: Prisma.sql`article_topic l`,
      id: Prisma.sql`l.article_id`,
      members: Prisma.sql`l.topic_id = ${row.id}::uuid`,
    },
    place,
  );
  if (list === "no-such-cursor") return list;
  const topic: TopicView = { ...row, slug, url: addresses.topic(slug) };
  return { topic, list, tags: [tags.site, tags.topic(row.id), ...cardTags(list.cards)] };
}
