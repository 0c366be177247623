import type { Actor } from "@/lib/actor";
import type { ArticleStage, Transition } from "@/lib/workflow";
import { stageOf } from "@/lib/workflow";
import { changeArticleAddress } from "@/server/articles/change-article-address";
import { correctArticle } from "@/server/articles/correct-article";
import { publishArticle } from "@/server/articles/publish-article";
import { putBackArticle } from "@/server/articles/put-back-article";
import { requestReview } from "@/server/articles/request-review";
import { restoreArticleFromTrash } from "@/server/articles/restore-article-from-trash";
import { retractArticle } from "@/server/articles/retract-article";
import { returnArticle } from "@/server/articles/return-article";
import { saveArticle } from "@/server/articles/save-article";
import { scheduleArticle } from "@/server/articles/schedule-article";
import { takeBackReview } from "@/server/articles/take-back-review";
import { trashArticle } from "@/server/articles/trash-article";
import { unpublishArticle } from "@/server/articles/unpublish-article";
import { unscheduleArticle } from "@/server/articles/unschedule-article";
import { db } from "@/server/db";
import { addArticle, minutesAfter, noon, textWith } from "@/server/test-newsroom";

export type Outcome = { ok: true } | { ok: false; refusal: string };

/** An hour after `noon`, when most things in the tests of the workflow happen. */
export const later = minutesAfter(noon, 60);

let names = 0;

type Asked = { articleId: string; actor: Actor; now: Date; revision: number };

/** Each transition by its verb, with input that is good wherever the transition is possible. */
const verbs: Record<Transition, (asked: Asked) => Promise<Outcome>> = {
  "save-article": ({ revision, ...asked }) => {
    names += 1;
    const text = textWith({ headline: `Gates ${names}` });
    return saveArticle({ ...asked, expectedRevision: revision, text });
  },
  "request-review": ({ revision, ...asked }) => requestReview({ ...asked, expectedRevision: revision }),
  "take-back-review": (asked) => takeBackReview(asked),
  "return-article": (asked) => returnArticle({ ...asked, note: "Say who opened them." }),
  "schedule-article": ({ revision, ...asked }) => {
    names += 1;
    // Another minute of the next day each time: what is scheduled for the same time stays as it is.
    const wallTime = `2026-03-11T12:${String(names % 60).padStart(2, "0")}`;
    return scheduleArticle({ ...asked, expectedRevision: revision, wallTime });
  },
  "unschedule-article": (asked) => unscheduleArticle(asked),
  "publish-article": ({ revision, ...asked }) => publishArticle({ ...asked, expectedRevision: revision }),
  "correct-article": (asked) => {
    names += 1;
    return correctArticle({ ...asked, kind: "correction", text: `It was noon, and not ${names}.` });
  },
  "change-article-address": (asked) => {
    names += 1;
    return changeArticleAddress({ ...asked, slug: `moved-${names}` });
  },
  "unpublish-article": (asked) => unpublishArticle({ ...asked, reason: "Wrong" }),
  "put-back-article": (asked) => putBackArticle(asked),
  "retract-article": (asked) => retractArticle({ ...asked, reason: "Wrong", notice: "It was not so." }),
  "trash-article": (asked) => trashArticle(asked),
  "restore-article-from-trash": (asked) => restoreArticleFromTrash(asked),
};

/** Takes an article through a transition, from whichever revision stands. */
export async function perform(
  transition: Transition,
  { articleId, actor, now = later }: { articleId: string; actor: Actor; now?: Date },
): Promise<Outcome> {
  const { workingRevision } = await db.article.findUniqueOrThrow({
    where: { id: articleId },
    select: { workingRevision: { select: { number: true } } },
  });
  return verbs[transition]({ articleId, actor, now, revision: workingRevision?.number ?? 0 });
}

/** How an article gets to each stage, from a draft. */
const ways: Record<ArticleStage, Transition[]> = {
  draft: [],
  "in-review": ["request-review"],
  scheduled: ["schedule-article"],
  published: ["publish-article"],
  changed: ["publish-article", "save-article"],
  "changes-in-review": ["publish-article", "save-article", "request-review"],
  "changes-scheduled": ["publish-article", "save-article", "schedule-article"],
  unpublished: ["publish-article", "unpublish-article"],
  retracted: ["publish-article", "retract-article"],
  trashed: ["trash-article"],
};

/** An article that stands at a stage, brought there by the verbs. */
export async function articleAt(
  stage: ArticleStage,
  {
    sectionId,
    owner,
    editor,
    ...change
  }: { sectionId: string; owner: Actor; editor: Actor } & Partial<Parameters<typeof addArticle>[1]>,
): Promise<string> {
  names += 1;
  const slug = `at-${stage}-${names}`;
  const articleId = await addArticle(sectionId, { slug, publishedAt: null, actor: owner, ...change });
  for (const transition of ways[stage]) {
    const outcome = await perform(transition, { articleId, actor: editor, now: noon });
    if (!outcome.ok) throw new Error(`${transition} was refused on the way to ${stage}: ${outcome.refusal}`);
  }
  return articleId;
}

export async function stageNow(articleId: string): Promise<ArticleStage> {
  const article = await db.article.findUniqueOrThrow({ where: { id: articleId } });
  return stageOf({ ...article, hasChanges: article.workingRevisionId !== article.liveRevisionId });
}
