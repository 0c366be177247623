import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/actor";
import { changeArticleAddress } from "@/server/articles/change-article-address";
import { findArticleAddress } from "@/server/articles/find-article-address";
import { publishArticle } from "@/server/articles/publish-article";
import { useTestDatabase } from "@/server/database/test-database";
import { db } from "@/server/db";
import { saveSection } from "@/server/sections/save-section";
import {
  addArticle,
  addSection,
  auditActions,
  minutesAfter,
  noon,
  staffMember,
  takeExpiries,
  withBrokenAudit,
} from "@/server/test-newsroom";

useTestDatabase();

let editor: Actor;
let publisher: Actor;
let world: string;
let city: string;

beforeAll(async () => {
  editor = await staffMember("editor");
  publisher = await staffMember("publisher");
  world = await addSection("world");
  city = await addSection("city");
});

beforeEach(async () => {
  await takeExpiries();
});

type Place = { slug: string; sectionId: string };

const move = (articleId: string, change: Partial<Place> & { seen?: Place; actor?: Actor }) =>
  changeArticleAddress({ articleId, actor: editor, now: minutesAfter(noon, 5), ...change });

const found = (path: string) => findArticleAddress(db, path);

describe("changeArticleAddress", () => {
  it("leads from every former address to the present one in one step", async () => {
    const articleId = await addArticle(world, { slug: "one" });
    await move(articleId, { slug: "two" });
    expect(await move(articleId, { slug: "three", sectionId: city })).toEqual({
      ok: true,
      path: "/city/three",
      changed: true,
    });
    for (const former of ["/world/one", "/world/two"]) {
      expect(await found(former)).toEqual({ status: 301, location: "/city/three" });
    }
    expect(await db.article.findUniqueOrThrow({ where: { id: articleId } })).toMatchObject({
      sectionId: city,
      topSectionId: city,
    });
  });

  it("is refused where somebody else has moved it since, and kept where they changed something else", async () => {
    const articleId = await addArticle(world, { slug: "seen-here" });
    const seen = { slug: "seen-here", sectionId: world };
    await move(articleId, { ...seen, slug: "theirs", seen });
    expect(await move(articleId, { ...seen, slug: "mine", seen })).toEqual({
      ok: false,
      refusal: "stale-facts",
      storedPlace: { slug: "theirs", section: { id: world, name: "world" } },
    });
    expect(await move(articleId, { ...seen, sectionId: city, seen })).toMatchObject({ ok: true, path: "/city/theirs" });
    expect(await move(articleId, { ...seen, sectionId: city, seen })).toMatchObject({ ok: true, changed: false });
    const other = await addSection("a-third");
    expect(await move(articleId, { ...seen, sectionId: other, seen })).toMatchObject({
      refusal: "stale-facts",
      storedPlace: { slug: "theirs", section: { id: city } },
    });
  });

  it("takes a slug that followed the headline for nobody's choice", async () => {
    const articleId = await addArticle(world, { slug: "followed", publishedAt: null });
    await db.article.update({ where: { id: articleId }, data: { slugByHand: false } });
    const seen = { slug: "followed-before", sectionId: world };
    expect(await move(articleId, { slug: "by-hand", seen })).toMatchObject({ ok: true, path: "/world/by-hand" });
  });

  it("expires the old address, the new one, the former ones and both sections", async () => {
    const articleId = await addArticle(world, { slug: "first-name" });
    await move(articleId, { slug: "second-name" });
    await takeExpiries();
    await move(articleId, { slug: "third-name", sectionId: city });
    const expired = await takeExpiries();
    for (const path of ["/world/first-name", "/world/second-name", "/city/third-name"])
      expect(expired).toContain(`path:${path}`);
    for (const tag of [`section:${world}`, `section:${city}`, `card:${articleId}`]) expect(expired).toContain(tag);
  });

  it("takes its own old address back", async () => {
    const articleId = await addArticle(world, { slug: "there" });
    await move(articleId, { slug: "back" });
    await move(articleId, { slug: "there" });
    expect(await found("/world/back")).toEqual({ status: 301, location: "/world/there" });
    expect(await db.redirect.count({ where: { fromPath: "/world/there" } })).toBe(0);
  });

  it("makes no circle, however it is moved to and fro", async () => {
    const [one, other] = [await addArticle(world, { slug: "here" }), await addArticle(city, { slug: "yonder" })];
    const places = [
      [one, { slug: "b-1" }],
      [other, { slug: "here", sectionId: world }],
      [one, { slug: "yonder", sectionId: city }],
      [other, { slug: "b-1" }],
      [one, { slug: "here", sectionId: world }],
      [other, { slug: "yonder", sectionId: city }],
      [one, { slug: "b-1" }],
    ] as const;
    for (const [articleId, change] of places) {
      expect(await move(articleId, change)).toMatchObject({ ok: true });
      const articles = await db.article.findMany({ include: { section: true } });
      const live = new Set(articles.map(({ section, slug }) => `/${section.slug}/${slug}`));
      for (const { fromPath } of await db.redirect.findMany()) {
        expect(live).not.toContain(fromPath);
        const led = await found(fromPath);
        expect(led).toMatchObject({ status: 301 });
        // In one step, to where an article stands.
        if (led.status === 301 && led.location.split("/").length === 3) expect(live).toContain(led.location);
      }
    }
  });

  it("takes over an address that used to be another article's", async () => {
    const first = await addArticle(world, { slug: "wanted" });
    await move(first, { slug: "left" });
    const second = await addArticle(world, { slug: "other" });
    await move(second, { slug: "wanted" });
    expect(await db.redirect.count({ where: { fromPath: "/world/wanted" } })).toBe(0);
  });

  it("leaves another article's redirect alone until the draft that takes its place is published", async () => {
    const first = await addArticle(world, { slug: "in-use" });
    await move(first, { slug: "moved-on" });
    const draft = await addArticle(world, { slug: "draft", publishedAt: null });
    await move(draft, { slug: "in-use" });
    expect(await found("/world/in-use")).toEqual({ status: 301, location: "/world/moved-on" });
    expect(await found("/world/draft")).toEqual({ status: 404 });
    await publishArticle({ articleId: draft, expectedRevision: 1, actor: editor, now: noon });
    expect(await db.redirect.count({ where: { fromPath: "/world/in-use" } })).toBe(0);
  });

  it.each([
    ["Not A Slug", "malformed"],
    ["feed", "reserved"],
    ["a".repeat(121), "too-long"],
    ["taken", "taken"],
  ])("refuses %s as %s", async (slug, refusal) => {
    if (slug === "taken") await addArticle(world, { slug });
    const articleId = await addArticle(world);
    await takeExpiries();
    expect(await move(articleId, { slug })).toEqual({ ok: false, refusal });
    expect(await takeExpiries()).toEqual(new Set());
  });

  it("is refused to authors, and does nothing when repeated", async () => {
    const articleId = await addArticle(world, { slug: "quiet" });
    expect(await move(articleId, { slug: "loud", actor: await staffMember("author") })).toEqual({
      ok: false,
      refusal: "forbidden",
    });
    await move(articleId, { slug: "loud" });
    await takeExpiries();
    expect(await move(articleId, { slug: "loud" })).toEqual({ ok: true, path: "/world/loud", changed: false });
    expect(await takeExpiries()).toEqual(new Set());
    expect((await auditActions(articleId)).filter((action) => action === "change-article-address")).toHaveLength(1);
  });

  it("leaves everything as it was when it fails", async () => {
    const articleId = await addArticle(world, { slug: "still" });
    await takeExpiries();
    await withBrokenAudit(async () => {
      await expect(move(articleId, { slug: "gone" })).rejects.toThrow();
    });
    expect(await db.redirect.count({ where: { fromPath: "/world/still" } })).toBe(0);
    expect(await takeExpiries()).toEqual(new Set());
  });
});

