import type { Actor } from "@/lib/actor";
import { mayWithArticle } from "@/lib/article-rights";
import { lockArticle } from "@/server/articles/lock-article";
import { putLive } from "@/server/articles/put-live";
import { writeArticleExpiry } from "@/server/articles/write-article-expiry";
import { writeAuditEntry } from "@/server/audit/write-audit-entry";
import { writePings } from "@/server/pings/write-pings";
import { inTransaction } from "@/server/transaction";

export type PublishArticle = {
  articleId: string;
  /** The number of the revision that the editor has read. */
  expectedRevision: number;
  /** Whether readers are told that the article was updated. */
  substantive?: boolean;
  actor: Actor;
  now: Date;
};

export type PublishArticleResult =
  | { ok: true; changed: boolean }
  | { ok: false; refusal: "forbidden" | "not-found" | "retracted" | "stale-revision" | "embargoed" };

/**
 * Puts the working revision before readers. Publishing the revision that is live already changes nothing.
 *
 * Refusals: "stale-revision" when somebody has saved since; "embargoed" until the embargo has passed; "retracted" for
 * an article that was taken back for good.
 */
export async function publishArticle(publish: PublishArticle): Promise<PublishArticleResult> {
  const { articleId, expectedRevision, substantive = false, actor, now } = publish;
  return inTransaction(async (tx) => {
    const before = await lockArticle(tx, articleId);
    const working = before?.workingRevision;
    if (!before || !working) return { ok: false, refusal: "not-found" };
    if (!mayWithArticle(actor, "publish", before)) return { ok: false, refusal: "forbidden" };
    if (before.state === "retracted") return { ok: false, refusal: "retracted" };
    if (working.number !== expectedRevision) return { ok: false, refusal: "stale-revision" };
    if (before.embargoedUntil !== null && before.embargoedUntil > now) return { ok: false, refusal: "embargoed" };
    if (before.state === "published" && before.liveRevisionId === working.id) return { ok: true, changed: false };

    await putLive(tx, before, { revisionId: working.id, firstPublishedAt: now, substantive, now });
    const after = await lockArticle(tx, articleId);
    if (after === null) throw new Error(`The article ${articleId} went away while it was held.`);
    await writeArticleExpiry(tx, { before, after, now });
    if (before.listedAt === null || substantive) await writePings(tx, { before, after, now });
    const details = { revision: working.number, substantive };
    await writeAuditEntry(tx, {
      actor,
      at: now,
      action: "publish-article",
      subject: "article",
      subjectId: articleId,
      details,
    });
    return { ok: true, changed: true };
  });
}
