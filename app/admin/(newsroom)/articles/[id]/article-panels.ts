import type { StaffActor } from "@/lib/actor";
import { checkArticle } from "@/server/articles/check-article";
import { getWorkflow } from "@/server/articles/get-workflow";
import { db } from "@/server/db";
import { getArticleFacts } from "@/server/desk/get-article-facts";
import { listPreviewLinks } from "@/server/previews/list-preview-links";

/** All that the panels beside a text show; null when there is no such article for this actor. */
export async function getArticlePanels({ articleId, actor, now }: { articleId: string; actor: StaffActor; now: Date }) {
  const [workflow, checklist, facts, links] = await Promise.all([
    getWorkflow(db, { articleId, actor }),
    checkArticle(db, { articleId, actor, at: now }),
    getArticleFacts(db, { articleId, actor }),
    listPreviewLinks(db, { articleId, actor, now }),
  ]);
  if (workflow === null || facts === null) return null;
  return { publishing: { workflow, checks: checklist?.checks ?? [] }, facts: { workflow, facts, links } };
}
