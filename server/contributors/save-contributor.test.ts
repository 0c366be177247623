import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/actor";
import { findArticleAddress } from "@/server/articles/find-article-address";
import { type SaveContributor, saveContributor } from "@/server/contributors/save-contributor";
import { useTestDatabase } from "@/server/database/test-database";
import { db } from "@/server/db";
import {
  addArticle,
  addSection,
  minutesAfter,
  noon,
  staffMember,
  takeExpiries,
  textWith,
  vocabulary,
  withBrokenAudit,
} from "@/server/test-newsroom";
import { saveTopic } from "@/server/topics/save-topic";

useTestDatabase();

let editor: Actor;
let author: Actor;
let world: string;

beforeAll(async () => {
  editor = await staffMember("editor");
  author = await staffMember("author");
  world = await addSection("world");
});

beforeEach(async () => {
  await takeExpiries();
});

const add = (contributor: SaveContributor["contributor"], actor = editor) =>
  saveContributor({ existing: null, contributor, actor, now: noon });

async function change(slug: string, contributor: SaveContributor["contributor"], minutes = 1) {
  const { id, updatedAt } = await db.contributor.findUniqueOrThrow({ where: { slug } });
  return saveContributor({ existing: { id, updatedAt }, contributor, actor: editor, now: minutesAfter(noon, minutes) });
}

describe("saveContributor", () => {
  it("writes a new name into the byline text of every article, in its place, and into the vocabulary", async () => {
    const text = textWith({ headline: "Lowe tide" });
    const published = await addArticle(world, { text, byline: ["Ben Marsh", "Ada Lowe"] });
    const draft = await addArticle(world, { byline: ["Ada Lowe"], publishedAt: null });
    await takeExpiries();
    expect(await change("ada-lowe", { slug: "ada-lowe", name: "Ada Winterbourne" })).toMatchObject({ ok: true });
    const bylines = await db.article.findMany({
      where: { id: { in: [published, draft] } },
      select: { bylineText: true },
    });
    expect(bylines.map((row) => row.bylineText).sort()).toEqual(["Ada Winterbourne", "Ben Marsh, Ada Winterbourne"]);
    expect(await vocabulary()).toMatchObject({ winterbourne: 1, lowe: 1, marsh: 1 });
    const { id } = await db.contributor.findUniqueOrThrow({ where: { slug: "ada-lowe" } });
    expect(await takeExpiries()).toEqual(new Set([`contributor:${id}`, "masthead", "path:/contributor/ada-lowe"]));
  });

  it("finds the articles by the new name in the search", async () => {
    const [row] = await db.$queryRaw<{ count: bigint }[]>`
      SELECT count(*) FROM article WHERE search @@ websearch_to_tsquery('news_english', 'Winterbourne')`;
    expect(row?.count).toBe(2n);
  });

  it("leads from the former address to the present one", async () => {
    await add({ slug: "cy", name: "Cy Stone" });
    await change("cy", { slug: "cy-stone", name: "Cy Stone" });
    await change("cy-stone", { slug: "cyrus-stone", name: "Cy Stone" }, 2);
    for (const former of ["/contributor/cy", "/contributor/cy-stone"]) {
      expect(await findArticleAddress(db, former)).toEqual({ status: 301, location: "/contributor/cyrus-stone" });
    }
  });

  it("is refused to authors, for slugs that are taken or malformed, for unsafe links and unknown portraits", async () => {
    expect(await add({ slug: "dee", name: "Dee" }, author)).toEqual({ ok: false, refusal: "forbidden" });
    expect(await add({ slug: "ben-marsh", name: "Another Ben" })).toEqual({ ok: false, refusal: "taken" });
    expect(await add({ slug: "Dee Dee", name: "Dee" })).toEqual({ ok: false, refusal: "malformed" });
    const links = [{ label: "Mine", url: "javascript:alert(1)" }];
    expect(await add({ slug: "dee", name: "Dee", links })).toMatchObject({ ok: false, refusal: "invalid" });
    const portraitId = "0190b6f0-0000-7000-8000-000000000000";
    expect(await add({ slug: "dee", name: "Dee", portraitId })).toEqual({ ok: false, refusal: "unknown-picture" });
  });

  it("refuses what rests on an older state, and adds one of two at once", async () => {
    const existing = await db.contributor.findUniqueOrThrow({
      where: { slug: "ben-marsh" },
      select: { id: true, updatedAt: true },
    });
    const contributor = { slug: "ben-marsh", name: "Ben Marsh", role: "Editor" };
    const again = { existing, contributor, actor: editor, now: minutesAfter(noon, 9) };
    expect(await saveContributor(again)).toMatchObject({ ok: true });
    expect(await saveContributor(again)).toEqual({ ok: false, refusal: "stale" });
    const twins = await Promise.all([add({ slug: "twin", name: "T" }), add({ slug: "twin", name: "T" })]);
    expect(twins.filter((result) => result.ok)).toHaveLength(1);
  });

  it("leaves everything as it was when it fails", async () => {
    await withBrokenAudit(async () => {
      await expect(change("ben-marsh", { slug: "ben-marsh", name: "Benjamin" }, 20)).rejects.toThrow();
    });
    expect(await db.article.count({ where: { bylineText: { contains: "Benjamin" } } })).toBe(0);
    expect(await takeExpiries()).toEqual(new Set());
  });
});

describe("saveTopic", () => {
  const topic = { slug: "rents", name: "Rents" };

  it("adds, renames with a redirect, and refuses what is forbidden, taken or stale", async () => {
    expect(await saveTopic({ existing: null, topic, actor: author, now: noon })).toEqual({
      ok: false,
      refusal: "forbidden",
    });
    const added = await saveTopic({ existing: null, topic, actor: editor, now: noon });
    if (!added.ok) throw new Error(added.refusal);
    expect(await saveTopic({ existing: null, topic, actor: editor, now: noon })).toEqual({
      ok: false,
      refusal: "taken",
    });
    await takeExpiries();
    const existing = { id: added.topicId, updatedAt: noon };
    const renamed = {
      existing,
      topic: { slug: "housing", name: "Housing" },
      actor: editor,
      now: minutesAfter(noon, 1),
    };
    expect(await saveTopic(renamed)).toMatchObject({ ok: true });
    expect(await takeExpiries()).toEqual(
      new Set([`topic:${added.topicId}`, "topics", "path:/topic/housing", "path:/topic/rents"]),
    );
    expect(await saveTopic(renamed)).toEqual({ ok: false, refusal: "stale" });
    expect(await findArticleAddress(db, "/topic/rents")).toEqual({ status: 301, location: "/topic/housing" });
  });

  it("leaves nothing behind when it fails", async () => {
    await withBrokenAudit(async () => {
      await expect(
        saveTopic({ existing: null, topic: { slug: "lost", name: "Lost" }, actor: editor, now: noon }),
      ).rejects.toThrow();
    });
    expect(await db.topic.count({ where: { slug: "lost" } })).toBe(0);
    expect(await takeExpiries()).toEqual(new Set());
  });
});
