import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/actor";
import type { SectionOrder } from "@/lib/section-order";
import { findArticleAddress } from "@/server/articles/find-article-address";
import { useTestDatabase } from "@/server/database/test-database";
import { db } from "@/server/db";
import { listSections } from "@/server/sections/list-sections";
import { orderSections } from "@/server/sections/order-sections";
import { removeSection } from "@/server/sections/remove-section";
import { saveSection } from "@/server/sections/save-section";
import {
  addArticle,
  addSection,
  auditActions,
  minutesAfter,
  noon,
  staffMember,
  takeExpiries,
  textWith,
  withBrokenAudit,
} from "@/server/test-newsroom";

useTestDatabase();

let publisher: Actor;
let editor: Actor;

beforeAll(async () => {
  publisher = await staffMember("publisher");
  editor = await staffMember("editor");
});

beforeEach(async () => {
  await db.article.deleteMany();
  await db.redirect.deleteMany();
  await db.section.deleteMany({ where: { parentId: { not: null } } });
  await db.section.deleteMany();
  await takeExpiries();
});

async function currentOrder(): Promise<SectionOrder> {
  const sections = (await listSections(db, { actor: publisher })) ?? [];
  const inside = (id: string) => sections.filter(({ parentId }) => parentId === id).map((section) => section.id);
  return sections.filter(({ parentId }) => parentId === null).map(({ id }) => ({ id, inner: inside(id) }));
}

const later = minutesAfter(noon, 5);

describe("listSections", () => {
  it("gives each with those inside it, and nothing to editors", async () => {
    const world = await addSection("world");
    await addSection("city");
    await addSection("asia", world);
    await addArticle(world);
    const sections = (await listSections(db, { actor: publisher })) ?? [];
    expect(sections.map(({ slug, articles }) => [slug, articles])).toEqual([
      ["city", 0],
      ["world", 1],
      ["asia", 0],
    ]);
    expect(await listSections(db, { actor: editor })).toBeNull();
  });
});

