import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/actor";
import { expiredByArticle } from "@/lib/cache-tags";
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
  bodyOf,
  changeFacts,
  minutesAfter,
  noon,
  staffMember,
  takeExpiries,
  textWith,
  vocabulary,
  withBrokenAudit,
} from "@/server/test-newsroom";

useTestDatabase();

let editor: Actor;
let world: string;
const later = minutesAfter(noon, 60);

beforeAll(async () => {
  editor = await staffMember("editor");
  world = await addSection("world");
});

beforeEach(async () => {
  await takeExpiries();
});

const draft = (headline: string) =>
  addArticle(world, { text: textWith({ headline }), publishedAt: null, byline: ["Ada Lowe"] });

describe("publishArticle", () => {
  it("puts the working revision before readers, with everything that lists are read from", async () => {
    const topic = await db.topic.create({ data: { slug: "gates", name: "Gates" } });
    const articleId = await addArticle(world, { publishedAt: null, byline: ["Ada Lowe"], topicIds: [topic.id] });
    await takeExpiries();

    expect(await publishArticle({ articleId, expectedRevision: 1, actor: editor, now: noon })).toEqual({
      ok: true,
      changed: true,
    });

    const article = await db.article.findUniqueOrThrow({
      where: { id: articleId },
      include: { topics: true, bylines: true },
    });
    expect(article).toMatchObject({
      state: "published",
      bodyText: "The gates opened at noon.",
      words: 5,
      firstPublishedAt: noon,
      listedAt: noon,
      substantivelyUpdatedAt: null,
      topics: [{ listedAt: noon }],
      bylines: [{ listedAt: noon }],
    });
    expect(article.liveRevisionId).toBe(article.workingRevisionId);
    expect(await auditActions(articleId)).toEqual(["import-article", "publish-article"]);
    const expected = expiredByArticle({
      before: null,
      after: {
        id: articleId,
        path: "/world/harbour-gates-open",
        sectionIds: [world],
        topicIds: [topic.id],
        contributorIds: article.bylines.map((byline) => byline.contributorId),
        day: "2026-03-10",
      },
      neighbourIds: [],
    });
    expect([...(await takeExpiries())].sort()).toEqual([...expected].sort());
  });

  it("expires the articles before and after it in the section, whose pages name it", async () => {
    const section = await addSection("science");
    const older = await addArticle(section);
    const newer = await addArticle(section, { publishedAt: later, now: later });
    const furthest = await addArticle(section, { publishedAt: minutesAfter(noon, 90), now: minutesAfter(noon, 90) });
    const articleId = await addArticle(section, { publishedAt: null });
    await takeExpiries();
    await publishArticle({ articleId, expectedRevision: 1, actor: editor, now: minutesAfter(noon, 30) });
    const expired = await takeExpiries();
    expect(expired).toContain(`article:${older}`);
    expect(expired).toContain(`article:${newer}`);
    expect(expired).not.toContain(`article:${furthest}`);
  });

  it("leaves nothing behind when it fails at its last write", async () => {
    const articleId = await draft("Never shown");
    await withBrokenAudit(async () => {
      await expect(publishArticle({ articleId, expectedRevision: 1, actor: editor, now: noon })).rejects.toThrow();
    });
    expect(await takeExpiries()).toEqual(new Set());
    const article = await db.article.findUniqueOrThrow({ where: { id: articleId } });
    expect(article).toMatchObject({ state: "draft", listedAt: null, liveRevisionId: null });
    expect(await vocabulary()).not.toHaveProperty("never");
  });

  it("is refused to authors", async () => {
    const articleId = await draft("By an author");
    const actor = await staffMember("author");
    expect(await publishArticle({ articleId, expectedRevision: 1, actor, now: noon })).toEqual({
      ok: false,
      refusal: "forbidden",
    });
  });

  it("is refused when somebody has saved since", async () => {
    const articleId = await draft("First words");
    await saveArticle({
      articleId,
      expectedRevision: 1,
      text: textWith({ headline: "Second words" }),
      actor: editor,
      now: noon,
    });
    expect(await publishArticle({ articleId, expectedRevision: 1, actor: editor, now: noon })).toEqual({
      ok: false,
      refusal: "stale-revision",
    });
  });

  it("has one effect when it is asked for twice at once", async () => {
    const articleId = await draft("Only once");
    await takeExpiries();
    const publish = () => publishArticle({ articleId, expectedRevision: 1, actor: editor, now: noon });
    const results = await Promise.all([publish(), publish()]);
    expect(results.map((result) => result.ok && result.changed).sort()).toEqual([false, true]);
    expect(await auditActions(articleId)).toEqual(["import-article", "publish-article"]);
    expect(await db.expiry.count()).toBe(1);
    expect((await vocabulary()).only).toBe(1);
  });

  it("waits for the embargo", async () => {
    const articleId = await draft("Not before one");
    await changeFacts(articleId, { embargoedUntil: later }, { actor: editor, now: noon });
    const publish = (now: Date) => publishArticle({ articleId, expectedRevision: 1, actor: editor, now });
    expect(await publish(noon)).toEqual({ ok: false, refusal: "embargoed" });
    expect(await publish(later)).toEqual({ ok: true, changed: true });
  });

  it("keeps the first date, and tells readers of an update only when it is one of substance", async () => {
    const articleId = await draft("A story that moves");
    await publishArticle({ articleId, expectedRevision: 1, actor: editor, now: noon });
    const save = (expectedRevision: number, headline: string) =>
      saveArticle({ articleId, expectedRevision, text: textWith({ headline }), actor: editor, now: later });
    await save(1, "A story that moved");
    await publishArticle({ articleId, expectedRevision: 2, actor: editor, now: later });
    const times = { select: { firstPublishedAt: true, listedAt: true, substantivelyUpdatedAt: true, headline: true } };
    expect(await db.article.findUniqueOrThrow({ where: { id: articleId }, ...times })).toEqual({
      headline: "A story that moved",
      firstPublishedAt: noon,
      listedAt: noon,
      substantivelyUpdatedAt: null,
    });
    await save(2, "A story that moves on");
    await publishArticle({ articleId, expectedRevision: 3, substantive: true, actor: editor, now: later });
    expect(await db.article.findUniqueOrThrow({ where: { id: articleId }, ...times })).toMatchObject({
      firstPublishedAt: noon,
      substantivelyUpdatedAt: later,
    });
  });
});

