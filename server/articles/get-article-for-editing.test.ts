import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { everyBlock } from "@/blocks/fixtures/every-block";
import type { StaffActor } from "@/lib/actor";
import { getArticleForEditing } from "@/server/articles/get-article-for-editing";
import { getCardOptionAt, listCardOptions } from "@/server/articles/list-card-options";
import { restoreArticleFromTrash } from "@/server/articles/restore-article-from-trash";
import { saveArticle } from "@/server/articles/save-article";
import { useTestDatabase } from "@/server/database/test-database";
import { db } from "@/server/db";
import { insertArticle, insertSection } from "@/server/test-articles";
import { bodyOf, minutesAfter, noon, staffMember, textWith } from "@/server/test-newsroom";

useTestDatabase();

let sectionId: string;
let contributor: StaffActor;
let editor: StaffActor;

beforeAll(async () => {
  sectionId = await insertSection("world");
  contributor = await staffMember("contributor");
  editor = await staffMember("editor");
});

function open(articleId: string, actor: StaffActor) {
  return getArticleForEditing(db, { articleId, actor });
}

describe("opening an article to write in it", () => {
  test("gives its working revision, who made it, and everything that it names", async () => {
    const other = await insertArticle({ sectionId, at: noon, headline: "Another article" });
    const id = await insertArticle({ sectionId, at: null, change: { ownerId: contributor.id } });
    const body = { version: 1, blocks: [{ type: "relatedArticle" as const, id: "related", articleId: other }] };
    const saved = await saveArticle({
      articleId: id,
      expectedRevision: 1,
      text: textWith({ body }),
      actor: contributor,
      now: noon,
    });
    expect(saved).toMatchObject({ ok: true, revision: 2 });
    expect(await open(id, contributor)).toMatchObject({
      ok: true,
      article: {
        id,
        revision: 2,
        text: textWith({ body }),
        savedBy: contributor.name,
        isOwn: true,
        savedAt: noon.toISOString(),
      },
      mayWrite: true,
      isAhead: false,
      url: null,
      cards: { [other]: { id: other, headline: "Another article", sectionName: "world" } },
    });
    expect(await open(id, editor)).toMatchObject({ article: { savedBy: contributor.name, isOwn: false } });
  });

  test("a later block is carried through, and what a later release wrote into a known one refuses the whole", async () => {
    const later = await insertArticle({ sectionId, at: null, body: everyBlock });
    expect(await open(later, editor)).toMatchObject({ ok: true });
    const wink = [{ text: "x", marks: [{ type: "wink" }] }];
    const body = { version: 2, blocks: [{ type: "paragraph", id: "para-1", text: wink }] };
    const unknown = await insertArticle({ sectionId, at: null, body: body as never });
    expect(await open(unknown, editor)).toEqual({ ok: false, refusal: "later-document" });
  });

  test.each([
    ["a colleague's article, of a contributor", () => insertArticle({ sectionId, at: null }), () => contributor],
    [
      "a colleague's article in the trash, of a contributor",
      () => insertArticle({ sectionId, at: null, change: { trashedAt: noon } }),
      () => contributor,
    ],
    ["an article that never was", async () => randomUUID(), () => editor],
  ])("%s is not found", async (_case, make, actor) => {
    expect(await open(await make(), actor())).toEqual({ ok: false, refusal: "not-found" });
  });

  test("an article in the trash can be read and not written", async () => {
    const id = await insertArticle({ sectionId, at: null, change: { trashedAt: noon } });
    expect(await open(id, editor)).toMatchObject({ ok: true, isTrashed: true, mayWrite: false });
    await restoreArticleFromTrash({ articleId: id, actor: editor, now: noon });
    expect(await open(id, editor)).toMatchObject({ ok: true, isTrashed: false, mayWrite: true });
  });

  test("one's own article that was published can be read and not written by a contributor", async () => {
    const id = await insertArticle({ sectionId, at: noon, change: { ownerId: contributor.id } });
    expect(await open(id, contributor)).toMatchObject({ ok: true, mayWrite: false });
    expect(await open(id, editor)).toMatchObject({ ok: true, mayWrite: true });
  });

  test("a live article that is written further is ahead of what readers see", async () => {
    const id = await insertArticle({ sectionId, at: noon });
    const text = textWith({ body: bodyOf("Newer words.") });
    await saveArticle({ articleId: id, expectedRevision: 1, text, actor: editor, now: minutesAfter(noon, 1) });
    expect(await open(id, editor)).toMatchObject({ ok: true, isAhead: true, state: "published" });
  });
});

describe("articles that can be set into another", () => {
  test("are those with the words in their headline; a contributor does not learn of colleagues' drafts", async () => {
    const [published, draft] = await Promise.all([
      insertArticle({ sectionId, at: noon, headline: "Tide gauge, 100% new" }),
      insertArticle({ sectionId, at: null, headline: "Tide gauge to come" }),
    ]);
    const found = async (actor: StaffActor, words: string) =>
      (await listCardOptions(db, { words, actor })).map(({ id }) => id).toSorted();
    expect(await found(contributor, "tide GAUGE")).toEqual([published]);
    expect(await found(editor, "gauge tide")).toEqual([published, draft].toSorted());
    expect(await found(editor, "100%")).toEqual([published]);
    expect(await found(editor, "1__%")).toEqual([]);
  });

  test("are found by their address while readers can open them", async () => {
    const id = await insertArticle({ sectionId, at: noon, change: { slug: "talks" } });
    await insertArticle({ sectionId, at: null, change: { slug: "draft" } });
    expect(await getCardOptionAt(db, "/world/talks")).toMatchObject({ id, url: "/world/talks" });
    for (const path of ["/world/draft", "/world", "/world/talks/more", "/nowhere/talks"]) {
      expect(await getCardOptionAt(db, path)).toBeNull();
    }
  });

  test("are found under a former address", async () => {
    const id = await insertArticle({ sectionId, at: noon, change: { slug: "new-name" } });
    await db.redirect.create({ data: { fromPath: "/world/old-name", articleId: id } });
    expect(await getCardOptionAt(db, "/world/old-name")).toMatchObject({ id });
  });
});
