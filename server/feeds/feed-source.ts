import { tags } from "@/lib/cache-tags";
import type { FeedPlace } from "@/lib/feed-addresses";
import { Prisma, type PrismaClient } from "@/server/generated/prisma/client";
import { type FeedSource, wholeSite } from "./feed-rows";

/** What a feed follows: its name and description (those of the site are null) and where its articles are listed. */
export type FollowedPlace = {
  id: string | null;
  name: string | null;
  description: string;
  source: FeedSource;
  tags: string[];
};

/** Null when no section, topic or contributor has the slug. One statement, none for the site. */
export async function findFeedSource(db: PrismaClient, place: FeedPlace): Promise<FollowedPlace | null> {
  switch (place.kind) {
    case "site":
      return { id: null, name: null, description: "", source: wholeSite, tags: [tags.latest] };
    case "section":
      return followSection(db, place.slug);
    case "topic":
      return followTopic(db, place.slug);
    case "contributor":
      return followContributor(db, place.slug);
  }
}

async function followSection(db: PrismaClient, slug: string): Promise<FollowedPlace | null> {
  const row = await db.section.findUnique({
    where: { slug },
    select: { id: true, name: true, description: true, parentId: true },
  });
  if (row === null) return null;
  const column = Prisma.raw(row.parentId === null ? "l.top_section_id" : "l.section_id");
  const source = { ...wholeSite, members: Prisma.sql`${column} = ${row.id}::uuid` };
  return { ...row, source, tags: [tags.section(row.id)] };
}

async function followTopic(db: PrismaClient, slug: string): Promise<FollowedPlace | null> {
  const row = await db.topic.findUnique({ where: { slug }, select: { id: true, name: true, description: true } });
  if (row === null) return null;
  const source = {
    from: Prisma.sql`article_topic l`,
    id: Prisma.sql`l.article_id`,
    members: Prisma.sql`l.topic_id = ${row.id}::uuid`,
  };
  return { ...row, source, tags: [tags.topic(row.id)] };
}

async function followContributor(db: PrismaClient, slug: string): Promise<FollowedPlace | null> {
  const row = await db.contributor.findUnique({ where: { slug }, select: { id: true, name: true, role: true } });
  if (row === null) return null;
  const source = {
    from: Prisma.sql`byline l`,
    id: Prisma.sql`l.article_id`,
    members: Prisma.sql`l.contributor_id = ${row.id}::uuid`,
  };
  return {
    id: row.id,
    name: row.name,
    description: row.role,
    source,
    tags: [tags.contributor(row.id), tags.writtenBy(row.id)],
  };
}
