import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { FeedPlace } from "@/lib/feed-addresses";
import { correctArticle } from "@/server/articles/correct-article";
import { publishArticle } from "@/server/articles/publish-article";
import { saveArticle } from "@/server/articles/save-article";
import { useTestDatabase } from "@/server/database/test-database";
import { db } from "@/server/db";
import { getFeed } from "@/server/feeds/get-feed";
import { insertArticle, insertSection, statementsOf } from "@/server/test-articles";
import {
  addArticle,
  addSection,
  bodyOf,
  minutesAfter,
  noon,
  staffMember,
  takeExpiries,
  textWith,
} from "@/server/test-newsroom";

useTestDatabase();
const dataDirectory = mkdtempSync(path.join(os.tmpdir(), "broadsheet-feeds-"));
process.env.DATA_DIR = dataDirectory;

const mediaId = "0198a000-0000-7000-8000-000000000001";
let world: string;
let articleId: string;

beforeAll(async () => {
  await db.media.create({ data: { id: mediaId, width: 1600, height: 900, checksum: "0" } });
  mkdirSync(path.join(dataDirectory, "media", mediaId), { recursive: true });
  writeFileSync(path.join(dataDirectory, "media", mediaId, "wide-1600.webp"), "x".repeat(1_234));
  world = await addSection("world");
  const topic = await db.topic.create({ data: { slug: "gales", name: "Gales" } });
  articleId = await addArticle(world, {
    slug: "gates",
    text: textWith({ leadMediaId: mediaId, trailText: "Gates.", body: bodyOf("Every word.") }),
    topicIds: [topic.id],
    byline: ["Ada Lowe"],
  });
  await addArticle(world, { slug: "draft", publishedAt: null, topicIds: [topic.id], byline: ["Ada Lowe"] });
});

afterAll(() => rmSync(dataDirectory, { recursive: true, force: true }));

const now = minutesAfter(noon, 60);

async function feedOf(place: FeedPlace) {
  const found = await getFeed(db, { place, now });
  if (found === null) throw new Error("There is no feed.");
  return found;
}

const places: readonly FeedPlace[] = [
  { kind: "site" },
  { kind: "section", slug: "world" },
  { kind: "topic", slug: "gales" },
  { kind: "contributor", slug: "ada-lowe" },
];

describe("a feed", () => {
  it.each(places)("of %j holds what readers can see there, and nothing else", async (place) => {
    const { feed } = await feedOf(place);
    expect(feed.items).toMatchObject([
      {
        id: articleId,
        url: "/world/gates",
        topics: ["Gales"],
        publishedAt: noon.toISOString(),
        changedAt: noon.toISOString(),
        enclosure: { type: "image/webp", bytes: 1_234 },
        body: null,
      },
    ]);
  });

  it.each(places)("of %j expires when one of its articles changes", async (place) => {
    await takeExpiries();
    const editor = await staffMember("editor");
    const text = `It was ${place.kind}.`;
    await correctArticle({ articleId, kind: "clarification", text, actor: editor, now: noon });
    const expired = await takeExpiries();
    expect((await feedOf(place)).tags.some((tag) => expired.has(tag))).toBe(true);
  });

  it("is none where nothing of that name is", async () => {
    for (const kind of ["section", "topic", "contributor"] as const) {
      expect(await getFeed(db, { place: { kind, slug: "nobody" }, now })).toBeNull();
    }
  });

  it("carries the whole text where the newsroom has chosen it, in at most six statements", async () => {
    await db.settings.update({ where: { id: 1 }, data: { feedText: "full" } });
    const sent = await statementsOf(async () => {
      for (const item of (await feedOf({ kind: "section", slug: "world" })).feed.items) {
        expect(JSON.stringify(item.body)).toContain("Every word.");
      }
    });
    expect(sent.length).toBeLessThanOrEqual(6);
    await db.settings.update({ where: { id: 1 }, data: { feedText: "summary" } });
    expect((await feedOf({ kind: "site" })).feed.items[0]?.body).toBeNull();
  });

  it("moves its date with an update of substance or a correction, never with a mere save", async () => {
    const editor = await staffMember("editor");
    const changedAt = async () => (await feedOf({ kind: "site" })).feed.changedAt;
    const update = async (expectedRevision: number, substantive: boolean, at: Date) => {
      const text = textWith({ headline: `Headline ${expectedRevision}` });
      await saveArticle({ articleId, expectedRevision, text, actor: editor, now: at });
      await publishArticle({ articleId, expectedRevision: expectedRevision + 1, substantive, actor: editor, now: at });
    };
    await update(1, false, minutesAfter(noon, 10));
    expect(await changedAt()).toBe(noon.toISOString());
    await update(2, true, minutesAfter(noon, 20));
    expect(await changedAt()).toBe(minutesAfter(noon, 20).toISOString());
    await correctArticle({ articleId, kind: "correction", text: "Noon.", actor: editor, now: minutesAfter(noon, 30) });
    expect(await changedAt()).toBe(minutesAfter(noon, 30).toISOString());
  });

  it("holds the thirty newest, newest first", async () => {
    const sectionId = await insertSection("long");
    for (let minute = 0; minute < 32; minute += 1) await insertArticle({ sectionId, at: minutesAfter(noon, minute) });
    const { feed } = await feedOf({ kind: "section", slug: "long" });
    const times = feed.items.map((item) => item.publishedAt);
    expect(times).toHaveLength(30);
    expect(times).toEqual(times.toSorted().reverse());
    expect(times[0]).toBe(minutesAfter(noon, 31).toISOString());
  });

  it("says what it stands on in a header of a size that every server takes", async () => {
    for (const place of places) expect((await feedOf(place)).tags.join(" ").length).toBeLessThan(300);
  });
});
