import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openTestCache, type TestCache } from "../testing/open-test-cache";
import { type Newspaper, startNewspaper } from "../testing/start-newspaper";
import type { PageCache } from "./page-cache";

let paper: Newspaper;
let pages: PageCache;
let cache: TestCache;

beforeEach(async () => {
  paper = await startNewspaper();
  cache = openTestCache(paper, "2026-03-10T23:30:00Z");
  pages = cache.pages;
  paper.sheets.set("/plain", { text: "words", tags: "page:plain" });
});
afterEach(() => paper.close());

/** What a reader is shown now, and after how many milliseconds. */
async function read(key: string): Promise<{ text: string; after: number }> {
  const began = performance.now();
  const found = await pages.get(key);
  const after = performance.now() - began;
  if (!found.ok) return { text: found.failure, after };
  const html = found.page.body.toString();
  return { text: /<p>(.*)<\/p>/.exec(html)?.[1] ?? html, after };
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe("readers of kept pages", () => {
  it("are sent them as they are while nobody tells what expires, and as good ones after it", async () => {
    await read("/plain");
    pages.setTold(false);
    expect(pages.ready("/plain", cache.now)).toBeNull();
    paper.sheets.set("/plain", { text: "other words", tags: "page:plain" });
    expect((await read("/plain")).text).toBe("words");
    await expect.poll(async () => (await read("/plain")).text).toBe("other words");
    cache.now += 11_000;
    expect(pages.ready("/plain", cache.now), "what was rendered then is no more certain").toBeNull();
    pages.setTold(true);
    expect(pages.ready("/plain", cache.now)).not.toBeNull();
  });

  it("wait once for a renderer that hangs, and not each of them", async () => {
    await read("/plain");
    paper.slowness = 10_000;
    cache.expire("page:plain");
    const first = await read("/plain");
    expect([first.text, first.after > 900]).toEqual(["words", true]);
    cache.now += 1_500;
    expect(pages.ready("/plain", cache.now)).toBeNull();
    const second = await read("/plain");
    expect([second.text, second.after < 500]).toEqual(["words", true]);
  });

  it("wait for what comes of a new change, also when others waited in vain for what was before it", async () => {
    await read("/plain");
    paper.slowness = 1_300;
    paper.sheets.set("/plain", { text: "second", tags: "page:plain" });
    cache.expire("page:plain");
    expect((await read("/plain")).text).toBe("words");
    cache.now += 1_100;
    paper.slowness = 300;
    paper.sheets.set("/plain", { text: "third", tags: "page:plain" });
    cache.expire("page:plain");
    expect((await read("/plain")).text).toBe("third");
  });
});

describe("readers of made-up addresses", () => {
  const madeUp = Array.from({ length: 300 }, (_, number) => `/x/${number}`);

  beforeEach(async () => {
    for (let from = 0; from < madeUp.length; from += 20) await Promise.all(madeUp.slice(from, from + 20).map(read));
  });

  it("keep no page that is read from being made, however often they ask again", async () => {
    await read("/plain");
    paper.slowness = 100;
    paper.sheets.set("/plain", { text: "second", tags: "page:plain" });
    cache.expire("latest", "page:plain");
    const asking = madeUp.map(read);
    await pause(50);
    expect((await read("/plain")).text).toBe("second");
    await Promise.all(asking);
  });

  it("go behind readers of whom nothing is kept, who are not sent away for them", async () => {
    paper.slowness = 20;
    cache.expire("latest");
    const asking = madeUp.slice(0, 200).map(read);
    await pause(10);
    const cold = read("/plain");
    await pause(10);
    const more = madeUp.slice(200).map(read);
    expect((await cold).text).toBe("words");
    await Promise.all([...asking, ...more]);
  });

  it("are not taken for a page that has changed because they stand behind its address", async () => {
    const queries = Array.from({ length: 300 }, (_, number) => `/about?after=${number}`);
    for (const key of ["/about", ...queries]) paper.sheets.set(key, { text: "about", tags: "page:about" });
    for (let from = 0; from < queries.length; from += 20) await Promise.all(queries.slice(from, from + 20).map(read));
    await Promise.all(["/about", "/plain"].map(read));
    paper.slowness = 100;
    paper.sheets.set("/about", { text: "about us", tags: "page:about" });
    cache.expire("page:about", "path:/about");
    const asking = queries.map(read);
    expect((await read("/about")).text).toBe("about us");
    paper.sheets.set("/plain", { text: "corrected", tags: "page:plain" });
    cache.expire("page:plain", "path:/plain");
    expect((await read("/plain")).text).toBe("corrected");
    await Promise.all(asking);
  });

  it("see what comes to stand there, also when its first rendering failed and many ask for others", async () => {
    paper.slowness = 100;
    paper.isBroken = true;
    paper.sheets.set("/x/7", { text: "published", tags: "article:7" });
    cache.expire("latest", "path:/x/7");
    await pause(150);
    paper.isBroken = false;
    const asking = madeUp.filter((key) => key !== "/x/7").map(read);
    await pause(50);
    expect((await read("/x/7")).text).toBe("published");
    await Promise.all(asking);
  });
});
