import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/actor";
import { findArticleAddress } from "@/server/articles/find-article-address";
import { useTestDatabase } from "@/server/database/test-database";
import { db } from "@/server/db";
import { insertArticle, insertSection } from "@/server/test-articles";
import { auditActions, minutesAfter, noon, staffMember, takeExpiries, withBrokenAudit } from "@/server/test-newsroom";
import { getKeptTopic, listTopics } from "@/server/topics/list-topics";
import { mergeTopics } from "@/server/topics/merge-topics";
import { removeTopic } from "@/server/topics/remove-topic";
import { getTopicPage } from "./get-topic-page";

useTestDatabase();

let editor: Actor;
let author: Actor;
let world: string;

beforeAll(async () => {
  editor = await staffMember("editor");
  author = await staffMember("author");
  world = await insertSection("world");
});

beforeEach(async () => {
  await db.article.deleteMany();
  await db.topic.deleteMany();
  await db.redirect.deleteMany();
  await takeExpiries();
});

async function addTopic(slug: string): Promise<string> {
  const data = { slug, name: `About ${slug}`, createdAt: noon, updatedAt: noon };
  return (await db.topic.create({ data, select: { id: true } })).id;
}

const later = minutesAfter(noon, 5);
const read = (id: string) => ({ id, updatedAt: noon });

describe("listTopics", () => {
  it("walks all topics by name, forth and back, each once", async () => {
    for (let n = 0; n < 120; n += 1) await addTopic(`t-${String(n).padStart(3, "0")}`);
    const pages = [await listTopics(db, { actor: editor, place: {} })];
    for (let last = pages[0]; last?.nextCursor; last = pages.at(-1) ?? null) {
      pages.push(await listTopics(db, { actor: editor, place: { after: last.nextCursor } }));
    }
    const slugs = pages.flatMap((page) => page?.items.map(({ slug }) => slug) ?? []);
    expect(slugs).toHaveLength(120);
    expect(slugs).toEqual([...new Set(slugs)].sort());
    const back = await listTopics(db, { actor: editor, place: { before: pages[2]?.previousCursor ?? "" } });
    expect(back?.items).toEqual(pages[1]?.items);
    expect([pages[0]?.previousCursor, pages[2]?.nextCursor]).toEqual([null, null]);
  });

  it("finds by words, signs of a pattern taken as they are, counts articles, and is closed to authors", async () => {
    const gales = await addTopic("gales");
    await addTopic("frost");
    await insertArticle({ sectionId: world, at: null, topicIds: [gales] });
    const found = await listTopics(db, { actor: editor, place: {}, q: "GALE" });
    expect(found?.items.map(({ slug, articles }) => [slug, articles])).toEqual([["gales", 1]]);
    expect((await listTopics(db, { actor: editor, place: {}, q: "%" }))?.items).toEqual([]);
    expect(await listTopics(db, { actor: author, place: {} })).toBeNull();
    expect(await getKeptTopic(db, { actor: author, id: gales })).toBeNull();
    expect(await getKeptTopic(db, { actor: editor, id: gales })).toMatchObject({ slug: "gales", articles: 1 });
  });
});

describe("mergeTopics", () => {
  const merge = (id: string, intoSlug: string, actor = editor) =>
    mergeTopics({ existing: read(id), intoSlug, actor, now: later });

  it("makes one of two: articles move, each once, and the old address leads to the new one", async () => {
    const [storms, gales] = [await addTopic("storms"), await addTopic("gales")];
    const one = await insertArticle({ sectionId: world, at: noon, topicIds: [storms] });
    const both = await insertArticle({ sectionId: world, at: noon, topicIds: [storms, gales] });
    await db.redirect.create({ data: { fromPath: "/topic/tempests", toPath: "/topic/storms" } });
    expect(await merge(storms, "gales")).toEqual({ ok: true, topicId: gales, moved: 1 });
    const page = await getTopicPage(db, { slug: "gales", place: {} });
    if (page === null || page === "no-such-cursor") throw new Error("The topic has no page.");
    expect(page.list.cards.map(({ id }) => id).sort()).toEqual([one, both].sort());
    for (const former of ["/topic/storms", "/topic/tempests"]) {
      expect(await findArticleAddress(db, former)).toEqual({ status: 301, location: "/topic/gales" });
    }
    expect(await takeExpiries()).toEqual(
      new Set([
        ...[`topic:${storms}`, `topic:${gales}`, "topics"],
        ...["path:/topic/storms", "path:/topic/gales", "path:/topic/tempests"],
      ]),
    );
    expect(await auditActions(storms)).toEqual(["merge-topics"]);
    expect(await merge(storms, "gales")).toEqual({ ok: false, refusal: "not-found" });
  });

  it("is refused to authors, into nothing, into itself, and from an older state", async () => {
    const [storms, gales] = [await addTopic("storms"), await addTopic("gales")];
    expect(await merge(storms, "gales", author)).toEqual({ ok: false, refusal: "forbidden" });
    expect(await merge(storms, "nothing")).toEqual({ ok: false, refusal: "no-topic-to-merge" });
    expect(await merge(storms, "storms")).toEqual({ ok: false, refusal: "same-topic" });
    await db.topic.update({ where: { id: storms }, data: { updatedAt: later } });
    expect(await merge(storms, "gales")).toEqual({ ok: false, refusal: "stale" });
    expect(await merge(gales, "storms")).toMatchObject({ ok: true });
  });

  it("ends with one topic when each is merged into the other at once, and undoes all when it fails", async () => {
    const [storms, gales] = [await addTopic("storms"), await addTopic("gales")];
    await insertArticle({ sectionId: world, at: noon, topicIds: [storms, gales] });
    await withBrokenAudit(async () => {
      await expect(merge(storms, "gales")).rejects.toThrow();
    });
    expect(await db.topic.count()).toBe(2);
    const answers = await Promise.all([merge(storms, "gales"), merge(gales, "storms")]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.articleTopic.count()).toBe(1);
  });
});

describe("removeTopic", () => {
  const remove = (id: string, actor = editor) => removeTopic({ existing: read(id), actor, now: later });

  it("takes an unused topic away with what led to it, once", async () => {
    const id = await addTopic("frost");
    await db.redirect.create({ data: { fromPath: "/topic/ice", toPath: "/topic/frost" } });
    expect(await remove(id, author)).toEqual({ ok: false, refusal: "forbidden" });
    expect(await remove(id)).toEqual({ ok: true });
    expect(await db.redirect.count()).toBe(0);
    expect([...(await takeExpiries())]).toEqual(expect.arrayContaining(["path:/topic/frost", "path:/topic/ice"]));
    expect(await remove(id)).toEqual({ ok: false, refusal: "not-found" });
  });

  it("keeps one that an article is about, also an article in the trash, and one that has changed", async () => {
    const id = await addTopic("frost");
    const articleId = await insertArticle({ sectionId: world, at: null, topicIds: [id], change: { trashedAt: noon } });
    expect(await remove(id)).toEqual({ ok: false, refusal: "in-use" });
    await db.article.delete({ where: { id: articleId } });
    await db.topic.update({ where: { id }, data: { updatedAt: later } });
    expect(await remove(id)).toEqual({ ok: false, refusal: "stale" });
  });
});
