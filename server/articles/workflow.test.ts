import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type StaffActor, staffRoles } from "@/lib/actor";
import { mayWithArticle } from "@/lib/article-rights";
import {
  type ArticleStage,
  articleStages,
  possibleDeeds,
  type Transition,
  transitionDeeds,
  transitions,
  workflow,
} from "@/lib/workflow";
import { getWorkflow } from "@/server/articles/get-workflow";
import { useTestDatabase } from "@/server/database/test-database";
import { db } from "@/server/db";
import { addSection, auditActions, staffMember, takeExpiries, withBrokenAudit } from "@/server/test-newsroom";
import { articleAt, later, perform, stageNow } from "@/server/test-workflow";

useTestDatabase();

let sectionId: string;
let editor: StaffActor;
let author: StaffActor;

beforeAll(async () => {
  sectionId = await addSection("world");
  editor = await staffMember("editor");
  author = await staffMember("author");
});

beforeEach(async () => {
  await takeExpiries();
});

const at = (stage: ArticleStage) => articleAt(stage, { sectionId, owner: author, editor });

const cells = articleStages.flatMap((stage) => transitions.map((transition) => ({ stage, transition })));

/** What is asked for stands already: nothing happens, and nothing is refused. */
const idle: readonly { stage: ArticleStage; transition: Transition }[] = [
  { stage: "in-review", transition: "request-review" },
  { stage: "changes-in-review", transition: "request-review" },
  { stage: "published", transition: "publish-article" },
  { stage: "trashed", transition: "trash-article" },
  ...articleStages.flatMap((stage) => {
    const isWaiting = stage === "scheduled" || stage === "changes-scheduled";
    const isRead = stage === "in-review" || stage === "changes-in-review";
    const isLive = ["published", "changed", "changes-in-review", "changes-scheduled"].includes(stage);
    return [
      ...(isWaiting ? [] : [{ stage, transition: "unschedule-article" as const }]),
      ...(isRead || stage === "trashed" ? [] : [{ stage, transition: "take-back-review" as const }]),
      ...(stage === "trashed" ? [] : [{ stage, transition: "restore-article-from-trash" as const }]),
      ...(isLive ? [{ stage, transition: "put-back-article" as const }] : []),
    ];
  }),
];

function isIdle(cell: { stage: ArticleStage; transition: Transition }): boolean {
  return idle.some(({ stage, transition }) => stage === cell.stage && transition === cell.transition);
}

describe.each(cells)("$transition of what is $stage", ({ stage, transition }) => {
  const leadsTo = workflow[stage][transition];
  // Only what readers have seen can be taken back.
  const isPossible = leadsTo !== undefined && !(transition === "retract-article" && !hasBeenSeen(stage));

  it(isPossible ? `leads to ${leadsTo}` : "leads nowhere", async () => {
    const articleId = await at(stage);
    const before = await auditActions(articleId);
    const outcome = await perform(transition, { articleId, actor: editor });
    if (isPossible) {
      expect(outcome).toMatchObject({ ok: true });
      expect(await stageNow(articleId)).toBe(expectedStage(stage, leadsTo));
      return;
    }
    expect(outcome.ok).toBe(isIdle({ stage, transition }));
    expect(await stageNow(articleId)).toBe(stage);
    expect(await auditActions(articleId)).toEqual(before);
  });

  if (!isPossible) return;

  it("is left undone whole when it fails at its last write", async () => {
    const articleId = await at(stage);
    const row = await db.article.findUniqueOrThrow({ where: { id: articleId } });
    await takeExpiries();
    await withBrokenAudit(async () => {
      await expect(perform(transition, { articleId, actor: editor })).rejects.toThrow();
    });
    expect(await db.article.findUniqueOrThrow({ where: { id: articleId } })).toEqual(row);
    expect(await takeExpiries()).toEqual(new Set());
  });

  it("has one effect when it is asked for twice at once under one key", async () => {
    const articleId = await at(stage);
    const lines = (await auditActions(articleId)).length;
    const actor = { ...editor, requestKey: crypto.randomUUID() };
    await Promise.allSettled([1, 2].map(() => perform(transition, { articleId, actor })));
    expect((await auditActions(articleId)).length).toBe(lines + 1);
  });

  it.each(staffRoles)("is done by a %s only where the table of rights lets them", async (role) => {
    for (const isOwn of [true, false]) {
      const articleId = await at(stage);
      const owner = await staffMember(role);
      const actor: StaffActor = { ...owner, authorsPublish: true };
      if (isOwn) await db.article.update({ where: { id: articleId }, data: { ownerId: actor.id } });
      const article = await db.article.findUniqueOrThrow({ where: { id: articleId } });
      const may = mayWithArticle(actor, transitionDeeds[transition], article);
      const standing = { ...article, hasChanges: article.workingRevisionId !== article.liveRevisionId };
      expect(possibleDeeds(actor, standing).includes(transition)).toBe(may);
      const outcome = await perform(transition, { articleId, actor });
      if (may) expect(outcome).toMatchObject({ ok: true });
      else expect(outcome).toEqual({ ok: false, refusal: "forbidden" });
    }
  });
});

