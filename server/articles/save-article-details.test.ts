import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/actor";
import type { ArticleFacts } from "@/lib/article-facts";
import { publishArticle } from "@/server/articles/publish-article";
import { saveArticle } from "@/server/articles/save-article";
import { saveArticleDetails } from "@/server/articles/save-article-details";
import { useTestDatabase } from "@/server/database/test-database";
import { db } from "@/server/db";
import {
  addArticle,
  addSection,
  auditActions,
  changeFacts,
  minutesAfter,
  noon,
  staffMember,
  takeExpiries,
  textWith,
  vocabulary,
} from "@/server/test-newsroom";

useTestDatabase();

let editor: Actor;
let world: string;
const later = minutesAfter(noon, 30);

beforeAll(async () => {
  editor = await staffMember("editor");
  world = await addSection("world");
});

describe("saveArticleDetails", () => {
  const details = (articleId: string, change: Partial<ArticleFacts>, actor = editor) =>
    changeFacts(articleId, change, { actor, now: later });

  it("sets an embargo before publication and refuses one on what readers have seen", async () => {
    const until = minutesAfter(later, 60);
    const draft = await addArticle(world, { publishedAt: null });
    expect(await details(draft, { embargoedUntil: until })).toEqual({ ok: true, changed: true });
    const published = await addArticle(world, { text: textWith({ headline: "Seen already" }) });
    expect(await details(published, { embargoedUntil: until })).toEqual({ ok: false, refusal: "published" });
    expect(await details(published, { embargoedUntil: null })).toEqual({ ok: true, changed: false });
  });

  it("changes topics and byline of a published article at once, in every list and in the search", async () => {
    const articleId = await addArticle(world, { byline: ["Ada Lowe"] });
    const former = await db.byline.findFirstOrThrow({ where: { articleId } });
    const topic = await db.topic.create({ data: { slug: "gates", name: "Gates" } });
    const quill = await db.contributor.create({ data: { slug: "quill", name: "Zeno Quill" } });
    await takeExpiries();
    const change = { kind: "analysis", topicIds: [topic.id], contributorIds: [quill.id] } as const;
    expect(await details(articleId, change)).toEqual({ ok: true, changed: true });
    const article = await db.article.findUniqueOrThrow({
      where: { id: articleId },
      include: { topics: true, bylines: true },
    });
    expect(article).toMatchObject({
      kind: "analysis",
      bylineText: "Zeno Quill",
      topics: [{ topicId: topic.id, listedAt: noon }],
      bylines: [{ contributorId: quill.id, listedAt: noon }],
    });
    const expired = await takeExpiries();
    for (const tag of [`topic:${topic.id}`, `written-by:${quill.id}`, `written-by:${former.contributorId}`]) {
      expect(expired).toContain(tag);
    }
    expect(await vocabulary()).toMatchObject({ quill: 1, zeno: 1 });
    expect(await vocabulary()).not.toHaveProperty("lowe");
  });

  it("refuses authors, and names that nobody has; a newer text is in nobody's way", async () => {
    const articleId = await addArticle(world);
    const nobody = "0190b6f0-0000-7000-8000-000000000000";
    const author = await staffMember("author");
    expect(await details(articleId, { kind: "opinion" }, author)).toEqual({ ok: false, refusal: "forbidden" });
    expect(await details(articleId, { topicIds: [nobody] })).toEqual({ ok: false, refusal: "unknown-topic" });
    expect(await details(articleId, { contributorIds: [nobody] })).toEqual({
      ok: false,
      refusal: "unknown-contributor",
    });
    await saveArticle({
      articleId,
      expectedRevision: 1,
      text: textWith({ headline: "Newer" }),
      actor: editor,
      now: later,
    });
    expect(await details(articleId, { kind: "opinion" })).toEqual({ ok: true, changed: true });
  });

  it("refuses a fact that somebody else has changed since it was seen, and tells what stands there", async () => {
    const articleId = await addArticle(world);
    const rival = await staffMember("editor");
    const topic = await db.topic.create({ data: { slug: "sluices", name: "Sluices" } });
    const seen = { kind: "news", language: "en", topicIds: [] } as const;
    const save = (actor: Actor, wanted: Partial<ArticleFacts>) =>
      saveArticleDetails({ articleId, seen, details: { ...seen, ...wanted }, actor, now: later });
    expect(await save(editor, { kind: "opinion", topicIds: [topic.id] })).toEqual({ ok: true, changed: true });
    const refused = await save(rival, { kind: "analysis", language: "cy" });
    expect(refused).toMatchObject({
      refusal: "stale-facts",
      stale: ["kind"],
      stored: { kind: "opinion", language: "en", topics: [{ id: topic.id, name: "Sluices" }] },
    });
    const kept = { where: { id: articleId }, select: { kind: true, language: true } };
    expect(await db.article.findUniqueOrThrow(kept)).toEqual({ kind: "opinion", language: "en" });
    expect(await save(rival, { language: "cy" })).toEqual({ ok: true, changed: true });
    expect(await save(rival, { language: "cy" })).toEqual({ ok: true, changed: false });
    expect(await db.article.findUniqueOrThrow(kept)).toEqual({ kind: "opinion", language: "cy" });
    expect(await db.articleTopic.count({ where: { articleId } })).toBe(1);
    expect((await auditActions(articleId)).slice(1)).toEqual(["save-article-details", "save-article-details"]);
  });

  it("keeps the facts of two people who save at one moment: different ones both, the same one once", async () => {
    const seen = { kind: "news", language: "en", commentPolicy: null } as const;
    const rival = await staffMember("editor");
    for (const wanted of [{ language: "cy" }, { kind: "opinion" }] as const) {
      const articleId = await addArticle(world);
      const answers = await Promise.all([
        saveArticleDetails({ articleId, seen, details: { ...seen, kind: "review" }, actor: editor, now: later }),
        saveArticleDetails({ articleId, seen, details: { ...seen, ...wanted }, actor: rival, now: later }),
      ]);
      const done = answers.filter(({ ok }) => ok);
      const row = await db.article.findUniqueOrThrow({ where: { id: articleId } });
      if ("language" in wanted) {
        expect(done).toHaveLength(2);
        expect(row).toMatchObject({ kind: "review", language: "cy" });
      } else {
        expect(done).toHaveLength(1);
        expect(row.kind).toBe(answers[0]?.ok ? "review" : "opinion");
      }
    }
  });

  it("does not disturb what publishing does afterwards", async () => {
    const articleId = await addArticle(world, { publishedAt: null });
    const quill = await db.contributor.findUniqueOrThrow({ where: { slug: "quill" } });
    await details(articleId, { contributorIds: [quill.id] });
    await publishArticle({ articleId, expectedRevision: 1, actor: editor, now: later });
    expect(await db.byline.findMany({ where: { articleId } })).toMatchObject([{ listedAt: later }]);
  });
});
