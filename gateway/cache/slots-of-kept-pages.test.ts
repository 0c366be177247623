import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { heldBy, heldTag } from "../entity-tag";
import { createLog } from "../log";
import { renderReaderPage } from "../reader-page";
import { connectRenderer } from "../renderer";
import { type Newspaper, startNewspaper, todaySlot, viewsSlot } from "../testing/start-newspaper";
import { testSecret } from "../testing/start-stand-in";
import { ExpiredTags } from "./expired-tags";
import { KeptPage } from "./kept-page";
import { PageCache } from "./page-cache";
import { startUpkeep } from "./upkeep";

let paper: Newspaper;
let pages: PageCache;
let expired: ExpiredTags;
let now = 0;
const views = new Map<string, number>();

beforeEach(async () => {
  now = Date.parse("2026-03-10T23:30:00Z");
  views.clear();
  paper = await startNewspaper();
  expired = new ExpiredTags();
  const renderer = connectRenderer({ port: paper.port, timeout: 2_000 });
  const source = { renderer, secret: testSecret, origin: "http://localhost", isDevelopment: false };
  pages = new PageCache({
    capacity: 10_000_000,
    headers: { security: {}, policy: "", speculationRules: null },
    build: "build-x",
    expired,
    files: null,
    render: (key) => renderReaderPage(key, source),
    viewsOf: (id) => views.get(id),
    log: createLog(
      "silent",
      () => undefined,
      () => new Date(now),
    ),
    clock: () => now,
  });
  pages.setTold(true);
  const slots = `${todaySlot("2026-03-10", "Tuesday, March 10")}${viewsSlot("1", 5)}`;
  paper.sheets.set("/world/a", { text: "words ".repeat(100), tags: "article:1", slots });
  paper.sheets.set("/plain", { text: "words ".repeat(100), tags: "page:plain" });
});
afterEach(() => paper.close());

async function bytesOf(key: string) {
  const found = await pages.get(key);
  if (!found.ok) throw new Error(found.failure);
  const shown = await pages.forms.of(found.page, "identity");
  await pages.forms.of(found.page, "br");
  return { text: shown.body.toString(), tag: shown.tag, page: found.page };
}

describe("the slots of a kept page", () => {
  it("are looked at by the clock: within ten seconds of midnight, and a minute of a view", async () => {
    await bytesOf("/world/a");
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    const stop = startUpkeep(pages, {
      refresh: (ids) => {
        for (const id of ids) views.set(id, 4_310);
        return Promise.resolve();
      },
    });
    onTestFinished(() => {
      stop();
      vi.useRealTimers();
    });
    now = Date.parse("2026-03-11T00:00:05Z");
    vi.advanceTimersByTime(10_000);
    await expect.poll(async () => (await bytesOf("/world/a")).text).toContain("Wednesday, March 11");
    expect((await bytesOf("/world/a")).text).not.toContain("4,310");
    vi.advanceTimersByTime(35_000);
    await expect.poll(async () => (await bytesOf("/world/a")).text).toContain("4,310");
  });

  it("are asked for again soon when the database did not answer", async () => {
    await bytesOf("/world/a");
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    const refresh = vi.fn().mockRejectedValueOnce(new Error("away")).mockResolvedValue(undefined);
    const stop = startUpkeep(pages, { refresh });
    onTestFinished(() => {
      stop();
      vi.useRealTimers();
    });
    const asked = (times: number) => expect.poll(() => refresh.mock.calls.length).toBe(times);
    vi.advanceTimersByTime(45_000);
    await asked(1);
    await new Promise((resolve) => setImmediate(resolve));
    vi.advanceTimersByTime(2_000);
    await asked(2);
    await new Promise((resolve) => setImmediate(resolve));
    vi.advanceTimersByTime(40_000);
    await asked(2);
  });

  it("are filled at the first request after a change, without the renderer, and the tag changes with the bytes", async () => {
    const before = await bytesOf("/world/a");
    expect(before.text).toContain("Tuesday, March 10");
    now = Date.parse("2026-03-11T00:00:05Z");
    views.set("1", 4_310);
    await pages.checkSlots();
    expect(pages.ready("/world/a", now)).toBeNull();
    const after = await bytesOf("/world/a");
    expect(after.text).toContain('<time datetime="2026-03-11" >Wednesday, March 11</time>');
    expect(after.text).toContain('<data value="4310" ><span class="figure">4,310</span> views</data>');
    expect(after.tag).not.toBe(before.tag);
    expect(pages.ready("/world/a", now)).not.toBeNull();
    expect(paper.rendered("/world/a")).toBe(1);
  });

  it("cost nothing when none of them changed: what was compressed stays", async () => {
    const { page } = await bytesOf("/world/a");
    const { page: plain } = await bytesOf("/plain");
    const compressed = [page.br, plain.br];
    await pages.checkSlots();
    expect(pages.ready("/world/a", now)).toBe(page);
    now = Date.parse("2026-03-11T00:00:05Z");
    await pages.checkSlots();
    expect([pages.ready("/world/a", now), pages.ready("/plain", now)]).toEqual([null, plain]);
    expect([page.br, plain.br]).toEqual(compressed);
  });

  it("name the articles whose views are asked for", async () => {
    await bytesOf("/world/a");
    await bytesOf("/plain");
    expect(await pages.viewedArticles()).toEqual(["1"]);
  });

  it("make what is compressed at that moment be sent once and not be kept", async () => {
    const { page } = await bytesOf("/world/a");
    page.br = null;
    const compressing = pages.forms.of(page, "br");
    now = Date.parse("2026-03-11T00:00:05Z");
    await pages.checkSlots();
    await pages.get("/world/a");
    const old = await compressing;
    const fresh = await pages.forms.of(page, "br");
    expect(old.tag).not.toBe(fresh.tag);
    expect(page.br).toBe(fresh);
  });
});

