import { type Actor, actorStaffId } from "@/lib/actor";
import { mayWithArticle } from "@/lib/article-rights";
import { longestPreview } from "@/lib/preview-link";
import { lockArticle } from "@/server/articles/lock-article";
import { writeAuditEntry } from "@/server/audit/write-audit-entry";
import { newToken, tokenHash } from "@/server/staff/token";
import { inTransaction } from "@/server/transaction";

export type MakePreviewLinkResult =
  /** The token is told this once; `endsAt` in ISO 8601. */
  | { ok: true; linkId: string; token: string; endsAt: string }
  | { ok: false; refusal: "not-found" | "forbidden" | "no-such-revision" | "trashed" | "bad-span" };

/**
 * Makes a link by which somebody without an account reads one revision of an article, or whatever is the working one
 * then, for some days. It ends with them, and when it is revoked. Only a hash of its token is kept.
 */
export async function makePreviewLink(make: {
  articleId: string;
  /** The number of a revision; null for the working one at the time of reading. */
  revision: number | null;
  /** Days, 1 to 30. */
  days: number;
  actor: Actor;
  now: Date;
}): Promise<MakePreviewLinkResult> {
  const { articleId, revision, days, actor, now } = make;
  if (!Number.isInteger(days) || days < 1 || days > longestPreview) return { ok: false, refusal: "bad-span" };
  return inTransaction<MakePreviewLinkResult>(async (tx) => {
    const article = await lockArticle(tx, articleId);
    if (article === null) return { ok: false, refusal: "not-found" };
    if (!mayWithArticle(actor, "share-preview", article)) return { ok: false, refusal: "forbidden" };
    if (article.trashedAt !== null) return { ok: false, refusal: "trashed" };
    const shown =
      revision === null
        ? null
        : await tx.revision.findUnique({
            where: { articleId_number: { articleId, number: revision } },
            select: { id: true },
          });
    if (revision !== null && shown === null) return { ok: false, refusal: "no-such-revision" };
    const token = newToken();
    const endsAt = new Date(now.getTime() + days * 86_400_000);
    const { id: linkId } = await tx.previewLink.create({
      data: {
        tokenHash: tokenHash(token),
        articleId,
        revisionId: shown?.id ?? null,
        createdById: actorStaffId(actor),
        createdAt: now,
        endsAt,
      },
      select: { id: true },
    });
    await writeAuditEntry(tx, {
      actor,
      at: now,
      action: "make-preview-link",
      subject: "article",
      subjectId: articleId,
      details: { linkId, revision, endsAt: endsAt.toISOString() },
    });
    return { ok: true, linkId, token, endsAt: endsAt.toISOString() };
  });
}
