import type { Actor } from "@/lib/actor";
import { mayWithArticle } from "@/lib/article-rights";
import { lockArticle } from "@/server/articles/lock-article";
import { writeAuditEntry } from "@/server/audit/write-audit-entry";
import { inTransaction } from "@/server/transaction";

export type RevokePreviewLinkResult =
  | { ok: true; changed: boolean }
  | { ok: false; refusal: "not-found" | "forbidden" };

/** Ends a preview link at once; it stays in the list with the time of its end. */
export async function revokePreviewLink(revoke: {
  articleId: string;
  linkId: string;
  actor: Actor;
  now: Date;
}): Promise<RevokePreviewLinkResult> {
  const { articleId, linkId, actor, now } = revoke;
  return inTransaction<RevokePreviewLinkResult>(async (tx) => {
    const article = await lockArticle(tx, articleId);
    if (article === null) return { ok: false, refusal: "not-found" };
    if (!mayWithArticle(actor, "share-preview", article)) return { ok: false, refusal: "forbidden" };
    const link = await tx.previewLink.findUnique({ where: { id: linkId, articleId }, select: { revokedAt: true } });
    if (link === null) return { ok: false, refusal: "not-found" };
    if (link.revokedAt !== null) return { ok: true, changed: false };
    await tx.previewLink.update({ where: { id: linkId }, data: { revokedAt: now }, select: { id: true } });
    await writeAuditEntry(tx, {
      actor,
      at: now,
      action: "revoke-preview-link",
      subject: "article",
      subjectId: articleId,
      details: { linkId },
    });
    return { ok: true, changed: true };
  });
}
