import type { Actor } from "@/lib/actor";
import { mayWithArticle } from "@/lib/article-rights";
import type { PrismaClient } from "@/server/generated/prisma/client";

const readableSelect = {
  id: true,
  ownerId: true,
  sectionId: true,
  topSectionId: true,
  firstPublishedAt: true,
  scheduledFor: true,
  workingRevisionId: true,
  liveRevisionId: true,
  scheduledRevisionId: true,
} as const;

/** What says which revisions an article has, and which of them are in use; null when this actor may not read it. */
export async function readableArticle(db: PrismaClient, { articleId, actor }: { articleId: string; actor: Actor }) {
  const article = await db.article.findUnique({ where: { id: articleId }, select: readableSelect });
  return article !== null && mayWithArticle(actor, "read", article) ? article : null;
}

export type ReadableArticle = NonNullable<Awaited<ReturnType<typeof readableArticle>>>;
