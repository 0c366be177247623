import type { Actor } from "@/lib/actor";
import { mayWithArticle } from "@/lib/article-rights";
import { type Check, isOverridable, unmetChecks } from "@/lib/checklist";
import { checkRevision } from "@/server/articles/check-revision";
import { readRevisionText } from "@/server/articles/read-revision-text";
import type { PrismaClient } from "@/server/generated/prisma/client";

export type ArticleChecklist = {
  /** The revision that was looked at. */
  revision: number;
  checks: Check[];
  /** Whether the actor may publish it all the same, with a reason. */
  mayOverride: boolean;
};

/**
 * What the checklist finds on the working revision, were it published at `at`: what publishing and scheduling will ask.
 * Null when there is no such article for this actor.
 */
export async function checkArticle(
  db: PrismaClient,
  { articleId, actor, at }: { articleId: string; actor: Actor; at: Date },
): Promise<ArticleChecklist | null> {
  const article = await db.article.findUnique({
    where: { id: articleId },
    select: {
      id: true,
      ownerId: true,
      sectionId: true,
      topSectionId: true,
      slug: true,
      section: { select: { slug: true } },
      embargoedUntil: true,
      firstPublishedAt: true,
      scheduledFor: true,
      workingRevision: { select: { id: true, number: true } },
    },
  });
  if (!article?.workingRevision || !mayWithArticle(actor, "read", article)) return null;
  const text = await readRevisionText(db, article.workingRevision.id);
  const checks = await checkRevision(db, { article, text, at });
  const mayOverride =
    mayWithArticle(actor, "override-checklist", article) &&
    unmetChecks(checks).every(({ name }) => isOverridable(name));
  return { revision: article.workingRevision.number, checks, mayOverride };
}
