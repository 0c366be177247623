import type { Actor } from "@/lib/actor";
import { lockForTransition, type TransitionRefusal } from "@/server/articles/lock-for-transition";
import { publishRevision } from "@/server/articles/publish-revision";
import { inTransaction } from "@/server/transaction";

export type PutBackArticleResult =
  | { ok: true; changed: boolean }
  | { ok: false; refusal: TransitionRefusal | "embargoed" };

/**
 * Shows an unpublished article to readers again as they last saw it, with its first date; what was saved meanwhile
 * waits. Its places on fronts are not given back. The checklist is not asked: this very text has passed it.
 */
export async function putBackArticle(putBack: {
  articleId: string;
  actor: Actor;
  now: Date;
}): Promise<PutBackArticleResult> {
  const { articleId, actor, now } = putBack;
  return inTransaction<PutBackArticleResult>(async (tx) => {
    const found = await lockForTransition(tx, {
      articleId,
      transition: "put-back-article",
      actor,
      isDone: ({ listedAt }) => listedAt !== null,
    });
    if (!found.ok) return found;
    if (found.isDone) return { ok: true, changed: false };
    const { article } = found;
    if (article.embargoedUntil !== null && article.embargoedUntil > now) return { ok: false, refusal: "embargoed" };
    const revision = await tx.revision.findUniqueOrThrow({
      where: { id: article.liveRevisionId ?? "" },
      select: { id: true, number: true },
    });
    await publishRevision(tx, article, {
      revision,
      substantive: false,
      changeNote: "",
      noteIsApproved: false,
      embargoIsLifted: false,
      details: { putBack: "as readers last saw it" },
      actor,
      now,
    });
    return { ok: true, changed: true };
  });
}