function hasBeenSeen(stage: ArticleStage): boolean {
  return ["published", "changed", "changes-in-review", "changes-scheduled", "unpublished"].includes(stage);
}

function expectedStage(stage: ArticleStage, leadsTo: ArticleStage | "resting" | "former"): ArticleStage {
  // The articles of this test were drafts when they were thrown away.
  if (leadsTo === "former") return "draft";
  if (leadsTo !== "resting") return leadsTo;
  if (stage.startsWith("changes-")) return "changed";
  return stage === "unpublished" ? "published" : "draft";
}

describe("an article that was published before", () => {
  it("rests unpublished, and can be taken back from wherever it waits", async () => {
    for (const [there, back] of [
      ["request-review", "take-back-review"],
      ["request-review", "return-article"],
      ["schedule-article", "unschedule-article"],
    ] as const) {
      const articleId = await at("unpublished");
      expect(await perform(there, { articleId, actor: editor })).toMatchObject({ ok: true });
      expect(await perform(back, { articleId, actor: editor })).toMatchObject({ ok: true });
      expect(await stageNow(articleId)).toBe("unpublished");
      await perform(there, { articleId, actor: editor });
      expect(await perform("retract-article", { articleId, actor: editor })).toEqual({ ok: true });
      expect(await stageNow(articleId)).toBe("retracted");
    }
  });

  it("is put back as readers last saw it, with what was saved meanwhile waiting", async () => {
    const articleId = await at("changed");
    const seen = await db.article.findUniqueOrThrow({ where: { id: articleId } });
    await perform("unpublish-article", { articleId, actor: editor });
    expect(await perform("put-back-article", { articleId, actor: editor })).toEqual({ ok: true, changed: true });
    expect(await db.article.findUniqueOrThrow({ where: { id: articleId } })).toMatchObject({
      state: "published",
      headline: seen.headline,
      listedAt: seen.listedAt,
      liveRevisionId: seen.liveRevisionId,
      workingRevisionId: seen.workingRevisionId,
    });
  });
});

it("is told to screens as the verbs will decide it", async () => {
  for (const stage of articleStages) {
    const articleId = await at(stage);
    const view = await getWorkflow(db, { articleId, actor: editor });
    expect(view).toMatchObject({ stage, may: { embargo: true } });
    const own = Object.keys(workflow[stage]).filter((name) => name !== "retract-article" || hasBeenSeen(stage));
    expect([...(view?.deeds ?? [])].sort()).toEqual(own.sort());
    expect(await getWorkflow(db, { articleId, actor: await staffMember("author") })).toBeNull();
  }
});

it("keeps the time at which it was done", async () => {
  const articleId = await at("in-review");
  await perform("return-article", { articleId, actor: editor });
  const view = await getWorkflow(db, { articleId, actor: author });
  expect(view).toMatchObject({
    stage: "draft",
    reviewRequestedAt: null,
    returned: { at: later.toISOString(), by: editor.name, note: "Say who opened them." },
  });
  await perform("request-review", { articleId, actor: author });
  expect(await getWorkflow(db, { articleId, actor: author })).toMatchObject({ stage: "in-review", returned: null });
});
