import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { article, site } from "@/components/article/fixtures/article";
import { articleMetadata } from "./article-metadata";
import { pageMetadata } from "./page-metadata";

const page = { title: "World", description: "From abroad.", url: "/world?after=abc", tags: ["site"] };
const picture = { width: 1200, height: 630, type: "image/jpeg" };

describe("the head of a page", () => {
  it("names one address, the same words everywhere, and a picture for links", () => {
    const head = pageMetadata(page, site);
    expect(head).toMatchObject({
      title: "World",
      description: "From abroad.",
      alternates: { canonical: "/world?after=abc" },
      openGraph: { type: "website", siteName: site.name, title: "World", url: "/world?after=abc", images: [picture] },
      twitter: { card: "summary_large_image", title: "World", description: "From abroad." },
      other: { "cache-tags": "site" },
    });
  });

  it("names the pages beside it in a list, each where there is one", () => {
    const beside = (newerCursor: string | null, olderCursor: string | null) =>
      pageMetadata({ ...page, list: { view: { newerCursor, olderCursor }, path: "/world" } }, site).pagination;
    expect(beside(null, "b")).toEqual({ previous: null, next: "/world?after=b" });
    expect(beside("a", null)).toEqual({ previous: "/world?before=a", next: null });
  });

  it("names the feeds of its own place and of the whole site, in three formats", () => {
    const types = pageMetadata({ ...page, feeds: { kind: "section", slug: "world" } }, site).alternates?.types;
    expect(types).toEqual({
      "application/rss+xml": [
        { url: "/world/rss.xml", title: `World · ${site.name} (RSS)` },
        { url: "/rss.xml", title: `${site.name} (RSS)` },
      ],
      "application/atom+xml": [
        { url: "/world/atom.xml", title: `World · ${site.name} (Atom)` },
        { url: "/atom.xml", title: `${site.name} (Atom)` },
      ],
      "application/feed+json": [
        { url: "/world/feed.json", title: `World · ${site.name} (JSON Feed)` },
        { url: "/feed.json", title: `${site.name} (JSON Feed)` },
      ],
    });
  });

  it("names the language to Open Graph only together with a country", () => {
    expect(pageMetadata(page, { ...site, language: "pt-BR" }).openGraph).toMatchObject({ locale: "pt_BR" });
    expect(pageMetadata(page, { ...site, language: "zh-Hant-TW" }).openGraph).toMatchObject({ locale: "zh_TW" });
    expect(pageMetadata(page, site).openGraph).not.toHaveProperty("locale");
  });
});

describe("the head of an article", () => {
  it("says who, when and where, with the offset of the site's zone", () => {
    const head = articleMetadata(article, site, ["site"]);
    expect(head).toMatchObject({
      title: article.headline,
      authors: [{ name: "Ruth", url: "https://pilot.example/contributor/ruth" }],
      openGraph: {
        type: "article",
        section: "World",
        publishedTime: "2026-11-23T06:15+01:00",
        modifiedTime: "2026-11-23T11:00+01:00",
        authors: ["https://pilot.example/contributor/ruth"],
        tags: ["Tides"],
        images: [{ ...picture, alt: "A crane over an empty quay" }],
      },
    });
  });

  it("passes on any words as they are: what writes the markup escapes them", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary", minLength: 1 }), (headline, text) => {
        const head = articleMetadata({ ...article, headline, trailText: text, picture: null }, site, ["site"]);
        expect([head.title, head.openGraph?.title, head.twitter?.title]).toEqual([headline, headline, headline]);
        expect([head.description, head.openGraph?.description]).toEqual([text, text]);
        const images = head.openGraph?.images as { url: string }[];
        expect(images[0]?.url).toMatch(/^https:\/\/pilot\.example\/share\/[0-9a-f-]+\/[0-9a-f]{16}-share\.jpg$/);
      }),
    );
  });
});
