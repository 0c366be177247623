import type { Actor } from "@/lib/actor";
import { mayWithArticle } from "@/lib/article-rights";
import { type Transition, transitionDeeds, type WorkflowRefusal, workflowRefusal } from "@/lib/workflow";
import { type LockedArticle, lockArticle } from "@/server/articles/lock-article";
import type { Transaction } from "@/server/transaction";

export type TransitionRefusal = "not-found" | "forbidden" | WorkflowRefusal;

type Asked = {
  articleId: string;
  transition: Transition;
  actor: Actor;
  alsoSectionId?: string | undefined;
  /** Says of an article that what is asked for stands already; then neither its stage is asked nor anything written. */
  isDone?: (article: LockedArticle) => boolean;
};

/**
 * The article, held for this transaction, when this actor may take it this way from where it stands: the two tables of
 * lib/article-rights.ts and lib/workflow.ts.
 */
export async function lockForTransition(
  tx: Transaction,
  { articleId, transition, actor, alsoSectionId, isDone = () => false }: Asked,
): Promise<{ ok: true; article: LockedArticle; isDone: boolean } | { ok: false; refusal: TransitionRefusal }> {
  const article = await lockArticle(tx, articleId, alsoSectionId === undefined ? {} : { alsoSectionId });
  if (article === null) return { ok: false, refusal: "not-found" };
  if (!mayWithArticle(actor, transitionDeeds[transition], article)) return { ok: false, refusal: "forbidden" };
  if (isDone(article)) return { ok: true, article, isDone: true };
  const refusal = workflowRefusal(transition, article);
  return refusal === null ? { ok: true, article, isDone: false } : { ok: false, refusal };
}
