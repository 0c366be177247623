import type { Actor } from "@/lib/actor";
import type { RevisionView } from "@/lib/views/revision-view";
import { readRevisionText } from "@/server/articles/read-revision-text";
import type { PrismaClient } from "@/server/generated/prisma/client";
import { readableArticle } from "@/server/revisions/readable-article";
import { revisionLine, revisionLineSelect } from "@/server/revisions/revision-line";

/** A revision of an article whole; null when there is none of this number for this actor. */
export async function getRevision(
  db: PrismaClient,
  { articleId, number, actor }: { articleId: string; number: number; actor: Actor },
): Promise<RevisionView | null> {
  const article = await readableArticle(db, { articleId, actor });
  if (article === null) return null;
  const row = await db.revision.findUnique({
    where: { articleId_number: { articleId, number } },
    select: revisionLineSelect,
  });
  return row === null ? null : { ...revisionLine(row, article), text: await readRevisionText(db, row.id) };
}
