import type { Actor } from "@/lib/actor";
import { type ArticleDeed, type ArticleHolding, mayWithArticle } from "@/lib/article-rights";
import type { ArticleStateView } from "@/lib/article-state";

/**
 * Where an article stands on its way. Finer than the states of the tables: an article that readers see may have changes
 * waiting behind it, and those go the same way as a draft does.
 */
export const articleStages = [
  "draft",
  "in-review",
  "scheduled",
  /** Readers see what the newsroom sees. */
  "published",
  /** Readers see it, and something newer is waiting. */
  "changed",
  "changes-in-review",
  "changes-scheduled",
  "unpublished",
  "retracted",
  "trashed",
] as const;

export type ArticleStage = (typeof articleStages)[number];

/** What moves an article, each named as the verb in server/articles/ that does it. */
export const transitions = [
  "save-article",
  "request-review",
  "take-back-review",
  "return-article",
  "schedule-article",
  "unschedule-article",
  "publish-article",
  "correct-article",
  "change-article-address",
  "unpublish-article",
  "put-back-article",
  "retract-article",
  "trash-article",
  "restore-article-from-trash",
] as const;

export type Transition = (typeof transitions)[number];

/**
 * Where a transition leads from each stage; what is not named is not possible there. "resting" is where the article
 * stands once nobody waits for it: draft, published with or without changes, or unpublished; "former" where it stood
 * before it was thrown away.
 */
export const workflow: Record<ArticleStage, Partial<Record<Transition, ArticleStage | "resting" | "former">>> = {
  draft: {
    "save-article": "draft",
    "request-review": "in-review",
    "schedule-article": "scheduled",
    "publish-article": "published",
    "change-article-address": "draft",
    "trash-article": "trashed",
  },
  "in-review": {
    "save-article": "in-review",
    "take-back-review": "resting",
    "return-article": "resting",
    "schedule-article": "scheduled",
    "publish-article": "published",
    "change-article-address": "in-review",
    "retract-article": "retracted",
    "trash-article": "trashed",
  },
  // What is scheduled is taken off the schedule before it goes elsewhere, so that nothing falls off it unnoticed.
  scheduled: {
    "save-article": "scheduled",
    "schedule-article": "scheduled",
    "unschedule-article": "resting",
    "publish-article": "published",
    "change-article-address": "scheduled",
    "retract-article": "retracted",
  },
  published: {
    "save-article": "changed",
    "correct-article": "published",
    "change-article-address": "published",
    "unpublish-article": "unpublished",
    "retract-article": "retracted",
  },
  changed: {
    "save-article": "changed",
    "request-review": "changes-in-review",
    "schedule-article": "changes-scheduled",
    "publish-article": "published",
    "correct-article": "changed",
    "change-article-address": "changed",
    "unpublish-article": "unpublished",
    "retract-article": "retracted",
  },
  "changes-in-review": {
    "save-article": "changes-in-review",
    "take-back-review": "resting",
    "return-article": "resting",
    "schedule-article": "changes-scheduled",
    "publish-article": "published",
    "correct-article": "changes-in-review",
    "change-article-address": "changes-in-review",
    "unpublish-article": "unpublished",
    "retract-article": "retracted",
  },
  "changes-scheduled": {
    "save-article": "changes-scheduled",
    "schedule-article": "changes-scheduled",
    "unschedule-article": "resting",
    "publish-article": "published",
    "correct-article": "changes-scheduled",
    "change-article-address": "changes-scheduled",
    "unpublish-article": "unpublished",
    "retract-article": "retracted",
  },
  unpublished: {
    "save-article": "unpublished",
    "request-review": "in-review",
    "schedule-article": "scheduled",
    "publish-article": "published",
    "put-back-article": "resting",
    "change-article-address": "unpublished",
    "retract-article": "retracted",
    "trash-article": "trashed",
  },
  // Taken back for good: nothing leads on, and the notice at its address stays.
  retracted: {},
  // Whoever still writes in it loses nothing: what they save lies in the trash with it.
  trashed: { "save-article": "trashed", "restore-article-from-trash": "former" },
};

