import type { Actor } from "@/lib/actor";
import type { PreviewView } from "@/lib/views/preview-view";
import type { PrismaClient } from "@/server/generated/prisma/client";
import { readPreview } from "@/server/previews/read-preview";
import { type ReadableArticle, readableArticle } from "@/server/revisions/readable-article";

/** The working revision, the one that readers see or saw last, or one by its number. */
export type PreviewedRevision = "working" | "live" | number;

/** Any revision of an article as its page; null when there is none for this actor. */
export async function getArticlePreview(
  db: PrismaClient,
  asked: { articleId: string; revision: PreviewedRevision; actor: Actor; now: Date },
): Promise<PreviewView | null> {
  const { articleId, revision, actor, now } = asked;
  const article = await readableArticle(db, { articleId, actor });
  if (article === null) return null;
  const revisionId = await idOf(db, article, revision);
  return revisionId === null ? null : readPreview(db, { revisionId, now });
}

async function idOf(db: PrismaClient, article: ReadableArticle, revision: PreviewedRevision): Promise<string | null> {
  if (revision === "working") return article.workingRevisionId;
  if (revision === "live") return article.liveRevisionId;
  const where = { articleId_number: { articleId: article.id, number: revision } };
  return (await db.revision.findUnique({ where, select: { id: true } }))?.id ?? null;
}
