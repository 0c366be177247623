import { type Actor, actorStaffId } from "@/lib/actor";
import { slugFrom } from "@/lib/addresses";
import type { ArticleText } from "@/lib/article-text";
import { freeSlug } from "@/server/articles/free-slug";
import type { LockedArticle } from "@/server/articles/lock-article";
import { mirroredColumns } from "@/server/articles/mirrored-columns";
import { storedDocument } from "@/server/articles/stored-document";
import type { Transaction } from "@/server/transaction";

export type KeptRevision = {
  text: ArticleText;
  reason: string;
  automatic?: boolean;
  saveKey?: string | null;
  actor: Actor;
  now: Date;
};

/**
 * Adds a revision to a locked article and makes it the working one. Returns its number. Until the first publication the
 * article's own columns follow it, and so does the slug, unless somebody has set one.
 */
export async function keepRevision(tx: Transaction, article: LockedArticle, kept: KeptRevision): Promise<number> {
  const { text, reason, automatic = false, saveKey = null, actor, now } = kept;
  const number = (article.workingRevision?.number ?? 0) + 1;
  const revision = await tx.revision.create({
    data: {
      ...text,
      body: storedDocument(text.body),
      articleId: article.id,
      number,
      reason,
      automatic,
      saveKey,
      staffId: actorStaffId(actor),
      createdAt: now,
    },
    select: { id: true },
  });
  const columns =
    article.firstPublishedAt === null
      ? { ...mirroredColumns(text), ...(await followingSlug(tx, article, text.headline)) }
      : {};
  await tx.article.update({
    where: { id: article.id },
    data: { ...columns, workingRevisionId: revision.id, updatedAt: now },
    select: { id: true },
  });
  return number;
}

async function followingSlug(tx: Transaction, article: LockedArticle, headline: string): Promise<{ slug?: string }> {
  const words = slugFrom(headline);
  if (article.slugByHand || words === "" || words === slugFrom(article.headline)) return {};
  const section = { id: article.sectionId, slug: article.section.slug };
  return { slug: await freeSlug(tx, { headline, section, articleId: article.id }) };
}
