import { Readability } from "@mozilla/readability";
import type { APIRequestContext } from "playwright/test";
import sharp from "sharp";
import { readPage, type Thing } from "../support/linked-data";
import { everyPage, septemberSixth } from "../support/pages";
import { expect, test } from "../support/reader";

const newsArticle = /NewsArticle$/;
const withOffset = /^\d{4}-\d\d-\d\dT\d\d:\d\d([+-]\d\d:\d\d|Z)$/;

const pageAt = async (request: APIRequestContext, address: string) => {
  const response = await request.get(address);
  const html = await response.text();
  return { ...readPage(html), html, url: response.url(), robots: response.headers()["x-robots-tag"] };
};

const wordsOf = (text: string | null | undefined) => (text ?? "").replace(/\s+/g, " ").trim();

/** Every article of the demonstration: those of the lists of its sections. */
async function articleAddresses(request: APIRequestContext): Promise<string[]> {
  const { document } = await pageAt(request, "/");
  const sections = [...document.querySelectorAll('nav[aria-labelledby="foot-sections"] a')];
  const found = await Promise.all(
    sections.map(async (link) => {
      const { thing } = await pageAt(request, link.getAttribute("href") ?? "");
      return (thing(/CollectionPage/)?.mainEntity.itemListElement ?? []).map(({ url }: Thing) => new URL(url).pathname);
    }),
  );
  return [...new Set(found.flat())];
}

for (const { name, address, status } of everyPage.filter((known) => known.status === undefined)) {
  test(`${name} says what it is: ${address}`, async ({ request, baseURL }) => {
    expect(status).toBeUndefined();
    const { meta, link, things, document } = await pageAt(request, address);
    const isSearch = address.startsWith("/search");
    const canonical = new URL(link("canonical") ?? "", baseURL);
    expect(canonical.pathname).toBe(new URL(address, baseURL).pathname);
    if (isSearch) {
      expect(meta("robots")).toContain("noindex");
      return;
    }
    expect(meta("robots")).toContain("max-image-preview:large");
    expect(meta("robots")).not.toContain("noindex");
    expect(things.length).toBeGreaterThan(1);
    expect(meta("og:title")).not.toBe("");
    expect(new URL(meta("og:url") ?? "").pathname).toBe(canonical.pathname);
    expect(meta("twitter:card")).toBe("summary_large_image");
    expect([meta("og:image:width"), meta("og:image:height")]).toEqual(["1200", "630"]);
    for (const type of ["rss+xml", "atom+xml", "feed+json"]) {
      expect(document.querySelectorAll(`link[rel="alternate"][type="application/${type}"]`).length).toBeGreaterThan(0);
    }
  });
}

test("the door of the newsroom is not for search engines", async ({ request }) => {
  const door = await pageAt(request, "/admin");
  expect(new URL(door.url).pathname).toMatch(/^\/admin\/.+/);
  expect(door.meta("robots")).toMatch(/noindex.*nofollow/);
});

test("every article tells crawlers what its page shows", async ({ request, baseURL }) => {
  const addresses = await articleAddresses(request);
  expect(addresses.length).toBeGreaterThan(30);
  for (const address of addresses) {
    const { thing, meta, document } = await pageAt(request, address);
    await test.step(address, () => {
      const told = thing(newsArticle) ?? {};
      const article = document.querySelector("article");
      expect.soft(wordsOf(article?.querySelector("h1")?.textContent)).toBe(wordsOf(told.headline));
      expect.soft(meta("og:title")).toBe(told.headline);
      // React writes attributes in camel case, which HTML reads alike and this parser keeps.
      const times = [...(article?.querySelectorAll("time") ?? [])].map((time) => time.getAttribute("dateTime"));
      expect.soft(times[0]).toBe(told.datePublished);
      expect.soft(times).toContain(told.dateModified);
      expect.soft(meta("article:published_time")).toBe(told.datePublished);
      expect.soft(meta("article:modified_time")).toBe(told.dateModified);
      for (const date of [told.datePublished, told.dateModified]) expect.soft(date).toMatch(withOffset);
      expect.soft(Date.parse(told.dateModified)).toBeGreaterThanOrEqual(Date.parse(told.datePublished));
      const names = [...(article?.querySelectorAll('.byline a[rel="author"]') ?? [])].map((link) => [
        wordsOf(link.textContent),
        new URL(link.getAttribute("href") ?? "", baseURL).href,
      ]);
      expect.soft(told.author.map((author: Thing) => [author.name, author.url])).toEqual(names);
      expect.soft(wordsOf(article?.querySelector(".kicker a")?.textContent)).toBe(told.articleSection);
      expect.soft(told.image).toHaveLength(3);
      expect.soft(told.isAccessibleForFree).toBe(true);
      const notes = [...(article?.querySelectorAll(".correction p:last-child") ?? [])].map((note) =>
        wordsOf(note.textContent),
      );
      expect.soft((told.correction ?? []).map((one: Thing) => wordsOf(one.text)).sort()).toEqual(notes.sort());
      expect.soft(document.querySelectorAll("h1")).toHaveLength(1);
    });
  }
});

