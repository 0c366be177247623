import { isDeepStrictEqual } from "node:util";
import type { Actor } from "@/lib/actor";
import { actorStaffId } from "@/lib/actor";
import { mayWithArticle } from "@/lib/article-rights";
import { type ArticleText, type ArticleTextInput, articleTextSchema } from "@/lib/article-text";
import { zodProblems } from "@/lib/zod-problems";
import { lockArticle } from "@/server/articles/lock-article";
import { mirroredColumns } from "@/server/articles/mirrored-columns";
import { readRevisionText } from "@/server/articles/read-revision-text";
import { storedDocument } from "@/server/articles/stored-document";
import { writeAuditEntry } from "@/server/audit/write-audit-entry";
import { inTransaction, type Transaction } from "@/server/transaction";

export type SaveArticle = {
  articleId: string;
  /** The number of the revision that the editor began from. */
  expectedRevision: number;
  text: ArticleTextInput;
  /** Why, in the editor's words; "" for the ordinary save. */
  reason?: string;
  actor: Actor;
  now: Date;
};

export type SaveArticleResult =
  | { ok: true; revision: number; changed: boolean }
  | { ok: false; refusal: "forbidden" | "not-found" | "retracted" | "unknown-picture" }
  | { ok: false; refusal: "invalid"; problems: string[] }
  | { ok: false; refusal: "stale-revision"; revision: number };

/**
 * Keeps a new working revision, whole. Readers see nothing of it before it is published. Saving what stands already
 * makes no revision.
 *
 * Refusals: "stale-revision" when somebody has saved since `expectedRevision`, with the number that stands now;
 * "invalid" with a sentence for each problem; "unknown-picture" when the lead picture is not in the library;
 * "forbidden" also for a colleague's article, unless the actor edits those.
 */
export async function saveArticle(save: SaveArticle): Promise<SaveArticleResult> {
  const { articleId, expectedRevision, reason = "", actor, now } = save;
  const parsed = articleTextSchema.safeParse(save.text);
  if (!parsed.success) return { ok: false, refusal: "invalid", problems: zodProblems(parsed.error) };
  const text = parsed.data;
  return inTransaction(async (tx) => {
    const article = await lockArticle(tx, articleId);
    const working = article?.workingRevision;
    if (!article || !working) return { ok: false, refusal: "not-found" };
    if (!mayWithArticle(actor, "write", article)) return { ok: false, refusal: "forbidden" };
    if (article.state === "retracted") return { ok: false, refusal: "retracted" };
    if (working.number !== expectedRevision) {
      return { ok: false, refusal: "stale-revision", revision: working.number };
    }
    if (!(await pictureExists(tx, text))) return { ok: false, refusal: "unknown-picture" };
    if (isDeepStrictEqual(await readRevisionText(tx, working.id), text)) {
      return { ok: true, revision: working.number, changed: false };
    }
    const number = working.number + 1;
    const revision = await tx.revision.create({
      data: {
        ...text,
        body: storedDocument(text.body),
        articleId,
        number,
        reason,
        staffId: actorStaffId(actor),
        createdAt: now,
      },
      select: { id: true },
    });
    // Until the first publication the article's own columns are those of the working revision.
    const columns = article.firstPublishedAt === null ? mirroredColumns(text) : {};
    await tx.article.update({
      where: { id: articleId },
      data: { ...columns, workingRevisionId: revision.id, updatedAt: now },
      select: { id: true },
    });
    const details = { revision: number, reason };
    await writeAuditEntry(tx, {
      actor,
      at: now,
      action: "save-article",
      subject: "article",
      subjectId: articleId,
      details,
    });
    return { ok: true, revision: number, changed: true };
  });
}

async function pictureExists(tx: Transaction, { leadMediaId }: ArticleText): Promise<boolean> {
  return leadMediaId === null || (await tx.media.count({ where: { id: leadMediaId } })) === 1;
}