/** What the stage of an article is read from. */
export type ArticleStanding = {
  state: ArticleStateView;
  firstPublishedAt: Date | null;
  listedAt: Date | null;
  scheduledFor: Date | null;
  reviewRequestedAt: Date | null;
  trashedAt: Date | null;
  /** Whether the working revision is another than the live one. */
  hasChanges: boolean;
};

export function stageOf(article: ArticleStanding): ArticleStage {
  if (article.trashedAt !== null) return "trashed";
  switch (article.state) {
    case "draft":
    case "scheduled":
    case "unpublished":
    case "retracted":
      return article.state;
    case "inReview":
      return "in-review";
    case "published":
      if (article.scheduledFor !== null) return "changes-scheduled";
      if (article.reviewRequestedAt !== null) return "changes-in-review";
      return article.hasChanges ? "changed" : "published";
  }
}

/** The state in which an article rests once nobody waits for it. */
export function restingState(article: Pick<ArticleStanding, "firstPublishedAt" | "listedAt">) {
  if (article.listedAt !== null) return "published" as const;
  return article.firstPublishedAt === null ? ("draft" as const) : ("unpublished" as const);
}

/** The right that each transition asks for. */
export const transitionDeeds: Record<Transition, ArticleDeed> = {
  "save-article": "write",
  "request-review": "request-review",
  "take-back-review": "request-review",
  "return-article": "return",
  "schedule-article": "schedule",
  "unschedule-article": "schedule",
  "publish-article": "publish",
  "correct-article": "correct",
  "change-article-address": "move",
  "unpublish-article": "unpublish",
  "put-back-article": "publish",
  "retract-article": "retract",
  "trash-article": "trash",
  "restore-article-from-trash": "trash",
};

/** Why a transition is not possible where an article stands; each has its sentence in lib/refusals.ts. */
export type WorkflowRefusal =
  | "trashed"
  | "retracted"
  | "scheduled"
  | "published"
  | "not-published"
  | "never-published"
  | "not-unpublished"
  | "not-in-review"
  | "not-scheduled"
  | "not-trashed"
  | "no-changes";

/** What is missing where a transition is not possible and neither the trash nor a retraction is in its way. */
const missing: Record<Transition, WorkflowRefusal> = {
  "save-article": "retracted",
  "request-review": "no-changes",
  "take-back-review": "not-in-review",
  "return-article": "not-in-review",
  "schedule-article": "no-changes",
  "unschedule-article": "not-scheduled",
  "publish-article": "no-changes",
  "correct-article": "not-published",
  "change-article-address": "retracted",
  "unpublish-article": "not-published",
  "put-back-article": "not-unpublished",
  "retract-article": "never-published",
  "trash-article": "published",
  "restore-article-from-trash": "not-trashed",
};

/** Whether an article may go this way from where it stands; null when it may. */
export function workflowRefusal(transition: Transition, article: ArticleStanding): WorkflowRefusal | null {
  const stage = stageOf(article);
  if (transition === "retract-article" && article.firstPublishedAt === null && stage !== "trashed") {
    return "never-published";
  }
  if (transition in workflow[stage]) return null;
  if (stage === "trashed" || stage === "retracted") return stage;
  const isWaiting = stage === "scheduled" || stage === "changes-scheduled";
  const mustWait: readonly Transition[] = ["request-review", "trash-article"];
  if (isWaiting && mustWait.includes(transition)) return "scheduled";
  return missing[transition];
}

/**
 * What an actor can do with an article now, in the order of `transitions`: possible where it stands, and allowed to this
 * actor. Screens show these and no others; the verbs ask the same two questions.
 */
export function possibleDeeds(actor: Actor, article: ArticleHolding & ArticleStanding): Transition[] {
  return transitions.filter(
    (transition) =>
      workflowRefusal(transition, article) === null && mayWithArticle(actor, transitionDeeds[transition], article),
  );
}