describe("orderSections", () => {
  const put = async (order: SectionOrder, change: { expected?: SectionOrder; actor?: Actor } = {}) =>
    orderSections({ expected: await currentOrder(), order, actor: publisher, now: later, ...change });

  it("puts sections in another order and says so to every page", async () => {
    const [one, two] = [await addSection("one"), await addSection("two")];
    expect(
      await put([
        { id: two, inner: [] },
        { id: one, inner: [] },
      ]),
    ).toEqual({ ok: true });
    expect((await currentOrder()).map(({ id }) => id)).toEqual([two, one]);
    expect(await takeExpiries()).toContain("site");
    expect(await auditActions("order")).toContain("order-sections");
  });

  it("nests a section with its articles and takes it out again, and no article counts as worked on", async () => {
    const [one, two] = [await addSection("one"), await addSection("two")];
    const articleId = await addArticle(two);
    const before = await db.article.findUniqueOrThrow({ where: { id: articleId } });
    await takeExpiries();
    expect(await put([{ id: one, inner: [two] }])).toEqual({ ok: true });
    const nested = await db.article.findUniqueOrThrow({ where: { id: articleId } });
    expect(nested).toMatchObject({ sectionId: two, topSectionId: one, updatedAt: before.updatedAt });
    expect([...(await takeExpiries())].sort()).toEqual([`section:${one}`, `section:${two}`, "site"].sort());
    await put([
      { id: one, inner: [] },
      { id: two, inner: [] },
    ]);
    expect(await db.article.findUniqueOrThrow({ where: { id: articleId } })).toMatchObject({ topSectionId: two });
  });

  it("refuses what rests on an older order, and an order that leaves out or doubles a section", async () => {
    const [one, two] = [await addSection("one"), await addSection("two")];
    const whole = [
      { id: two, inner: [] },
      { id: one, inner: [] },
    ];
    const expected = await currentOrder();
    await addSection("three");
    expect(await put(whole, { expected })).toEqual({ ok: false, refusal: "stale" });
    expect(await put(whole)).toEqual({ ok: false, refusal: "not-an-order" });
    expect(await put([{ id: one, inner: [one] }])).toEqual({ ok: false, refusal: "not-an-order" });
    expect(await put(whole, { actor: editor })).toEqual({ ok: false, refusal: "forbidden" });
  });

  it("is carried out once when two ask at once, and leaves nothing behind when it fails", async () => {
    const [one, two] = [await addSection("one"), await addSection("two")];
    const expected = await currentOrder();
    const turned = [
      { id: two, inner: [] },
      { id: one, inner: [] },
    ];
    const nested = [{ id: one, inner: [two] }];
    const answers = await Promise.all([put(turned, { expected }), put(nested, { expected })]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const before = await currentOrder();
    await withBrokenAudit(async () => {
      await expect(put([...before].reverse())).rejects.toThrow();
    });
    expect(await currentOrder()).toEqual(before);
  });
});

describe("removeSection", () => {
  async function remove(id: string, moveTo: string | null = null, actor = publisher) {
    const { updatedAt } = await db.section.findUniqueOrThrow({ where: { id } });
    return removeSection({ existing: { id, updatedAt }, moveTo, actor, now: later });
  }

  it("takes an empty section away, with what led to it", async () => {
    const id = await addSection("old");
    const { updatedAt } = await db.section.findUniqueOrThrow({ where: { id } });
    await saveSection({
      existing: { id, updatedAt },
      section: { slug: "newer", name: "Newer" },
      actor: publisher,
      now: noon,
    });
    expect(await findArticleAddress(db, "/old")).toEqual({ status: 301, location: "/newer" });
    await takeExpiries();
    expect(await remove(id)).toEqual({ ok: true, moved: 0 });
    expect(await findArticleAddress(db, "/old")).toEqual({ status: 404 });
    expect(await takeExpiries()).toEqual(new Set(["site", `section:${id}`, "path:/newer", "path:/old"]));
    const again = { existing: { id, updatedAt: noon }, moveTo: null, actor: publisher, now: later };
    expect(await removeSection(again)).toEqual({ ok: false, refusal: "not-found" });
  });

  it("moves its articles and its readers to another section", async () => {
    const [old, world] = [await addSection("old"), await addSection("world")];
    const inner = await addSection("asia", world);
    const moved = await addArticle(old, { text: textWith({ headline: "Trams run" }) });
    expect(await remove(old, inner)).toEqual({ ok: true, moved: 1 });
    expect(await db.article.findUniqueOrThrow({ where: { id: moved } })).toMatchObject({
      sectionId: inner,
      topSectionId: world,
    });
    expect(await findArticleAddress(db, "/old")).toEqual({ status: 301, location: "/asia" });
    expect(await findArticleAddress(db, "/old/trams-run")).toEqual({ status: 301, location: "/asia/trams-run" });
    expect(await takeExpiries()).toContain(`section:${world}`);
  });

  it("keeps both of two articles with the same address found, each at its own", async () => {
    const [old, world] = [await addSection("old"), await addSection("world")];
    const moved = await addArticle(old);
    const stays = await addArticle(world);
    await remove(old, world);
    const [one, other] = await Promise.all(
      [moved, stays].map((id) => db.article.findUniqueOrThrow({ where: { id }, select: { slug: true } })),
    );
    expect([one?.slug, other?.slug]).toEqual(["harbour-gates-open-2", "harbour-gates-open"]);
    expect(await findArticleAddress(db, "/old/harbour-gates-open")).toEqual({
      status: 301,
      location: "/world/harbour-gates-open-2",
    });
  });

  it("moves the rights of staff along, and never widens them", async () => {
    const [old, world] = [await addSection("old"), await addSection("world")];
    const author = await staffMember("author");
    await db.staffSection.create({ data: { staffId: author.id, sectionId: old } });
    expect(await remove(old)).toEqual({ ok: false, refusal: "narrows-staff" });
    expect(await remove(old, world)).toMatchObject({ ok: true });
    const rights = await db.staffSection.findMany({ where: { staffId: author.id } });
    expect(rights.map(({ sectionId }) => sectionId)).toEqual([world]);
  });

  it("refuses while it holds something, for others, from an older state, and to nowhere", async () => {
    const [old, world] = [await addSection("old"), await addSection("world")];
    await addSection("asia", world);
    await addArticle(old);
    expect(await remove(old)).toEqual({ ok: false, refusal: "holds-articles" });
    expect(await remove(world)).toEqual({ ok: false, refusal: "holds-sections" });
    expect(await remove(old, "0198a000-0000-7000-8000-00000000dead")).toEqual({
      ok: false,
      refusal: "unknown-section",
    });
    expect(await remove(old, world, editor)).toEqual({ ok: false, refusal: "forbidden" });
    const stale = { existing: { id: old, updatedAt: later }, moveTo: world, actor: publisher, now: later };
    expect(await removeSection(stale)).toEqual({ ok: false, refusal: "stale" });
    await withBrokenAudit(async () => {
      await expect(remove(old, world)).rejects.toThrow();
    });
    expect(await db.section.count({ where: { id: old } })).toBe(1);
  });
});
