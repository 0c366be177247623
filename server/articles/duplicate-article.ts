import type { Actor } from "@/lib/actor";
import { isInsideSections, mayWithArticle } from "@/lib/article-rights";
import { may } from "@/lib/permissions";
import { createArticle } from "@/server/articles/create-article";
import { freeSlug } from "@/server/articles/free-slug";
import { lockSections } from "@/server/articles/lock-article";
import { readRevisionText } from "@/server/articles/read-revision-text";
import { doneBefore } from "@/server/audit/done-before";
import { writeAuditEntry } from "@/server/audit/write-audit-entry";
import { inTransaction, type Transaction } from "@/server/transaction";

export type DuplicateArticleResult =
  | { ok: true; articleId: string; revision: 1 }
  | { ok: false; refusal: "not-found" | "forbidden" };

/**
 * Begins a draft of the actor's own from what stands in another article: its text, kind, section, topics, byline, and
 * its embargo, so that a copy is no way around it. The first article stays as it is.
 */
export async function duplicateArticle(duplicate: {
  articleId: string;
  actor: Actor;
  now: Date;
}): Promise<DuplicateArticleResult> {
  const { articleId, actor, now } = duplicate;
  return inTransaction<DuplicateArticleResult>(async (tx) => {
    const known = await doneBefore(tx, actor, "duplicate-article");
    if (known !== null) return { ok: true, articleId: known, revision: 1 };
    const source = await readSource(tx, articleId);
    if (!source?.workingRevision) return { ok: false, refusal: "not-found" };
    const isOpen = may(actor, "begin-articles") && mayWithArticle(actor, "read", source);
    if (!isOpen || !isInsideSections(actor, source)) return { ok: false, refusal: "forbidden" };
    await lockSections(tx, [source.sectionId]);
    const text = await readRevisionText(tx, source.workingRevision.id);
    const copyId = await createArticle(tx, {
      text,
      section: source.section,
      sectionChosen: source.sectionChosen,
      slug: await freeSlug(tx, { headline: text.headline, section: source.section }),
      slugByHand: false,
      kind: source.kind,
      language: source.language,
      commentPolicy: source.commentPolicy,
      topicIds: source.topics.map((topic) => topic.topicId),
      contributors: source.bylines.map((byline) => byline.contributor),
      importKey: null,
      embargoedUntil: source.embargoedUntil,
      reason: "Duplicated",
      actor,
      now,
    });
    await writeAuditEntry(tx, {
      actor,
      at: now,
      action: "duplicate-article",
      subject: "article",
      subjectId: copyId,
      details: { from: articleId, revision: source.workingRevision.number },
    });
    return { ok: true, articleId: copyId, revision: 1 };
  });
}

async function readSource(tx: Transaction, id: string) {
  return tx.article.findUnique({
    where: { id },
    select: {
      ownerId: true,
      sectionId: true,
      topSectionId: true,
      sectionChosen: true,
      firstPublishedAt: true,
      scheduledFor: true,
      embargoedUntil: true,
      kind: true,
      language: true,
      commentPolicy: true,
      section: { select: { id: true, slug: true, parentId: true } },
      workingRevision: { select: { id: true, number: true } },
      topics: { select: { topicId: true }, orderBy: { position: "asc" } },
      bylines: { select: { contributor: { select: { id: true, name: true } } }, orderBy: { position: "asc" } },
    },
  });
}