test("date and time stand between the headline and the first paragraph", async ({ page }) => {
  await page.goto(septemberSixth);
  const order = await page.evaluate(() => {
    const parts = ["article h1", "article .dateline time[datetime]", "article .article-body p"];
    const [headline, time, paragraph] = parts.map((selector) => document.querySelector(selector));
    if (!headline || !time || !paragraph) return "missing";
    const follows = (first: Element, second: Element) =>
      Boolean(first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING);
    return follows(headline, time) && follows(time, paragraph);
  });
  expect(order).toBe(true);
});

for (const [kind, address] of [
  ["with a picture", septemberSixth],
  ["without one", "/opinion/in-praise-of-the-slow-tram"],
] as const) {
  test(`an article ${kind} has pictures in the sizes that are asked for`, async ({ request }) => {
    const { thing, meta } = await pageAt(request, address);
    const sizeOf = async (url: string) => {
      const response = await request.get(url);
      expect(response.status()).toBe(200);
      expect(response.headers()["content-type"]).toMatch(/^image\/(jpeg|webp)$/);
      const { width, height } = await sharp(await response.body()).metadata();
      return { width, height };
    };
    expect(await sizeOf(meta("og:image") ?? "")).toEqual({ width: 1200, height: 630 });
    const ratios = [1, 4 / 3, 16 / 9];
    for (const [place, url] of ((thing(newsArticle)?.image ?? []) as string[]).entries()) {
      const { width, height } = await sizeOf(url);
      expect(width).toBeGreaterThanOrEqual(1200);
      expect(width / height).toBeCloseTo(ratios[place] ?? 0, 2);
    }
  });
}

test("no picture is drawn of what nobody may read, and an older address leads to today's", async ({ request }) => {
  const { meta } = await pageAt(request, "/opinion/in-praise-of-the-slow-tram");
  const address = new URL(meta("og:image") ?? "").pathname;
  const older = address.replace(/[0-9a-f]{16}-/, "0000000000000000-");
  const moved = await request.get(older, { maxRedirects: 0 });
  expect([302, 307]).toContain(moved.status());
  expect(moved.headers().location).toBe(address);
  const nobody = address.replace(/share\/[0-9a-f-]+/, "share/00000000-0000-4000-8000-000000000000");
  for (const refused of [nobody, address.replace(".jpg", ".png"), "/share/site/x.jpg"]) {
    expect((await request.get(refused)).status()).toBe(404);
  }
});

test("reader modes find headline, byline, date and every paragraph of every article", async ({ request }) => {
  const addresses = await articleAddresses(request);
  for (const address of addresses) {
    const { document, thing } = await pageAt(request, address);
    const told = thing(newsArticle) ?? {};
    const paragraphs = [
      ...document.querySelectorAll(".article-body .opening > p, .article-body section:not(.corrections) > p"),
    ]
      .map(({ textContent }) => wordsOf(textContent))
      .filter((text) => text !== "");
    const read = new Readability(document as unknown as Document).parse();
    await test.step(address, () => {
      expect.soft(wordsOf(read?.title)).toBe(wordsOf(told.headline));
      for (const { name } of told.author) expect.soft(read?.byline ?? "").toContain(name);
      expect.soft(Date.parse(read?.publishedTime ?? "")).toBe(Date.parse(told.datePublished));
      const text = wordsOf(read?.textContent);
      expect.soft(paragraphs.length).toBeGreaterThan(1);
      expect.soft(paragraphs.filter((paragraph) => !text.includes(paragraph))).toEqual([]);
    });
  }
});
