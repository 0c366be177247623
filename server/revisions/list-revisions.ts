import type { Actor } from "@/lib/actor";
import type { RevisionList } from "@/lib/views/revision-view";
import type { PrismaClient } from "@/server/generated/prisma/client";
import { foldRevisions } from "@/server/revisions/fold-revisions";
import { readableArticle } from "@/server/revisions/readable-article";
import { revisionLine, revisionLineSelect } from "@/server/revisions/revision-line";

/** Revisions that are read for one page; fewer lines stand on it, as those of one sitting are folded. */
const pageSize = 100;

/**
 * The timeline of an article, newest first: who saved what and why. `before` is the number at which a page before ended.
 * No body is read. Null when there is no such article for this actor.
 */
export async function listRevisions(
  db: PrismaClient,
  { articleId, actor, before }: { articleId: string; actor: Actor; before?: number },
): Promise<RevisionList | null> {
  const article = await readableArticle(db, { articleId, actor });
  if (article === null) return null;
  const rows = await db.revision.findMany({
    where: { articleId, ...(before !== undefined && { number: { lt: before } }) },
    orderBy: { number: "desc" },
    take: pageSize + 1,
    select: revisionLineSelect,
  });
  const shown = rows.slice(0, pageSize);
  const lines = foldRevisions(shown.map((row) => revisionLine(row, article)));
  return { lines, before: rows.length > pageSize ? (shown.at(-1)?.number ?? null) : null };
}
