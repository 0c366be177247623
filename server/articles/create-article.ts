import { type Actor, actorStaffId } from "@/lib/actor";
import type { ArticleKind } from "@/lib/article-kind";
import type { ArticleText } from "@/lib/article-text";
import { bylineTextOf, mirroredColumns } from "@/server/articles/mirrored-columns";
import { storedDocument } from "@/server/articles/stored-document";
import type { Transaction } from "@/server/transaction";

export type NewArticle = {
  text: ArticleText;
  section: { id: string; parentId: string | null };
  /** False when it was filled in by itself. */
  sectionChosen: boolean;
  slug: string;
  /** False when it was made of the headline, which it then follows. */
  slugByHand: boolean;
  kind: ArticleKind;
  language: string;
  commentPolicy: "off" | "closed" | null;
  topicIds: readonly string[];
  contributors: readonly { id: string; name: string }[];
  importKey: string | null;
  embargoedUntil: Date | null;
  reason: string;
  actor: Actor;
  now: Date;
};

/** Adds a draft with its first revision, topics and byline, and returns the article's id. */
export async function createArticle(tx: Transaction, article: NewArticle): Promise<string> {
  const { text, section, sectionChosen, slug, slugByHand, kind, language, commentPolicy } = article;
  const { importKey, embargoedUntil, reason, actor, now } = article;
  const { id } = await tx.article.create({
    data: {
      ...mirroredColumns(text),
      bylineText: bylineTextOf(article.contributors.map((contributor) => contributor.name)),
      kind,
      language,
      commentPolicy,
      sectionId: section.id,
      topSectionId: section.parentId ?? section.id,
      sectionChosen,
      slug,
      slugByHand,
      importKey,
      embargoedUntil,
      ownerId: actorStaffId(actor),
      createdAt: now,
      updatedAt: now,
    },
    select: { id: true },
  });
  const revision = await tx.revision.create({
    data: {
      ...text,
      body: storedDocument(text.body),
      articleId: id,
      number: 1,
      reason,
      staffId: actorStaffId(actor),
      createdAt: now,
    },
    select: { id: true },
  });
  await tx.article.update({
    where: { id },
    data: { workingRevisionId: revision.id, updatedAt: now },
    select: { id: true },
  });
  await tx.articleTopic.createMany({
    data: article.topicIds.map((topicId, position) => ({ articleId: id, topicId, position })),
  });
  await tx.byline.createMany({
    data: article.contributors.map((contributor, position) => ({
      articleId: id,
      contributorId: contributor.id,
      position,
    })),
  });
  return id;
}
