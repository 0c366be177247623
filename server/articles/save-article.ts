import { isDeepStrictEqual } from "node:util";
import type { Actor } from "@/lib/actor";
import { type ArticleText, type ArticleTextInput, articleTextSchema } from "@/lib/article-text";
import { zodProblems } from "@/lib/zod-problems";
import { keepRevision } from "@/server/articles/keep-revision";
import { lockForTransition, type TransitionRefusal } from "@/server/articles/lock-for-transition";
import { readRevisionText } from "@/server/articles/read-revision-text";
import { writeAuditEntry } from "@/server/audit/write-audit-entry";
import { inTransaction, type Transaction } from "@/server/transaction";

export type SaveArticle = {
  articleId: string;
  /** The number of the revision that the editor began from. */
  expectedRevision: number;
  text: ArticleTextInput;
  /** Why, in the editor's words; "" for the ordinary save. */
  reason?: string;
  /** Whether the editor saves by itself while somebody writes. */
  automatic?: boolean;
  /** A UUID that names this save: sent again under the same key, it answers the same and keeps nothing twice. */
  saveKey?: string | null;
  actor: Actor;
  now: Date;
};

export type SaveArticleResult =
  | { ok: true; revision: number; changed: boolean }
  | { ok: false; refusal: TransitionRefusal | "unknown-picture" }
  | { ok: false; refusal: "invalid"; problems: string[] }
  | { ok: false; refusal: "stale-revision"; revision: number };

/**
 * Keeps a new working revision, whole. Readers see nothing of it before it is published. Saving what stands already
 * makes no revision. What is saved into an article that was thrown away meanwhile lies in the trash with it.
 *
 * Refusals: "stale-revision" when somebody has saved since `expectedRevision`, with the number that stands now;
 * "invalid" with a sentence for each problem; "unknown-picture" when the lead picture is not in the library;
 * "forbidden" also for a colleague's article, unless the actor edits those.
 */
export async function saveArticle(save: SaveArticle): Promise<SaveArticleResult> {
  const { articleId, expectedRevision, reason = "", automatic = false, saveKey = null, actor, now } = save;
  const parsed = articleTextSchema.safeParse(save.text);
  if (!parsed.success) return { ok: false, refusal: "invalid", problems: zodProblems(parsed.error) };
  const text = parsed.data;
  return inTransaction<SaveArticleResult>(async (tx) => {
    const found = await lockForTransition(tx, { articleId, transition: "save-article", actor });
    if (!found.ok) return found;
    const working = found.article.workingRevision;
    if (!working) return { ok: false, refusal: "not-found" };
    const kept = await revisionSavedAs(tx, saveKey);
    if (kept !== null) return repeated(kept, articleId);
    if (working.number !== expectedRevision) {
      return { ok: false, refusal: "stale-revision", revision: working.number };
    }
    if (!(await pictureExists(tx, text))) return { ok: false, refusal: "unknown-picture" };
    if (isDeepStrictEqual(await readRevisionText(tx, working.id), text)) {
      return { ok: true, revision: working.number, changed: false };
    }
    const revision = await keepRevision(tx, found.article, { text, reason, automatic, saveKey, actor, now });
    const details = { revision, reason, automatic };
    await writeAuditEntry(tx, {
      actor,
      at: now,
      action: "save-article",
      subject: "article",
      subjectId: articleId,
      details,
    });
    return { ok: true, revision, changed: true };
  });
}

async function revisionSavedAs(tx: Transaction, saveKey: string | null) {
  if (saveKey === null) return null;
  return tx.revision.findUnique({ where: { saveKey }, select: { articleId: true, number: true } });
}

function repeated(kept: { articleId: string; number: number }, articleId: string): SaveArticleResult {
  if (kept.articleId === articleId) return { ok: true, revision: kept.number, changed: true };
  return { ok: false, refusal: "invalid", problems: ["saveKey: Another article was saved under this key."] };
}

async function pictureExists(tx: Transaction, { leadMediaId }: ArticleText): Promise<boolean> {
  return leadMediaId === null || (await tx.media.count({ where: { id: leadMediaId } })) === 1;
}
