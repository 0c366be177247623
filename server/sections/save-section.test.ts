import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/actor";
import { useTestDatabase } from "@/server/database/test-database";
import { db } from "@/server/db";
import { type SaveSection, saveSection } from "@/server/sections/save-section";
import {
  addArticle,
  addSection,
  minutesAfter,
  noon,
  staffMember,
  takeExpiries,
  withBrokenAudit,
} from "@/server/test-newsroom";

useTestDatabase();

let publisher: Actor;

beforeAll(async () => {
  publisher = await staffMember("publisher");
});

beforeEach(async () => {
  await takeExpiries();
});

const add = (section: SaveSection["section"], actor: Actor = publisher) =>
  saveSection({ existing: null, section, actor, now: noon });

async function change(id: string, section: SaveSection["section"]) {
  const { updatedAt } = await db.section.findUniqueOrThrow({ where: { id } });
  return saveSection({ existing: { id, updatedAt }, section, actor: publisher, now: minutesAfter(noon, 1) });
}

describe("saveSection", () => {
  it("adds a section and expires every page, for it stands in the bar", async () => {
    expect(await add({ slug: "world", name: "World", tint: "sea" })).toMatchObject({ ok: true });
    expect(await takeExpiries()).toEqual(new Set(["site", "path:/world", expect.stringMatching(/^section:/)]));
  });

  it("is refused to editors", async () => {
    expect(await add({ slug: "mine", name: "Mine" }, await staffMember("editor"))).toEqual({
      ok: false,
      refusal: "forbidden",
    });
  });

  it.each([
    ["search", "reserved"],
    ["about", "reserved"],
    ["Two Words", "malformed"],
    ["politics", "taken"],
    ["house-rules", "taken"],
  ])("refuses the slug %s as %s", async (slug, refusal) => {
    if (slug === "politics") await addSection(slug);
    if (slug === "house-rules") await db.page.create({ data: { slug, title: "House rules", body: {} } });
    expect(await add({ slug, name: "A name" })).toEqual({ ok: false, refusal });
  });

  it("keeps sections one level deep, from above and from below", async () => {
    const top = await addSection("top");
    const inner = await addSection("inner", top);
    const other = await addSection("other");
    const tooDeep = { ok: false, refusal: "nested-too-deep" };
    expect(await add({ slug: "innermost", name: "I", parentId: inner })).toEqual(tooDeep);
    expect(await change(top, { slug: "top", name: "Top", parentId: other })).toEqual(tooDeep);
    expect(await change(other, { slug: "other", name: "Other", parentId: other })).toEqual(tooDeep);
  });

  it("takes its articles along into another section's list", async () => {
    const parent = await addSection("science");
    const section = await addSection("space");
    const articleId = await addArticle(section);
    await change(section, { slug: "space", name: "Space", parentId: parent });
    expect(await db.article.findUniqueOrThrow({ where: { id: articleId } })).toMatchObject({ topSectionId: parent });
    expect(await takeExpiries()).toContain(`section:${parent}`);
    await change(section, { slug: "space", name: "Space", parentId: null });
    expect(await db.article.findUniqueOrThrow({ where: { id: articleId } })).toMatchObject({ topSectionId: section });
  });

  it("refuses what rests on an older state", async () => {
    const id = await addSection("sea");
    const { updatedAt } = await db.section.findUniqueOrThrow({ where: { id } });
    const save = (name: string) =>
      saveSection({
        existing: { id, updatedAt },
        section: { slug: "sea", name },
        actor: publisher,
        now: minutesAfter(noon, 2),
      });
    expect(await save("Sea")).toMatchObject({ ok: true });
    expect(await save("The sea")).toEqual({ ok: false, refusal: "stale" });
    expect((await db.section.findUniqueOrThrow({ where: { id } })).name).toBe("Sea");
  });

  it("adds one of two that are asked for at once", async () => {
    const results = await Promise.all([add({ slug: "twin", name: "A" }), add({ slug: "twin", name: "B" })]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.find((result) => !result.ok)).toEqual({ ok: false, refusal: "taken" });
  });

  it("leaves nothing behind when it fails", async () => {
    await withBrokenAudit(async () => {
      await expect(add({ slug: "broken", name: "Broken" })).rejects.toThrow();
    });
    expect(await db.section.count({ where: { slug: "broken" } })).toBe(0);
    expect(await takeExpiries()).toEqual(new Set());
  });
});