describe("articles of a section that is renamed", () => {
  const rename = async (id: string, slug: string, now = minutesAfter(noon, 10)) => {
    const { updatedAt } = await db.section.findUniqueOrThrow({ where: { id } });
    return saveSection({ existing: { id, updatedAt }, section: { slug, name: slug }, actor: publisher, now });
  };

  it("are found through every name that it had", async () => {
    const section = await addSection("arts");
    await addArticle(section, { slug: "opera" });
    await rename(section, "stage");
    await rename(section, "culture", minutesAfter(noon, 20));
    for (const former of ["/arts", "/stage"]) {
      expect(await found(`${former}/opera`)).toEqual({ status: 301, location: "/culture/opera" });
      expect(await db.redirect.findUnique({ where: { fromPath: former } })).toMatchObject({ toPath: "/culture" });
    }
  });

  it("are found through them after they have left the section, or moved in it", async () => {
    const section = await addSection("money");
    const left = await addArticle(section, { slug: "bank" });
    const renamed = await addArticle(section, { slug: "coins" });
    await rename(section, "business");
    await move(left, { sectionId: city });
    await move(renamed, { slug: "notes" });
    for (const former of ["/money", "/business"]) {
      expect(await found(`${former}/bank`)).toEqual({ status: 301, location: "/city/bank" });
      expect(await found(`${former}/coins`)).toEqual({ status: 301, location: "/business/notes" });
    }
  });

  it("are found still when a new section takes the old name", async () => {
    const section = await addSection("games");
    await addArticle(section, { slug: "chess" });
    await rename(section, "sport");
    await addSection("games");
    expect(await db.redirect.count({ where: { fromPath: "/games" } })).toBe(0);
    expect(await found("/games/chess")).toEqual({ status: 301, location: "/sport/chess" });
  });
});
