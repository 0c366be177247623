import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSitemap } from "@/lib/testing/sitemap-rules";
import { printable } from "@/lib/xml";
import { addressesInFile, partsOf, sitemapAddress, sitemapFileOf } from "./sitemap-files";
import { newsSitemap, type SitemapEntry, sitemapIndex, sitemapPieces } from "./sitemap-xml";

const origin = "https://pilot.example";

async function whole(batches: SitemapEntry[][]): Promise<string> {
  async function* some() {
    yield* batches;
  }
  let xml = "";
  for await (const piece of sitemapPieces(some(), origin)) xml += piece;
  return xml;
}

const entry = (number: number): SitemapEntry => ({
  path: `/${"s".repeat(120)}/${String(number).padStart(120, "a")}`,
  changedAt: "2025-09-06T07:00:00.000Z",
  picturePath: "/media/3a2b1c0d-9e8f-8a7b-8c6d-5e4f3a2b1c0d/wide-1600.webp",
});

describe("a sitemap", () => {
  it("keeps the published schema, pictures included", async () => {
    const { urls, broken } = readSitemap(
      await whole([[entry(1), { ...entry(2), picturePath: null, changedAt: null }]]),
    );
    expect(broken).toEqual([]);
    expect(urls.map(({ lastmod, pictures }) => [lastmod, pictures.length])).toEqual([
      ["2025-09-06T07:00:00.000Z", 1],
      [null, 0],
    ]);
  });

  it("stays below what the gateway and the protocol allow, however long its addresses are", async () => {
    const all = Array.from({ length: addressesInFile }, (_, number) => entry(number));
    const xml = await whole([all]);
    expect(Buffer.byteLength(xml)).toBeLessThan(10 * 1024 * 1024);
    expect(readSitemap(xml)).toMatchObject({ broken: [] });
  });

  it("has an index that keeps the schema too", () => {
    const { kind, urls, broken } = readSitemap(
      sitemapIndex(
        [
          { path: "/sitemaps/topics.xml", changedAt: null },
          { path: "/sitemap-news.xml", changedAt: "2025-09-06T07:00:00.000Z" },
        ],
        origin,
      ),
    );
    expect({ kind, broken, locs: urls.map(({ loc }) => loc) }).toEqual({
      kind: "index",
      broken: [],
      locs: [`${origin}/sitemaps/topics.xml`, `${origin}/sitemap-news.xml`],
    });
  });
});

describe("the news sitemap", () => {
  const news = { path: "/world/a", headline: "Gates open", language: "en-GB", publishedAt: "2025-09-06T19:00+12:00" };

  it("names the publication exactly, the headline alone, and may be empty", () => {
    const read = readSitemap(newsSitemap([news], { origin, publication: "Pilot & “Sound”" }));
    expect(read.broken).toEqual([]);
    expect(read.urls[0]?.news).toEqual({
      name: "Pilot & “Sound”",
      language: "en",
      publishedAt: news.publishedAt,
      title: "Gates open",
    });
    expect(readSitemap(newsSitemap([], { origin, publication: "Pilot" }))).toMatchObject({ urls: [], broken: [] });
  });

  it.each([
    ["pt-BR", "pt"],
    ["zh", "zh-cn"],
    ["zh-TW", "zh-tw"],
    ["fil", "fil"],
  ])("writes %s as %s", (language, written) => {
    const read = readSitemap(newsSitemap([{ ...news, language }], { origin, publication: "Pilot" }));
    expect(read.urls[0]?.news?.language).toBe(written);
    expect(read.broken).toEqual([]);
  });

  it("keeps whatever a headline holds", () => {
    const hostile = fc.oneof(
      fc.string({ unit: "binary", minLength: 1 }),
      fc.constantFrom("]]>", "</news:title><loc>x</loc>", "&amp;", "a".repeat(10_000), "\u202e\u0007👩‍👩‍👧"),
    );
    fc.assert(
      fc.property(hostile, (words) => {
        const headline = `${words}.`;
        const read = readSitemap(newsSitemap([{ ...news, headline }], { origin, publication: headline }));
        expect(read.broken).toEqual([]);
        expect(read.urls[0]?.news?.title).toBe(printable(headline));
      }),
    );
  });
});

describe("the names of sitemaps", () => {
  it.each([
    [{ kind: "articles", month: "2025-09", part: 1 }, "articles-2025-09.xml"],
    [{ kind: "articles", month: "2025-09", part: 12 }, "articles-2025-09-12.xml"],
    [{ kind: "topics", part: 2 }, "topics-2.xml"],
    [{ kind: "news", part: 2 }, "news-2.xml"],
  ] as const)("%j is %s, and back", (file, name) => {
    expect(sitemapAddress(file)).toBe(`/sitemaps/${name}`);
    expect(sitemapFileOf(name)).toEqual(file);
  });

  it.each([
    "articles.xml",
    "articles-2025-13.xml",
    "articles-2025-09-1.xml",
    "topics-0.xml",
    "news.xml",
    "news-1.xml",
    "x.xml",
    "topics",
  ])("%s is none", (name) => {
    expect(sitemapFileOf(name)).toBeNull();
  });

  it("split at the first address too many", () => {
    expect([0, 1, 10_000, 10_001, 20_001].map((count) => partsOf(count))).toEqual([1, 1, 1, 2, 3]);
    expect([1_000, 1_001].map((count) => partsOf(count, 1_000))).toEqual([1, 2]);
  });
});
