import type { StaffActor } from "@/lib/actor";
import { mayWithArticle } from "@/lib/article-rights";
import { may } from "@/lib/permissions";
import type { ArticleFactsView } from "@/lib/views/article-facts-view";
import { storedFacts, storedFactsSelect } from "@/server/articles/read-stored-facts";
import type { PrismaClient } from "@/server/generated/prisma/client";
import { openSections } from "./list-choices";

const factsSelect = {
  ownerId: true,
  sectionId: true,
  topSectionId: true,
  firstPublishedAt: true,
  scheduledFor: true,
  ...storedFactsSelect,
  views: { select: { total: true } },
} as const;

/** The facts of one article and what can be chosen for them; null when there is no such article for this actor. */
export async function getArticleFacts(
  db: PrismaClient,
  { articleId, actor }: { articleId: string; actor: StaffActor },
): Promise<ArticleFactsView | null> {
  const row = await db.article.findUnique({ where: { id: articleId }, select: factsSelect });
  if (row === null || !mayWithArticle(actor, "read", row)) return null;
  const mayAssign = mayWithArticle(actor, "assign", row);
  const [sections, owners] = await Promise.all([
    openSections(db, actor),
    mayAssign
      ? db.staff.findMany({
          where: { disabledAt: null },
          select: { id: true, name: true },
          orderBy: { name: "asc" },
          take: 500,
        })
      : [],
  ]);
  return {
    ...storedFacts(row),
    views: row.views?.total ?? 0,
    choices: { sections, owners, mayAddTopics: may(actor, "keep-topics") },
  };
}