describe("the vocabulary of the search", () => {
  it("counts the words of what is published, as it is published and withdrawn", async () => {
    const section = await addSection("words");
    const text = textWith({
      headline: "Xylophone quartet",
      standfirst: "A xylophone and the rest",
      body: bodyOf("Marimba."),
    });
    const articleId = await addArticle(section, { text, byline: ["Zeno Quill"] });
    const second = await addArticle(section, { text: textWith({ headline: "Another xylophone" }) });
    expect(await vocabulary()).toMatchObject({ xylophone: 3, quartet: 1, zeno: 1, quill: 1 });
    expect(await vocabulary()).not.toHaveProperty("marimba");

    await saveArticle({
      articleId,
      expectedRevision: 1,
      text: { ...text, headline: "Glockenspiel quartet" },
      actor: editor,
      now: noon,
    });
    expect((await vocabulary()).xylophone).toBe(3);
    await publishArticle({ articleId, expectedRevision: 2, actor: editor, now: later });
    expect(await vocabulary()).toMatchObject({ xylophone: 2, glockenspiel: 1, quartet: 1 });

    await unpublishArticle({ articleId, reason: "", actor: editor, now: later });
    expect(await vocabulary()).toMatchObject({ xylophone: 1 });
    expect(await vocabulary()).not.toHaveProperty("quartet");
    await retractArticle({ articleId: second, reason: "", actor: editor, now: later });
    expect(await vocabulary()).not.toHaveProperty("xylophone");
  });
});
