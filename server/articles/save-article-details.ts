import type { Actor } from "@/lib/actor";
import type { ArticleKind } from "@/lib/article-kind";
import { mayWithArticle } from "@/lib/article-rights";
import { changedUses, wordUses } from "@/lib/search-words";
import { type LockedArticle, lockArticle } from "@/server/articles/lock-article";
import { lockForTransition, type TransitionRefusal } from "@/server/articles/lock-for-transition";
import { bylineTextOf } from "@/server/articles/mirrored-columns";
import { writeArticleExpiry } from "@/server/articles/write-article-expiry";
import { writeAuditEntry } from "@/server/audit/write-audit-entry";
import { countSearchWords } from "@/server/search/count-search-words";
import { inTransaction, type Transaction } from "@/server/transaction";

export type SaveArticleDetails = {
  articleId: string;
  /** The number of the working revision that the editor has read. */
  expectedRevision: number;
  /** What is to change; the rest stays. */
  details: {
    kind?: ArticleKind;
    language?: string;
    /** Null leaves it to the section. */
    commentPolicy?: "off" | "closed" | null;
    embargoedUntil?: Date | null;
    /** In order, whole. */
    topicIds?: readonly string[];
    contributorIds?: readonly string[];
  };
  actor: Actor;
  now: Date;
};

export type SaveArticleDetailsResult = { ok: true } | { ok: false; refusal: DetailsRefusal };

type DetailsRefusal =
  | TransitionRefusal
  | "stale-revision"
  | "unknown-topic"
  | "unknown-contributor"
  /** Readers would see it at once, which takes the right to publish. */
  | "seen-at-once"
  /** An embargo is for those who have the right to it. */
  | "embargo-forbidden"
  /** An embargo is set before publication; what readers have seen is unpublished instead. */
  | "published"
  /** It is scheduled for a time before that. */
  | "embargo-after-schedule";

/**
 * Changes what belongs to an article and not to one of its revisions: kind, language, comments, embargo, topics and
 * byline. On a published article readers see it at once, so that it takes the right to publish there.
 */
export async function saveArticleDetails(save: SaveArticleDetails): Promise<SaveArticleDetailsResult> {
  const { articleId, expectedRevision, actor, now } = save;
  return inTransaction<SaveArticleDetailsResult>(async (tx) => {
    const found = await lockForTransition(tx, { articleId, transition: "save-article", actor });
    if (!found.ok) return found;
    const before = found.article;
    if (before.workingRevision?.number !== expectedRevision) return { ok: false, refusal: "stale-revision" };
    const { topicIds, contributorIds, ...columns } = save.details;
    const unfit = detailsRefusal(before, columns.embargoedUntil, { actor, now });
    if (unfit !== null) return { ok: false, refusal: unfit };
    const contributors = contributorIds && (await contributorsInOrder(tx, contributorIds));
    if (contributors === null) return { ok: false, refusal: "unknown-contributor" };
    if (!(await topicsExist(tx, topicIds ?? []))) return { ok: false, refusal: "unknown-topic" };
    if (topicIds !== undefined) await writeTopics(tx, before, topicIds);
    const bylineText = contributors && (await writeByline(tx, before, contributors));
    await tx.article.update({
      where: { id: articleId },
      data: { ...columns, ...(bylineText !== undefined && { bylineText }), updatedAt: now },
      select: { id: true },
    });
    const after = await lockArticle(tx, articleId);
    if (after === null) throw new Error(`The article ${articleId} went away while it was held.`);
    await writeArticleExpiry(tx, { before, after, now });
    const details = { changed: Object.keys(save.details) };
    await writeAuditEntry(tx, {
      actor,
      at: now,
      action: "save-article-details",
      subject: "article",
      subjectId: articleId,
      details,
    });
    return { ok: true };
  });
}

function detailsRefusal(
  article: LockedArticle,
  embargoedUntil: Date | null | undefined,
  { actor, now }: { actor: Actor; now: Date },
): DetailsRefusal | null {
  const isSeen = article.listedAt !== null;
  if (isSeen && !mayWithArticle(actor, "publish", article)) return "seen-at-once";
  return embargoRefusal(article, embargoedUntil, { actor, now });
}

/** Why an embargo cannot be set, moved or lifted like this; null when it can, or when nothing is asked of it. */
function embargoRefusal(
  article: LockedArticle,
  embargoedUntil: Date | null | undefined,
  { actor, now }: { actor: Actor; now: Date },
): DetailsRefusal | null {
  if (embargoedUntil === undefined || embargoedUntil?.getTime() === article.embargoedUntil?.getTime()) return null;
  if (!mayWithArticle(actor, "embargo", article)) return "embargo-forbidden";
  if (embargoedUntil === null || embargoedUntil <= now) return null;
  if (article.listedAt !== null) return "published";
  return article.scheduledFor !== null && article.scheduledFor < embargoedUntil ? "embargo-after-schedule" : null;
}

async function topicsExist(tx: Transaction, ids: readonly string[]): Promise<boolean> {
  return (await tx.topic.count({ where: { id: { in: [...ids] } } })) === new Set(ids).size;
}

async function contributorsInOrder(
  tx: Transaction,
  ids: readonly string[],
): Promise<{ id: string; name: string }[] | null> {
  const rows = await tx.contributor.findMany({ where: { id: { in: [...ids] } }, select: { id: true, name: true } });
  const known = new Map(rows.map((row) => [row.id, row]));
  const inOrder = [...new Set(ids)].map((id) => known.get(id));
  return inOrder.every((one) => one !== undefined) ? inOrder : null;
}

async function writeTopics(tx: Transaction, article: LockedArticle, topicIds: readonly string[]): Promise<void> {
  await tx.articleTopic.deleteMany({ where: { articleId: article.id } });
  await tx.articleTopic.createMany({
    data: [...new Set(topicIds)].map((topicId, position) => ({
      articleId: article.id,
      topicId,
      position,
      listedAt: article.listedAt,
    })),
  });
}

/** Returns the byline's text. */
async function writeByline(
  tx: Transaction,
  article: LockedArticle,
  contributors: readonly { id: string; name: string }[],
): Promise<string> {
  const bylineText = bylineTextOf(contributors.map((contributor) => contributor.name));
  await tx.byline.deleteMany({ where: { articleId: article.id } });
  await tx.byline.createMany({
    data: contributors.map(({ id }, position) => ({
      articleId: article.id,
      contributorId: id,
      position,
      listedAt: article.listedAt,
    })),
  });
  if (article.listedAt !== null) {
    await countSearchWords(tx, changedUses(wordUses(article.bylineText), wordUses(bylineText)));
  }
  return bylineText;
}
