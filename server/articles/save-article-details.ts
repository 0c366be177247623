import type { Actor } from "@/lib/actor";
import { type ArticleFacts, type FactName, settleFacts } from "@/lib/article-facts";
import { mayWithArticle } from "@/lib/article-rights";
import { changedUses, wordUses } from "@/lib/search-words";
import type { StoredFactsView } from "@/lib/views/article-facts-view";
import { type LockedArticle, lockArticle } from "@/server/articles/lock-article";
import { lockForTransition, type TransitionRefusal } from "@/server/articles/lock-for-transition";
import { bylineTextOf } from "@/server/articles/mirrored-columns";
import { readStoredFacts } from "@/server/articles/read-stored-facts";
import { writeArticleExpiry } from "@/server/articles/write-article-expiry";
import { writeAuditEntry } from "@/server/audit/write-audit-entry";
import { countSearchWords } from "@/server/search/count-search-words";
import { inTransaction, type Transaction } from "@/server/transaction";

export type SaveArticleDetails = {
  articleId: string;
  /** What stood there when the change was made, of the same facts at least. */
  seen: Partial<ArticleFacts>;
  /** How they are to stand; what is not named stays, and so does what was seen like this. */
  details: Partial<ArticleFacts>;
  actor: Actor;
  now: Date;
};

export type SaveArticleDetailsResult =
  | { ok: true; changed: boolean }
  | { ok: false; refusal: DetailsRefusal }
  /** Somebody else has changed these facts since they were seen; all facts as they stand now. */
  | { ok: false; refusal: "stale-facts"; stale: FactName[]; stored: StoredFactsView };

type DetailsRefusal =
  | TransitionRefusal
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
 * byline. Each fact is compared with what was seen of it: two people may change different ones at the same moment, and
 * the later of two who change the same is refused. On a published article readers see it at once, so that it takes the
 * right to publish there.
 */
export async function saveArticleDetails(save: SaveArticleDetails): Promise<SaveArticleDetailsResult> {
  const { articleId, seen, actor, now } = save;
  return inTransaction<SaveArticleDetailsResult>(async (tx) => {
    const found = await lockForTransition(tx, { articleId, transition: "save-article", actor });
    if (!found.ok) return found;
    const before = found.article;
    const { written, stale } = settleFacts({ seen, wanted: save.details, stored: factsOf(before) });
    const details = pick(save.details, written);
    const unfit = detailsRefusal(before, details.embargoedUntil, { actor, now });
    if (unfit !== null) return { ok: false, refusal: unfit };
    if (stale.length > 0) {
      return { ok: false, refusal: "stale-facts", stale, stored: await readStoredFacts(tx, articleId) };
    }
    if (written.length === 0) return { ok: true, changed: false };
    const contributors = details.contributorIds && (await contributorsInOrder(tx, details.contributorIds));
    if (contributors === null) return { ok: false, refusal: "unknown-contributor" };
    if (!(await topicsExist(tx, details.topicIds ?? []))) return { ok: false, refusal: "unknown-topic" };
    await writeFacts(tx, before, { details, contributors, now });
    await writeAuditEntry(tx, {
      actor,
      at: now,
      action: "save-article-details",
      subject: "article",
      subjectId: articleId,
      details: { changed: written },
    });
    return { ok: true, changed: true };
  });
}

function factsOf(article: LockedArticle): ArticleFacts {
  const { kind, language, commentPolicy, embargoedUntil } = article;
  const topicIds = article.topics.map(({ topicId }) => topicId);
  const contributorIds = article.bylines.map(({ contributorId }) => contributorId);
  return { kind, language, commentPolicy, embargoedUntil, topicIds, contributorIds };
}

function pick(facts: Partial<ArticleFacts>, names: readonly FactName[]): Partial<ArticleFacts> {
  return Object.fromEntries(names.map((name) => [name, facts[name]]));
}

async function writeFacts(
  tx: Transaction,
  before: LockedArticle,
  { details, contributors, now }: FactsToWrite,
): Promise<void> {
  const { topicIds, contributorIds: _, ...columns } = details;
  if (topicIds !== undefined) await writeTopics(tx, before, topicIds);
  const bylineText = contributors && (await writeByline(tx, before, contributors));
  await tx.article.update({
    where: { id: before.id },
    data: { ...columns, ...(bylineText !== undefined && { bylineText }), updatedAt: now },
    select: { id: true },
  });
  const after = await lockArticle(tx, before.id);
  if (after === null) throw new Error(`The article ${before.id} went away while it was held.`);
  await writeArticleExpiry(tx, { before, after, now });
}

type FactsToWrite = {
  details: Partial<ArticleFacts>;
  contributors: { id: string; name: string }[] | undefined;
  now: Date;
};

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
