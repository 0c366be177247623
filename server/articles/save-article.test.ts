import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { documentOf } from "@/blocks/document";
import type { Actor } from "@/lib/actor";
import { type SaveArticle, saveArticle } from "@/server/articles/save-article";
import { useTestDatabase } from "@/server/database/test-database";
import { db } from "@/server/db";
import {
  addArticle,
  addSection,
  auditActions,
  bodyOf,
  minutesAfter,
  noon,
  staffMember,
  takeExpiries,
  textWith,
  withBrokenAudit,
} from "@/server/test-newsroom";

useTestDatabase();

let editor: Actor;
let world: string;
const later = minutesAfter(noon, 30);

beforeAll(async () => {
  editor = await staffMember("editor");
  world = await addSection("world");
});

beforeEach(async () => {
  await takeExpiries();
});

const save = (articleId: string, change: Partial<SaveArticle> = {}) =>
  saveArticle({
    articleId,
    expectedRevision: 1,
    text: textWith({ headline: "Saved again" }),
    actor: editor,
    now: later,
    ...change,
  });

describe("saveArticle", () => {
  it("keeps a draft's new text whole, with the old one behind it", async () => {
    const articleId = await addArticle(world, { publishedAt: null });
    const text = textWith({ headline: "New words", body: bodyOf("One.", "Two words.") });
    expect(await save(articleId, { text, reason: "Second thoughts" })).toEqual({
      ok: true,
      revision: 2,
      changed: true,
    });
    const article = await db.article.findUniqueOrThrow({
      where: { id: articleId },
      include: { workingRevision: true, revisions: { orderBy: { number: "asc" } } },
    });
    expect(article).toMatchObject({
      headline: "New words",
      bodyText: "One.\n\nTwo words.",
      words: 3,
      workingRevision: { number: 2, reason: "Second thoughts", body: text.body },
      revisions: [{ headline: "Harbour gates open" }, { headline: "New words" }],
    });
  });

  it("shows readers nothing of it before it is published", async () => {
    const articleId = await addArticle(world);
    await takeExpiries();
    await save(articleId);
    const article = await db.article.findUniqueOrThrow({ where: { id: articleId }, include: { liveRevision: true } });
    expect(article).toMatchObject({ headline: "Harbour gates open", liveRevision: { number: 1 } });
    expect(await takeExpiries()).toEqual(new Set());
  });

  it("refuses the later of two saves from the same revision, and says which one stands", async () => {
    const articleId = await addArticle(world);
    const results = await Promise.all([
      save(articleId, { text: textWith({ headline: "By one" }) }),
      save(articleId, { text: textWith({ headline: "By another" }) }),
    ]);
    expect(results).toContainEqual({ ok: true, revision: 2, changed: true });
    expect(results).toContainEqual({ ok: false, refusal: "stale-revision", revision: 2 });
    expect(await db.revision.count({ where: { articleId } })).toBe(2);
  });

  it("makes no revision of what stands already", async () => {
    const articleId = await addArticle(world);
    expect(await save(articleId, { text: textWith() })).toEqual({ ok: true, revision: 1, changed: false });
    expect(await db.revision.count({ where: { articleId } })).toBe(1);
  });

  it("refuses a body that is none, with a sentence for each problem", async () => {
    const articleId = await addArticle(world);
    const twice = bodyOf("One.");
    const text = textWith({ headline: "x".repeat(501), body: documentOf([...twice.blocks, ...twice.blocks]) });
    expect(await save(articleId, { text })).toEqual({
      ok: false,
      refusal: "invalid",
      problems: [
        "headline: A headline has at most 500 characters.",
        "body.blocks: Two blocks of one article must not share an id.",
      ],
    });
  });

  it("keeps a block of a later version as it is", async () => {
    const articleId = await addArticle(world, { publishedAt: null });
    const body = { version: 2, blocks: [{ type: "hologram", id: "later", depth: { of: [1, 2] } }] };
    expect(await save(articleId, { text: textWith({ body }) })).toMatchObject({ ok: true });
    const { workingRevision } = await db.article.findUniqueOrThrow({
      where: { id: articleId },
      select: { workingRevision: { select: { body: true } } },
    });
    expect(workingRevision?.body).toEqual(body);
  });

  it("refuses a picture that the library does not have", async () => {
    const articleId = await addArticle(world);
    const text = textWith({ leadMediaId: "0190b6f0-0000-7000-8000-000000000000" });
    expect(await save(articleId, { text })).toEqual({ ok: false, refusal: "unknown-picture" });
  });

  it("lets authors write their own articles and editors all", async () => {
    const author = await staffMember("author");
    const contributor = await staffMember("contributor");
    const own = await addArticle(world, { publishedAt: null, actor: author });
    expect(await save(own, { actor: contributor })).toEqual({ ok: false, refusal: "forbidden" });
    expect(await save(own, { actor: author })).toMatchObject({ ok: true });
    expect(await save(own, { expectedRevision: 2, text: textWith({ headline: "Edited" }) })).toMatchObject({
      ok: true,
    });
    const imported = await addArticle(world);
    expect(await save(imported, { actor: author })).toEqual({ ok: false, refusal: "forbidden" });
  });

  it("leaves nothing behind when it fails", async () => {
    const articleId = await addArticle(world);
    await withBrokenAudit(async () => {
      await expect(save(articleId)).rejects.toThrow();
    });
    expect(await db.revision.count({ where: { articleId } })).toBe(1);
    expect(await auditActions(articleId)).toEqual(["import-article"]);
  });
});
