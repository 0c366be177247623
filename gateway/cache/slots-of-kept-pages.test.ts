import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { openTestCache, type TestCache } from "../testing/open-test-cache";
import { type Newspaper, startNewspaper, todaySlot, viewsSlot } from "../testing/start-newspaper";
import type { PageCache } from "./page-cache";
import { startUpkeep } from "./upkeep";

let paper: Newspaper;
let pages: PageCache;
let cache: TestCache;

beforeEach(async () => {
  paper = await startNewspaper();
  cache = openTestCache(paper, "2026-03-10T23:30:00Z");
  pages = cache.pages;
  const slots = `${todaySlot("2026-03-10", "Tuesday, March 10")}${viewsSlot("1", 5)}`;
  paper.sheets.set("/world/a", { text: "words ".repeat(100), tags: "article:1", slots });
  paper.sheets.set("/plain", { text: "words ".repeat(100), tags: "page:plain" });
});
afterEach(() => paper.close());

describe("the slots of a kept page", () => {
  it("are looked at by the clock: within ten seconds of midnight, and a minute of a view", async () => {
    await cache.bytesOf("/world/a");
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    const stop = startUpkeep(pages, {
      refresh: (ids) => {
        for (const id of ids) cache.views.set(id, 4_310);
        return Promise.resolve();
      },
    });
    onTestFinished(() => {
      stop();
      vi.useRealTimers();
    });
    cache.now = Date.parse("2026-03-11T00:00:05Z");
    vi.advanceTimersByTime(10_000);
    await expect.poll(async () => (await cache.bytesOf("/world/a")).text).toContain("Wednesday, March 11");
    expect((await cache.bytesOf("/world/a")).text).not.toContain("4,310");
    vi.advanceTimersByTime(35_000);
    await expect.poll(async () => (await cache.bytesOf("/world/a")).text).toContain("4,310");
  });

  it("are asked for again soon when the database did not answer", async () => {
    await cache.bytesOf("/world/a");
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    const refresh = vi.fn().mockRejectedValueOnce(new Error("away")).mockResolvedValue(undefined);
    const stop = startUpkeep(pages, { refresh });
    onTestFinished(() => {
      stop();
      vi.useRealTimers();
    });
    const pass = async (milliseconds: number) => {
      vi.advanceTimersByTime(milliseconds);
      for (let turn = 0; turn < 10; turn += 1) await new Promise((resolve) => setImmediate(resolve));
      return refresh.mock.calls.length;
    };
    expect([await pass(45_000), await pass(10_000), await pass(30_000)]).toEqual([1, 2, 2]);
  });

  it("are filled at the first request after a change, without the renderer, and the tag changes with the bytes", async () => {
    const before = await cache.bytesOf("/world/a");
    expect(before.text).toContain("Tuesday, March 10");
    cache.now = Date.parse("2026-03-11T00:00:05Z");
    cache.views.set("1", 4_310);
    await pages.checkSlots();
    expect(pages.ready("/world/a", cache.now)).toBeNull();
    const after = await cache.bytesOf("/world/a");
    expect(after.text).toContain('<time datetime="2026-03-11" >Wednesday, March 11</time>');
    expect(after.text).toContain('<data value="4310" ><span class="figure">4,310</span> views</data>');
    expect(after.tag).not.toBe(before.tag);
    expect(pages.ready("/world/a", cache.now)).not.toBeNull();
    expect(paper.rendered("/world/a")).toBe(1);
  });

  it("cost nothing when none of them changed: what was compressed stays", async () => {
    const { page } = await cache.bytesOf("/world/a");
    const { page: plain } = await cache.bytesOf("/plain");
    const compressed = [page.br, plain.br];
    await pages.checkSlots();
    expect(pages.ready("/world/a", cache.now)).toBe(page);
    cache.now = Date.parse("2026-03-11T00:00:05Z");
    await pages.checkSlots();
    expect([pages.ready("/world/a", cache.now), pages.ready("/plain", cache.now)]).toEqual([null, plain]);
    expect([page.br, plain.br]).toEqual(compressed);
  });

  it("name the articles whose views are asked for", async () => {
    await cache.bytesOf("/world/a");
    await cache.bytesOf("/plain");
    expect(await pages.viewedArticles()).toEqual(["1"]);
  });

  it("make what is compressed at that moment be sent once and not be kept", async () => {
    const { page } = await cache.bytesOf("/world/a");
    page.br = null;
    const compressing = pages.forms.of(page, "br");
    cache.now = Date.parse("2026-03-11T00:00:05Z");
    await pages.checkSlots();
    await pages.get("/world/a");
    const [old, fresh] = await Promise.all([compressing, pages.forms.of(page, "br")]);
    expect(old.tag).not.toBe(fresh.tag);
    expect(page.br).toBe(fresh);
  });
});

describe("a page of which a part ends", () => {
  it("is rendered again before it is shown after that moment, and not before", async () => {
    const ends = `<aside data-ends-at="2026-03-10T23:40:00.000Z">Breaking</aside>`;
    paper.sheets.set("/world/a", { text: "words", tags: "site", slots: ends });
    expect((await cache.bytesOf("/world/a")).text).toContain("<aside >Breaking</aside>");
    paper.sheets.set("/world/a", { text: "words", tags: "site" });
    cache.now = Date.parse("2026-03-10T23:39:59Z");
    expect((await cache.bytesOf("/world/a")).text).toContain("Breaking");
    cache.now = Date.parse("2026-03-10T23:40:00Z");
    expect((await cache.bytesOf("/world/a")).text).not.toContain("Breaking");
    expect(paper.rendered("/world/a")).toBe(2);
  });
});
