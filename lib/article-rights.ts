import type { Actor, StaffRole } from "@/lib/actor";

/** All that can be done with one article. */
export const articleDeeds = [
  /** Open it, with its revisions, and preview it. */
  "read",
  /** Save its text and what belongs to it. */
  "write",
  /** Ask an editor to read it, and take that back. */
  "request-review",
  /** Give it back to its owner with a note. */
  "return",
  "publish",
  "schedule",
  /** Publish although the checklist is not met, with a reason. */
  "override-checklist",
  /** Set, move or lift an embargo, and publish before it has passed. */
  "embargo",
  "correct",
  /** Change its slug or its section. */
  "move",
  "unpublish",
  "retract",
  /** Put it into the trash and take it out again. */
  "trash",
  /** Give it to another owner. */
  "assign",
  /** Make a link for people outside. */
  "share-preview",
  /** Let stand what readers are told of a change, or take it back. */
  "approve-change-note",
] as const;

export type ArticleDeed = (typeof articleDeeds)[number];

/**
 * Whose articles a right holds for.
 *
 * - `own-draft`: one's own, until it is first published and while no schedule would publish it.
 * - `own`: one's own.
 * - `own-by-setting`: one's own, where the newsroom lets authors publish.
 * - `any`: everybody's.
 */
type Reach = "none" | "own-draft" | "own" | "own-by-setting" | "any";

/** Role × deed × ownership: the one table that says who may do what with an article. */
export const articleRights: Record<StaffRole, Record<ArticleDeed, Reach>> = {
  contributor: {
    read: "own",
    write: "own-draft",
    "request-review": "own-draft",
    return: "none",
    publish: "none",
    schedule: "none",
    "override-checklist": "none",
    embargo: "none",
    correct: "none",
    move: "own-draft",
    unpublish: "none",
    retract: "none",
    trash: "own-draft",
    assign: "none",
    "share-preview": "none",
    "approve-change-note": "none",
  },
  author: {
    read: "own",
    write: "own",
    "request-review": "own",
    return: "none",
    publish: "own-by-setting",
    schedule: "own-by-setting",
    "override-checklist": "none",
    embargo: "none",
    correct: "own-by-setting",
    move: "own-draft",
    unpublish: "none",
    retract: "none",
    trash: "own-draft",
    assign: "none",
    "share-preview": "own",
    "approve-change-note": "none",
  },
  editor: everywhere("any"),
  publisher: everywhere("any"),
};

function everywhere(reach: Reach): Record<ArticleDeed, Reach> {
  return Object.fromEntries(articleDeeds.map((deed) => [deed, reach])) as Record<ArticleDeed, Reach>;
}

/** What the rights to an article rest on. */
export type ArticleHolding = {
  ownerId: string | null;
  sectionId: string;
  /** The section itself, or the one it lies in. */
  topSectionId: string;
  firstPublishedAt: Date | null;
  scheduledFor: Date | null;
};

/** Whether an actor may do this with this article. System actors may do all of it. */
export function mayWithArticle(actor: Actor, deed: ArticleDeed, article: ArticleHolding): boolean {
  if (actor.kind === "system") return true;
  const isOwn = article.ownerId === actor.id;
  // A narrowed right ends at the border of the sections, but what one has begun oneself stays one's own.
  if (!isOwn && !isInside(actor.sectionIds, article)) return false;
  switch (articleRights[actor.role][deed]) {
    case "none":
      return false;
    case "own-draft":
      return isOwn && article.firstPublishedAt === null && article.scheduledFor === null;
    case "own":
      return isOwn;
    case "own-by-setting":
      return isOwn && actor.authorsPublish && isInside(actor.sectionIds, article);
    case "any":
      return isInside(actor.sectionIds, article) || deed === "read" || deed === "write";
  }
}

/** Whether an actor's rights reach into a section: what stays one's own elsewhere may not be carried out of them. */
export function isInsideSections(actor: Actor, place: Pick<ArticleHolding, "sectionId" | "topSectionId">): boolean {
  return actor.kind === "system" || isInside(actor.sectionIds, place);
}

function isInside(
  sectionIds: readonly string[] | null,
  { sectionId, topSectionId }: Pick<ArticleHolding, "sectionId" | "topSectionId">,
): boolean {
  return sectionIds === null || sectionIds.includes(sectionId) || sectionIds.includes(topSectionId);
}
