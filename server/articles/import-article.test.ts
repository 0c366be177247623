import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor, StaffRole } from "@/lib/actor";
import { type ImportArticle, importArticle } from "@/server/articles/import-article";
import { useTestDatabase } from "@/server/database/test-database";
import { db } from "@/server/db";
import {
  addSection,
  bodyOf,
  minutesAfter,
  noon,
  staffMember,
  takeExpiries,
  textWith,
  vocabulary,
  withBrokenAudit,
} from "@/server/test-newsroom";

useTestDatabase();

const nowhere = "0190b6f0-0000-7000-8000-000000000000";
const actors: Partial<Record<StaffRole, Actor>> = {};
let world: string;
let inner: string;

beforeAll(async () => {
  for (const role of ["contributor", "editor"] as const) actors[role] = await staffMember(role);
  world = await addSection("world");
  inner = await addSection("europe", world);
});

beforeEach(async () => {
  await takeExpiries();
});

const bringIn = (change: Partial<ImportArticle> = {}) =>
  importArticle({
    text: textWith(),
    sectionId: world,
    publishedAt: noon,
    actor: { kind: "system", name: "import" },
    now: noon,
    ...change,
  });

describe("importArticle", () => {
  it("publishes at the time at which the article appeared, in the section and the one around it", async () => {
    const yesterday = minutesAfter(noon, -24 * 60);
    const result = await bringIn({ sectionId: inner, slug: "union", publishedAt: yesterday, views: 12 });
    expect(result).toMatchObject({ ok: true, path: "/europe/union", changed: true });
    expect(await db.article.findFirstOrThrow({ where: { slug: "union" }, include: { views: true } })).toMatchObject({
      state: "published",
      topSectionId: world,
      listedAt: yesterday,
      createdAt: noon,
      views: { total: 12 },
    });
    const expired = await takeExpiries();
    for (const tag of [`section:${world}`, `section:${inner}`, "archive:2026-03-09"]) expect(expired).toContain(tag);
  });

  it("counts the day in the time zone of the site", async () => {
    await db.settings.update({ where: { id: 1 }, data: { timeZone: "Pacific/Auckland" } });
    await bringIn({ slug: "down-under" });
    await db.settings.update({ where: { id: 1 }, data: { timeZone: null } });
    expect(await takeExpiries()).toContain("archive:2026-03-11");
  });

  it("lets contributors bring in drafts of their own, and publish nothing", async () => {
    const actor = actors.contributor as Actor;
    expect(await bringIn({ actor })).toEqual({ ok: false, refusal: "forbidden" });
    expect(await bringIn({ actor, publishedAt: null })).toMatchObject({ ok: true });
    expect(await bringIn({ actor: actors.editor as Actor })).toMatchObject({ ok: true });
  });

  it.each([
    [{ publishedAt: minutesAfter(noon, 1) }, "in-the-future"],
    [{ sectionId: nowhere }, "unknown-section"],
    [{ text: textWith({ leadMediaId: nowhere }) }, "unknown-picture"],
    [{ slug: "feed" }, "reserved"],
    [{ slug: "Not A Slug" }, "malformed"],
    [{ slug: "union-2", sectionId: nowhere }, "unknown-section"],
    [{ slug: "held" }, "taken"],
    [{ text: textWith({ headline: "" }) }, "invalid"],
  ] satisfies [Partial<ImportArticle>, string][])("refuses %j", async (change, refusal) => {
    if (refusal === "taken") await bringIn({ slug: "held" });
    await takeExpiries();
    expect(await bringIn(change)).toMatchObject({ ok: false, refusal });
    expect(await takeExpiries()).toEqual(new Set());
  });

  it("leaves nothing behind when it fails, not even a new name of its byline", async () => {
    await withBrokenAudit(async () => {
      await expect(bringIn({ slug: "lost", byline: ["Nadir Broken"] })).rejects.toThrow();
    });
    expect(await db.article.count({ where: { slug: "lost" } })).toBe(0);
    expect(await db.contributor.count({ where: { name: "Nadir Broken" } })).toBe(0);
    expect(await vocabulary()).not.toHaveProperty("nadir");
    expect(await takeExpiries()).toEqual(new Set());
  });

  it("can be found in the search at once, by its text and its byline", async () => {
    await bringIn({
      slug: "found",
      text: textWith({ body: bodyOf("A theodolite stood there.") }),
      byline: ["Quillon Ash"],
    });
    const [row] = await db.$queryRaw<{ slug: string }[]>`
      SELECT slug FROM article WHERE search @@ websearch_to_tsquery('news_english', 'theodolites quillon')`;
    expect(row?.slug).toBe("found");
  });
});
