import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/actor";
import { correctArticle } from "@/server/articles/correct-article";
import { publishArticle } from "@/server/articles/publish-article";
import { retractArticle } from "@/server/articles/retract-article";
import { saveArticle } from "@/server/articles/save-article";
import { unpublishArticle } from "@/server/articles/unpublish-article";
import { useTestDatabase } from "@/server/database/test-database";
import { db } from "@/server/db";
import {
  addArticle,
  addSection,
  auditActions,
  minutesAfter,
  noon,
  staffMember,
  takeExpiries,
  textWith,
  withBrokenAudit,
} from "@/server/test-newsroom";

useTestDatabase();

let editor: Actor;
let author: Actor;
let world: string;
const later = minutesAfter(noon, 60);

beforeAll(async () => {
  editor = await staffMember("editor");
  author = await staffMember("author");
  world = await addSection("world");
});

beforeEach(async () => {
  await takeExpiries();
});

describe.each([
  { name: "unpublishArticle", withdraw: unpublishArticle, state: "unpublished", again: "not-published" },
  { name: "retractArticle", withdraw: retractArticle, state: "retracted", again: "retracted" },
] as const)("$name", ({ withdraw, state, again }) => {
  const change = (articleId: string, actor: Actor = editor) => ({
    articleId,
    reason: "A wrong name",
    actor,
    now: later,
  });

  it("takes the article out of every list and off the front", async () => {
    const topic = await db.topic.create({ data: { slug: `t-${state}`, name: "T" } });
    const articleId = await addArticle(world, { byline: ["Ada Lowe"], topicIds: [topic.id] });
    await correctArticle({ articleId, kind: "correction", text: "A name was wrong.", actor: editor, now: noon });
    await db.frontPlacement.create({ data: { slot: "lead", articleId } });
    await takeExpiries();

    expect(await withdraw(change(articleId))).toEqual({ ok: true });

    const article = await db.article.findUniqueOrThrow({
      where: { id: articleId },
      include: { topics: true, bylines: true, corrections: true, placements: true },
    });
    expect(article).toMatchObject({
      state,
      listedAt: null,
      firstPublishedAt: noon,
      withdrawnAt: later,
      topics: [{ listedAt: null }],
      bylines: [{ listedAt: null }],
      corrections: [{ listedAt: null }],
      placements: [],
    });
    const expired = await takeExpiries();
    for (const tag of [
      "front",
      "latest",
      "search",
      "corrections",
      `article:${articleId}`,
      `topic:${topic.id}`,
      "archive:2026",
    ]) {
      expect(expired).toContain(tag);
    }
    expect(await auditActions(articleId)).toContain(`${state.replace(/ed$/, "")}-article`);
  });

  it("is refused to authors and the second time", async () => {
    const articleId = await addArticle(world);
    expect(await withdraw(change(articleId, author))).toEqual({ ok: false, refusal: "forbidden" });
    await withdraw(change(articleId));
    await takeExpiries();
    expect(await withdraw(change(articleId))).toEqual({ ok: false, refusal: again });
    expect(await takeExpiries()).toEqual(new Set());
  });

  it("leaves everything as it was when it fails", async () => {
    const articleId = await addArticle(world);
    await takeExpiries();
    await withBrokenAudit(async () => {
      await expect(withdraw(change(articleId))).rejects.toThrow();
    });
    expect(await db.article.findUniqueOrThrow({ where: { id: articleId } })).toMatchObject({
      state: "published",
      listedAt: noon,
    });
    expect(await takeExpiries()).toEqual(new Set());
  });
});

describe("after a withdrawal", () => {
  it("an unpublished article can return, with its first date", async () => {
    const articleId = await addArticle(world);
    await unpublishArticle({ articleId, reason: "", actor: editor, now: later });
    expect(await publishArticle({ articleId, expectedRevision: 1, actor: editor, now: later })).toEqual({
      ok: true,
      changed: true,
    });
    const article = await db.article.findUniqueOrThrow({ where: { id: articleId } });
    expect(article).toMatchObject({ state: "published", listedAt: noon, withdrawnAt: null });
  });

  it("a retracted article cannot return, nor be written", async () => {
    const articleId = await addArticle(world);
    await unpublishArticle({ articleId, reason: "", actor: editor, now: later });
    expect(await retractArticle({ articleId, reason: "", actor: editor, now: later })).toEqual({ ok: true });
    const refused = { ok: false, refusal: "retracted" };
    expect(await publishArticle({ articleId, expectedRevision: 1, actor: editor, now: later })).toEqual(refused);
    expect(await saveArticle({ articleId, expectedRevision: 1, text: textWith(), actor: editor, now: later })).toEqual(
      refused,
    );
  });

  it("an article that readers never saw cannot be retracted", async () => {
    const articleId = await addArticle(world, { publishedAt: null });
    expect(await retractArticle({ articleId, reason: "", actor: editor, now: later })).toEqual({
      ok: false,
      refusal: "never-published",
    });
  });
});

describe("correctArticle", () => {
  const note = (articleId: string) =>
    ({ articleId, kind: "correction", text: " The gate is 30 metres wide. ", actor: editor, now: later }) as const;

  it("adds a dated note, once, and expires the article and the list of corrections", async () => {
    const articleId = await addArticle(world);
    await takeExpiries();
    expect(await correctArticle(note(articleId))).toMatchObject({ ok: true, changed: true });
    const expired = await takeExpiries();
    expect(expired).toContain(`article:${articleId}`);
    expect(expired).toContain("corrections");
    expect(await correctArticle(note(articleId))).toMatchObject({ ok: true, changed: false });
    expect(await takeExpiries()).toEqual(new Set());
    expect(await db.correction.findMany({ where: { articleId } })).toMatchObject([
      { text: "The gate is 30 metres wide.", publishedAt: later, listedAt: noon },
    ]);
  });

  it("withdraws nothing, even as a retraction", async () => {
    const articleId = await addArticle(world);
    await correctArticle({ ...note(articleId), kind: "retraction" });
    expect(await db.article.findUniqueOrThrow({ where: { id: articleId } })).toMatchObject({ state: "published" });
  });

  it("is refused to authors, for drafts and without words", async () => {
    const articleId = await addArticle(world);
    const drafted = await addArticle(world, { publishedAt: null });
    expect(await correctArticle({ ...note(articleId), actor: author })).toEqual({ ok: false, refusal: "forbidden" });
    expect(await correctArticle({ ...note(articleId), text: " " })).toEqual({ ok: false, refusal: "empty" });
    expect(await correctArticle(note(drafted))).toEqual({ ok: false, refusal: "not-published" });
  });
});
