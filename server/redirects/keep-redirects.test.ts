import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/actor";
import { findArticleAddress } from "@/server/articles/find-article-address";
import { useTestDatabase } from "@/server/database/test-database";
import { db } from "@/server/db";
import { importRedirects } from "@/server/redirects/import-redirects";
import { listRedirects } from "@/server/redirects/list-redirects";
import { removeRedirect } from "@/server/redirects/remove-redirect";
import { saveRedirect } from "@/server/redirects/save-redirect";
import { hideArticle, insertArticle, insertSection } from "@/server/test-articles";
import { auditActions, minutesAfter, noon, staffMember, takeExpiries, withBrokenAudit } from "@/server/test-newsroom";

useTestDatabase();

let editor: Actor;
let author: Actor;
let articleId: string;
const origin = "https://news.example";

beforeAll(async () => {
  editor = await staffMember("editor");
  author = await staffMember("author");
  const world = await insertSection("world");
  articleId = await insertArticle({ sectionId: world, at: noon, change: { slug: "trams" } });
  await db.topic.create({ data: { slug: "gales", name: "Gales" } });
  await db.page.create({ data: { slug: "house-rules", title: "House rules", body: {} } });
});

beforeEach(async () => {
  await db.redirect.deleteMany();
  await takeExpiries();
});

const save = (from: string, to: string, actor = editor) => saveRedirect({ from, to, origin, actor, now: noon });

