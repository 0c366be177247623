import { documentOf } from "@/blocks/document";
import { type Actor, actorStaffId } from "@/lib/actor";
import type { ArticleKind } from "@/lib/article-kind";
import { isInsideSections } from "@/lib/article-rights";
import { articleTextSchema } from "@/lib/article-text";
import { may } from "@/lib/permissions";
import { createArticle } from "@/server/articles/create-article";
import { freeSlug } from "@/server/articles/free-slug";
import { lockSections } from "@/server/articles/lock-article";
import { doneBefore } from "@/server/audit/done-before";
import { writeAuditEntry } from "@/server/audit/write-audit-entry";
import { siteClock } from "@/server/settings/site-clock";
import { inTransaction, type Transaction } from "@/server/transaction";

export type BeginArticle = {
  /** Null takes the first section that is open to the actor, and has the checklist ask for a choice. */
  sectionId: string | null;
  headline?: string;
  kind?: ArticleKind;
  actor: Actor;
  now: Date;
};

export type BeginArticleResult =
  | { ok: true; articleId: string; revision: 1 }
  | { ok: false; refusal: "forbidden" | "unknown-section" | "no-section" };

/**
 * Begins an empty draft of the actor's own, with their name in the byline where they are a contributor too. Its slug
 * follows the headline.
 *
 * Refusals: "no-section" while the newspaper has none, or none that is open to the actor.
 */
export async function beginArticle(begin: BeginArticle): Promise<BeginArticleResult> {
  const { sectionId, headline = "", kind = "news", actor, now } = begin;
  if (!may(actor, "begin-articles")) return { ok: false, refusal: "forbidden" };
  const text = articleTextSchema.parse({ headline, body: documentOf([]) });
  return inTransaction<BeginArticleResult>(async (tx) => {
    const known = await doneBefore(tx, actor, "begin-article");
    if (known !== null) return { ok: true, articleId: known, revision: 1 };
    const section = sectionId === null ? await firstSection(tx, actor) : await sectionById(tx, sectionId);
    if (section === null) return { ok: false, refusal: sectionId === null ? "no-section" : "unknown-section" };
    if (!isInsideSections(actor, placeOf(section))) return { ok: false, refusal: "forbidden" };
    await lockSections(tx, [section.id]);
    const articleId = await createArticle(tx, {
      text,
      section,
      sectionChosen: sectionId !== null,
      slug: await freeSlug(tx, { headline: text.headline, section }),
      slugByHand: false,
      kind,
      language: (await siteClock(tx)).language,
      commentPolicy: null,
      topicIds: [],
      contributors: await ownByline(tx, actor),
      importKey: null,
      embargoedUntil: null,
      reason: "",
      actor,
      now,
    });
    await writeAuditEntry(tx, { actor, at: now, action: "begin-article", subject: "article", subjectId: articleId });
    return { ok: true, articleId, revision: 1 };
  });
}

type Section = { id: string; slug: string; parentId: string | null };

const sectionSelect = { id: true, slug: true, parentId: true } as const;

function placeOf({ id, parentId }: Section) {
  return { sectionId: id, topSectionId: parentId ?? id };
}

async function sectionById(tx: Transaction, id: string): Promise<Section | null> {
  return tx.section.findUnique({ where: { id }, select: sectionSelect });
}

/** In the order of the section bar, where those inside follow the one that they lie in. */
async function firstSection(tx: Transaction, actor: Actor): Promise<Section | null> {
  const sections = await tx.section.findMany({
    orderBy: [{ parentId: { sort: "asc", nulls: "first" } }, { position: "asc" }, { slug: "asc" }],
    select: sectionSelect,
  });
  return sections.find((section) => isInsideSections(actor, placeOf(section))) ?? null;
}

async function ownByline(tx: Transaction, actor: Actor): Promise<{ id: string; name: string }[]> {
  const staffId = actorStaffId(actor);
  if (staffId === null) return [];
  const staff = await tx.staff.findUnique({
    where: { id: staffId },
    select: { contributor: { select: { id: true, name: true } } },
  });
  return staff?.contributor ? [staff.contributor] : [];
}
