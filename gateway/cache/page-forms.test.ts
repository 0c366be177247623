import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { performance } from "node:perf_hooks";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { heldTag } from "../entity-tag";
import { openTestCache, type TestCache } from "../testing/open-test-cache";
import { type Newspaper, startNewspaper, todaySlot } from "../testing/start-newspaper";
import { KeptPage } from "./kept-page";
import type { PageCache } from "./page-cache";
import type { Representation } from "./representation";
import { sendKeptPage } from "./send-kept-page";
import { startUpkeep } from "./upkeep";

let paper: Newspaper;
let pages: PageCache;
let cache: TestCache;

beforeEach(async () => {
  paper = await startNewspaper();
  cache = openTestCache(paper, "2026-03-10T23:30:00Z");
  pages = cache.pages;
  const slots = todaySlot("2026-03-10", "Tuesday, March 10");
  paper.sheets.set("/world/a", { text: "words ".repeat(100), tags: "article:1", slots });
  paper.sheets.set("/plain", { text: "words ".repeat(100), tags: "page:plain" });
});
afterEach(() => paper.close());

describe("the forms of kept pages", () => {
  it("are made once for all who ask meanwhile", async () => {
    const { page } = await cache.bytesOf("/plain");
    page.gzip = null;
    const [one, other] = await Promise.all([pages.forms.of(page, "gzip"), pages.forms.of(page, "gzip")]);
    expect(one).toBe(other);
  });

  it("are each page's own, also while the same bytes are being compressed for another that answers otherwise", async () => {
    const { page: there } = await cache.bytesOf("/plain");
    there.br = null;
    const gone = new KeptPage({ ...there.facts, status: 410 }, { body: there.body, holes: [] });
    const forms = await Promise.all([pages.forms.of(there, "br"), pages.forms.of(gone, "br")]);
    expect(forms.map(({ facts }) => facts.status)).toEqual([200, 410]);
    expect([there.br, gone.br]).toEqual(forms);
  });

  it("are confirmed by their own date and tag, and not by what the page has become meanwhile", async () => {
    const { page } = await cache.bytesOf("/world/a");
    page.br = null;
    const asked = pages.forms.of(page, "br");
    cache.now = Date.parse("2026-03-11T00:00:05Z");
    await pages.checkSlots();
    await pages.get("/world/a");
    const old = await asked;
    const dates = { old: new Date(old.modifiedAt).toUTCString(), fresh: new Date(page.modifiedAt).toUTCString() };
    expect(dates.old).not.toBe(dates.fresh);
    expect(await statusOf(old, { "if-none-match": `"${page.digest}"` })).toEqual([200, dates.old]);
    expect(await statusOf(old, { "if-none-match": old.tag })).toEqual([304, dates.old]);
    expect(await statusOf(old, { "if-modified-since": dates.old })).toEqual([304, dates.old]);
  });
});

/** Status and date of the answer when this form is sent to whoever asks with these headers. */
async function statusOf(form: Representation, headers: Record<string, string>): Promise<[number, string | null]> {
  const server = createServer((request, response) => sendKeptPage(request, response, form));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}/`, { headers });
  await response.arrayBuffer();
  return [response.status, response.headers.get("last-modified")];
}

describe("a page that many read", () => {
  it("is compressed as far as it goes, under other tags, and shows the same", async () => {
    // Words in an order that does not repeat: there is something to be found by looking longer.
    const words = Array.from({ length: 4_000 }, (_, place) => `${(place * place * 7_919) % 1_009} words`);
    paper.sheets.set("/plain", { text: words.join(" "), tags: "page:plain" });
    const { text, page } = await cache.bytesOf("/plain");
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

  it("is so within a second of the minute in which it was read, while there is little to do", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    const load = vi.spyOn(performance, "eventLoopUtilization");
    const stop = startUpkeep(pages, { refresh: () => Promise.resolve() });
    onTestFinished(() => {
      stop();
      load.mockRestore();
      vi.useRealTimers();
    });
    const { page } = await cache.bytesOf("/plain");
    page.hits = 100;
    load.mockReturnValue({ idle: 0, active: 1, utilization: 1 });
    vi.advanceTimersByTime(61_000);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(page.br?.isSmall).toBe(false);
    load.mockReturnValue({ idle: 1, active: 0, utilization: 0 });
    vi.advanceTimersByTime(1_000);
    await expect.poll(() => page.br?.isSmall).toBe(true);
  });
});
