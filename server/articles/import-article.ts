import type { Actor } from "@/lib/actor";
import { addresses, reservedArticleSlugs, type SlugRefusal, slugRefusal } from "@/lib/addresses";
import type { ArticleKind } from "@/lib/article-kind";
import { type ArticleText, type ArticleTextInput, importedTextSchema } from "@/lib/article-text";
import { may } from "@/lib/permissions";
import { zodProblems } from "@/lib/zod-problems";
import { createArticle } from "@/server/articles/create-article";
import { freeSlug } from "@/server/articles/free-slug";
import { lockArticle, lockSections } from "@/server/articles/lock-article";
import { putLive } from "@/server/articles/put-live";
import { writeArticleExpiry } from "@/server/articles/write-article-expiry";
import { writeAuditEntry } from "@/server/audit/write-audit-entry";
import { contributorsByName } from "@/server/contributors/contributors-by-name";
import { writePings } from "@/server/pings/write-pings";
import { leaveFormerAddresses } from "@/server/redirects/leave-former-addresses";
import { siteClock } from "@/server/settings/site-clock";
import { getNewsSpan } from "@/server/sitemaps/get-news-span";
import { inTransaction, type Transaction } from "@/server/transaction";

export type ImportArticle = {
  text: ArticleTextInput;
  sectionId: string;
  /** Left out, it is made of the headline. */
  slug?: string;
  kind?: ArticleKind;
  /** BCP 47; left out, the site's. */
  language?: string;
  commentPolicy?: "off" | "closed";
  topicIds?: readonly string[];
  /** Names in the order of the byline; those that nobody has yet become contributors. */
  byline?: readonly string[];
  /** The identity of what is brought in: a second import under the same key changes nothing. */
  importKey?: string;
  views?: number;
  /** Where it stood before, as URLs or paths; each leads to it from now on, unless something else stands there. */
  formerAddresses?: readonly string[];
  /** When it was first published, not in the future; null keeps it a draft. */
  publishedAt: Date | null;
  actor: Actor;
  now: Date;
};

export type ImportArticleResult =
  | { ok: true; articleId: string; path: string; changed: boolean }
  | {
      ok: false;
      refusal: "forbidden" | "unknown-section" | "unknown-picture" | "in-the-future" | "taken" | SlugRefusal;
    }
  | { ok: false; refusal: "invalid"; problems: string[] };

/**
 * Brings in an article from elsewhere with its first revision, byline, topics and views, and publishes it when it has
 * a time of publication; all in one transaction. Publishing takes an editor, a draft an author of one's own.
 */
export async function importArticle(given: ImportArticle): Promise<ImportArticleResult> {
  const { actor, now, publishedAt } = given;
  // What is brought in as published is of no owner, and is for those who edit everything.
  if (!may(actor, publishedAt === null ? "begin-articles" : "read-newsroom"))
    return { ok: false, refusal: "forbidden" };
  if (publishedAt !== null && publishedAt > now) return { ok: false, refusal: "in-the-future" };
  const parsed = importedTextSchema.safeParse(given.text);
  if (!parsed.success) return { ok: false, refusal: "invalid", problems: zodProblems(parsed.error) };
  const malformed = given.slug === undefined ? null : slugRefusal(given.slug, { reserved: reservedArticleSlugs });
  if (malformed !== null) return { ok: false, refusal: malformed };

  return inTransaction((tx) => bringIn(tx, given, parsed.data));
}

async function bringIn(tx: Transaction, given: ImportArticle, text: ArticleText): Promise<ImportArticleResult> {
  const { actor, now, publishedAt } = given;
  const known = await articleImportedAs(tx, given.importKey);
  if (known !== null) {
    const path = addresses.article(known.section.slug, known.slug);
    return { ok: true, articleId: known.id, path, changed: false };
  }
  await lockSections(tx, [given.sectionId]);
  const section = await tx.section.findUnique({
    where: { id: given.sectionId },
    select: { id: true, slug: true, parentId: true },
  });
  if (section === null) return { ok: false, refusal: "unknown-section" };
  const slug = given.slug ?? (await freeSlug(tx, { headline: text.headline, section }));
  const refusal = await misfit(tx, { text, slug, sectionId: section.id });
  if (refusal !== null) return { ok: false, refusal };

  const articleId = await createArticle(tx, {
    text,
    section,
    sectionChosen: true,
    slug,
    slugByHand: given.slug !== undefined,
    kind: given.kind ?? "news",
    language: given.language ?? (await siteClock(tx)).language,
    commentPolicy: given.commentPolicy ?? null,
    topicIds: given.topicIds ?? [],
    contributors: await contributorsByName(tx, given.byline ?? [], now),
    importKey: given.importKey ?? null,
    embargoedUntil: null,
    reason: "Brought in",
    actor,
    now,
  });
  await leaveFormerAddresses(tx, { addresses: given.formerAddresses ?? [], articleId, now });
  if (given.views !== undefined) await tx.viewCount.create({ data: { articleId, total: given.views } });
  const details = { slug, published: publishedAt !== null };
  const subject = { subject: "article", subjectId: articleId, details };
  await writeAuditEntry(tx, { actor, at: now, action: "import-article", ...subject });
  if (publishedAt !== null) await publishAtOnce(tx, articleId, { publishedAt, now });
  return { ok: true, articleId, path: addresses.article(section.slug, slug), changed: true };
}

async function misfit(
  tx: Transaction,
  { text, slug, sectionId }: { text: ArticleText; slug: string; sectionId: string },
): Promise<"unknown-picture" | "taken" | null> {
  const { leadMediaId } = text;
  if (leadMediaId !== null && (await tx.media.count({ where: { id: leadMediaId } })) === 0) return "unknown-picture";
  return (await tx.article.count({ where: { sectionId, slug } })) > 0 ? "taken" : null;
}

/** Waits for another import of the same key, so that of two at once the second finds what the first has brought. */
async function articleImportedAs(tx: Transaction, importKey: string | undefined) {
  if (importKey === undefined) return null;
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${importKey}, 1))::text`;
  return tx.article.findUnique({
    where: { importKey },
    select: { id: true, slug: true, section: { select: { slug: true } } },
  });
}

async function publishAtOnce(
  tx: Transaction,
  articleId: string,
  { publishedAt, now }: { publishedAt: Date; now: Date },
) {
  const before = await lockArticle(tx, articleId);
  if (!before?.workingRevision) throw new Error(`The article ${articleId} has no revision to publish.`);
  const revisionId = before.workingRevision.id;
  await putLive(tx, before, { revisionId, firstPublishedAt: publishedAt, substantive: false, now });
  const after = await lockArticle(tx, articleId);
  if (after === null) throw new Error(`The article ${articleId} went away while it was held.`);
  await writeArticleExpiry(tx, { before, after, now });
  // An archive of a hundred thousand articles is no news to anybody.
  if (publishedAt > getNewsSpan(now).from) await writePings(tx, { before, after, now });
}