describe("saveRedirect", () => {
  it("keeps the address as readers ask for it, and leads on", async () => {
    expect(await save(" https://before.example/2019/Gales.html?utm=1 ", "/topic/gales")).toEqual({
      ok: true,
      fromPath: "/2019/gales.html",
      changed: true,
    });
    expect(await findArticleAddress(db, "/2019/gales.html")).toEqual({ status: 301, location: "/topic/gales" });
    expect(await takeExpiries()).toEqual(new Set(["path:/2019/gales.html"]));
    expect(await auditActions("/2019/gales.html")).toEqual(["save-redirect"]);
  });

  it("changes nothing when it stands already", async () => {
    await save("/old", "/world");
    await takeExpiries();
    expect(await save("/old/", "https://news.example/world")).toEqual({ ok: true, fromPath: "/old", changed: false });
    expect(await takeExpiries()).toEqual(new Set());
  });

  it("follows an article wherever it goes", async () => {
    await save("/old", "/world/trams");
    await db.article.update({ where: { id: articleId }, data: { slug: "more-trams" } });
    expect(await findArticleAddress(db, "/old")).toEqual({ status: 301, location: "/world/more-trams" });
    await db.article.update({ where: { id: articleId }, data: { slug: "trams" } });
  });

  it("collapses chains from both ends", async () => {
    await save("/b", "/world");
    await save("/a", "/b");
    expect(await db.redirect.findUnique({ where: { fromPath: "/a" } })).toMatchObject({ toPath: "/world" });
    await save("/y", "/z");
    await takeExpiries();
    await save("/z", "/world/trams");
    expect(await takeExpiries()).toEqual(new Set(["path:/y", "path:/z"]));
    expect(await db.redirect.findUnique({ where: { fromPath: "/y" } })).toMatchObject({ articleId, toPath: null });
  });

  it("closes no circle, whatever its length", async () => {
    await db.redirect.createMany({
      data: [
        { fromPath: "/a", toPath: "/b" },
        { fromPath: "/b", toPath: "/c" },
      ],
    });
    expect(await save("/c", "/a")).toEqual({ ok: false, refusal: "loop" });
    expect(await save("/self", "/Self/")).toEqual({ ok: false, refusal: "loop" });
    const answers = await Promise.all([save("/x", "/y"), save("/y", "/x")]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it.each([
    ["old", "/world", "bad-source"],
    ["/", "/world", "bad-source"],
    ["/old", "https://elsewhere.example/", "bad-target"],
    ["/old", "//elsewhere.example", "bad-target"],
    ["/old", "javascript:alert(1)", "bad-target"],
    ["/world", "/search", "standing"],
    ["/house-rules", "/search", "standing"],
    ["/world/trams", "/search", "standing"],
    ["/topic/gales", "/search", "standing"],
    ["/admin/articles", "/search", "standing"],
    ["/robots.txt", "/search", "standing"],
  ])("refuses %s to %s as %s", async (from, to, refusal) => {
    expect(await save(from, to)).toEqual({ ok: false, refusal });
    expect(await db.redirect.count()).toBe(0);
  });

  it("is refused to authors and to those narrowed to sections, and over another redirect", async () => {
    expect(await save("/old", "/world", author)).toEqual({ ok: false, refusal: "forbidden" });
    const narrowed = { ...(await staffMember("publisher")), sectionIds: [articleId] };
    expect(await save("/old", "/world", narrowed)).toEqual({ ok: false, refusal: "forbidden" });
    await save("/old", "/world");
    expect(await save("/old", "/topic/gales")).toEqual({ ok: false, refusal: "redirected" });
  });

  it("does not lead to what was withdrawn, and leaves nothing behind when it fails", async () => {
    const world = await db.section.findUniqueOrThrow({ where: { slug: "world" } });
    const gone = await insertArticle({ sectionId: world.id, at: noon, change: { slug: "gone" } });
    await hideArticle(gone);
    expect(await save("/old", "/world/gone")).toEqual({ ok: false, refusal: "target-gone" });
    await withBrokenAudit(async () => {
      await expect(save("/old", "/world")).rejects.toThrow();
    });
    expect(await db.redirect.count()).toBe(0);
  });
});

describe("removeRedirect", () => {
  it("takes it away once, from what was read", async () => {
    await save("/old", "/world");
    const remove = (toPath: string, actor = editor) =>
      removeRedirect({ fromPath: "/old", expected: { articleId: null, toPath }, actor, now: noon });
    expect(await remove("/world", author)).toEqual({ ok: false, refusal: "forbidden" });
    expect(await remove("/city")).toEqual({ ok: false, refusal: "stale" });
    await takeExpiries();
    expect(await remove("/world")).toEqual({ ok: true });
    expect(await takeExpiries()).toEqual(new Set(["path:/old"]));
    expect(await remove("/world")).toEqual({ ok: false, refusal: "not-found" });
  });
});

describe("importRedirects", () => {
  const take = (list: string, actor = editor) => importRedirects({ list, origin, actor, now: noon });

  it("takes every good line and names every bad one, and again changes nothing", async () => {
    const list =
      "from,to\n/a,/world\n/b;/world/trams\nnonsense\n/c,https://elsewhere.example\n/world,/search\n/A/,/world";
    const refused = [
      { number: 4, refusal: "unread" },
      { number: 5, refusal: "bad-target" },
      { number: 6, refusal: "standing" },
    ];
    expect(await take(list)).toEqual({ ok: true, added: 2, unchanged: 1, refused });
    expect(await takeExpiries()).toEqual(new Set(["path:/a", "path:/b"]));
    expect(await take(list)).toEqual({ ok: true, added: 0, unchanged: 3, refused });
    expect(await auditActions("list")).toEqual(["import-redirects"]);
  });

  it("is refused to authors, without a line and with too many", async () => {
    expect(await take("/a,/b", author)).toEqual({ ok: false, refusal: "forbidden" });
    expect(await take("\n\n")).toEqual({ ok: false, refusal: "no-lines" });
    expect(await take("/a,/b\n".repeat(2_001))).toEqual({ ok: false, refusal: "too-many-lines" });
  });
});

describe("listRedirects", () => {
  it("walks all, newest first, finds by either end, and is closed to authors", async () => {
    const data = Array.from({ length: 110 }, (_, n) => ({
      fromPath: `/former/${n}`,
      ...(n === 7 ? { articleId } : { toPath: "/world" }),
      createdAt: minutesAfter(noon, n % 10),
    }));
    await db.redirect.createMany({ data });
    const pages = [await listRedirects(db, { actor: editor })];
    for (let last = pages[0]; last?.next; last = pages.at(-1) ?? null) {
      pages.push(await listRedirects(db, { actor: editor, after: last.next }));
    }
    const all = pages.flatMap((page) => page?.items ?? []);
    expect(new Set(all.map(({ fromPath }) => fromPath)).size).toBe(110);
    expect(all).toHaveLength(110);
    expect(all.map(({ createdAt }) => createdAt)).toEqual(
      all
        .map(({ createdAt }) => createdAt)
        .sort()
        .reverse(),
    );
    const found = await listRedirects(db, { actor: editor, q: "TRAMS" });
    expect(found?.items).toMatchObject([{ fromPath: "/former/7", leadsTo: "/world/trams", headline: "A headline" }]);
    expect(await listRedirects(db, { actor: author })).toBeNull();
  });
});