describe("the forms of kept pages", () => {
  it("are made once for all who ask meanwhile", async () => {
    const { page } = await bytesOf("/plain");
    page.gzip = null;
    const [one, other] = await Promise.all([pages.forms.of(page, "gzip"), pages.forms.of(page, "gzip")]);
    expect(one).toBe(other);
  });

  it("are each page's own, also while the same bytes are being compressed for another that answers otherwise", async () => {
    const { page: there } = await bytesOf("/plain");
    there.br = null;
    const gone = new KeptPage({ ...there.facts, status: 410 }, { body: there.body, holes: [] });
    const forms = await Promise.all([pages.forms.of(there, "br"), pages.forms.of(gone, "br")]);
    expect(forms.map(({ facts }) => facts.status)).toEqual([200, 410]);
    expect([there.br, gone.br]).toEqual(forms);
  });

  it("are confirmed by their own date and not by what the page has become meanwhile", async () => {
    const { page } = await bytesOf("/world/a");
    page.br = null;
    const asked = pages.forms.of(page, "br");
    now = Date.parse("2026-03-11T00:00:05Z");
    await pages.checkSlots();
    await pages.get("/world/a");
    const old = await asked;
    expect(heldBy({ headers: { "if-modified-since": new Date(old.modifiedAt).toUTCString() } }, old)).toBe(old.tag);
    expect(heldBy({ headers: { "if-none-match": `"${page.digest}"` } }, old)).toBeNull();
  });
});

describe("kept pages", () => {
  it("are sent as they are and rendered anew while nobody tells what expires, and are good again after it", async () => {
    const { page } = await bytesOf("/plain");
    expect(pages.ready("/plain", now)).toBe(page);
    pages.setTold(false);
    expect(pages.ready("/plain", now)).toBeNull();
    paper.sheets.set("/plain", { text: "other words", tags: "page:plain" });
    expect((await bytesOf("/plain")).page).toBe(page);
    await expect.poll(async () => (await bytesOf("/plain")).text).toContain("other words");
    now += 11_000;
    expect(pages.ready("/plain", now), "what was rendered then is no more certain").toBeNull();
    pages.setTold(true);
    expect(pages.ready("/plain", now)).not.toBeNull();
  });

  it("keep readers waiting once for a renderer that hangs, and not each of them", async () => {
    const { page } = await bytesOf("/plain");
    expired.take({ tags: ["page:plain"], everything: false });
    paper.slowness = 10_000;
    pages.expire({ tags: ["page:plain"], everything: false });
    const wait = async () => {
      const began = performance.now();
      expect((await bytesOf("/plain")).page).toBe(page);
      return performance.now() - began;
    };
    expect(await wait()).toBeGreaterThan(900);
    now += 1_500;
    expect(pages.ready("/plain", now)).toBeNull();
    expect(await wait()).toBeLessThan(500);
  });
});

describe("a page of which a part ends", () => {
  it("is rendered again before it is shown after that moment, and not before", async () => {
    const ends = `<aside data-ends-at="2026-03-10T23:40:00.000Z">Breaking</aside>`;
    paper.sheets.set("/world/a", { text: "words", tags: "site", slots: ends });
    expect((await bytesOf("/world/a")).text).toContain("<aside >Breaking</aside>");
    paper.sheets.set("/world/a", { text: "words", tags: "site" });
    now = Date.parse("2026-03-10T23:39:59Z");
    expect((await bytesOf("/world/a")).text).toContain("Breaking");
    now = Date.parse("2026-03-10T23:40:00Z");
    expect((await bytesOf("/world/a")).text).not.toContain("Breaking");
    expect(paper.rendered("/world/a")).toBe(2);
  });
});

describe("a page that many read", () => {
  it("is compressed as far as it goes, under other tags, and shows the same", async () => {
    // Words in an order that does not repeat: there is something to be found by looking longer.
    const words = Array.from({ length: 4_000 }, (_, place) => `${(place * place * 7_919) % 1_009} words`);
    paper.sheets.set("/plain", { text: words.join(" "), tags: "page:plain" });
    const { text, page } = await bytesOf("/plain");
    await pages.forms.of(page, "gzip");
    expect(pages.worthShrinking()).toBeNull();
    page.hits = 100;
    pages.cool();
    expect(pages.worthShrinking()).toBe(page);
    const quick = { br: page.br, gzip: page.gzip };
    await pages.forms.shrink(page);
    expect(pages.worthShrinking()).toBeNull();
    for (const [encoding, undo] of [
      ["br", brotliDecompressSync],
      ["gzip", gunzipSync],
    ] as const) {
      const small = page[encoding];
      expect(small?.length, encoding).toBeLessThan(quick[encoding]?.length ?? 0);
      expect(small?.tag, encoding).not.toBe(quick[encoding]?.tag);
      expect(undo(small?.body ?? "").toString()).toBe(text);
      // Whoever holds either holds the page.
      for (const tag of [small?.tag, quick[encoding]?.tag]) expect(heldTag(tag, page.digest), encoding).toBe(tag);
    }
  });
});
