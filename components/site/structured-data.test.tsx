import fc from "fast-check";
import { type DefaultTreeAdapterMap, parse } from "parse5";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { article, card, contributor, picture, site } from "@/components/article/fixtures/article";
import { articleKinds } from "@/lib/article-kind";
import { archiveThings } from "@/lib/structured/archive";
import { cardItems, listThings } from "@/lib/structured/collection-page";
import { frontThings } from "@/lib/structured/front";
import { articleThings } from "@/lib/structured/news-article";
import { profileThings } from "@/lib/structured/profile-page";
import { writtenPageThings } from "@/lib/structured/written-page";
import type { ArticleView } from "@/lib/views/article-view";
import type { SiteView } from "@/lib/views/site-view";
import { StructuredData } from "./structured-data";

type Things = Parameters<typeof StructuredData>[0]["things"];
// What a crawler reads has no type: the tests look at it as one does.
// biome-ignore lint/suspicious/noExplicitAny: parsed from a page, of any shape until it has been looked at.
type Read = any;

type Node = DefaultTreeAdapterMap["node"];

/** What a search engine finds in the page, read by the rules of browsers: the one script, as JSON. */
function read(things: Things): Read[] {
  const script = renderToStaticMarkup(<StructuredData things={things} />);
  const body = childrenOf(childrenOf(parse(`<!DOCTYPE html><body>${script}<p>after</p>`), "html"), "body");
  expect(body.map(({ nodeName }) => nodeName)).toEqual(["script", "p"]);
  const [text] = childrenOf(body.slice(0, 1), "script");
  const parsed = JSON.parse(text !== undefined && "value" in text ? text.value : "");
  expect(parsed["@context"]).toBe("https://schema.org");
  return parsed["@graph"];
}

function childrenOf(parents: Node | readonly Node[], name: string): Node[] {
  const all = "nodeName" in parents ? ("childNodes" in parents ? parents.childNodes : []) : parents;
  const found = all.find(({ nodeName }) => nodeName === name);
  return found !== undefined && "childNodes" in found ? found.childNodes : [];
}

const readArticle = (change: Partial<ArticleView> = {}, around: SiteView = site): Read =>
  read(articleThings({ ...article, ...change }, around))[0];

const withOffsetOf = /^\d{4}-\d\d-\d\dT\d\d:\d\d([+-]\d\d:\d\d|Z)$/;

/** Everything that the documentation asks of an article, whatever stands in it. */
function holdsRequirements(told: Read, shown: ArticleView, around: SiteView) {
  expect(told.headline).toBe(shown.headline);
  expect(told.image).toHaveLength(3);
  for (const url of [...told.image, told.url, told.mainEntityOfPage, told.publisher.logo.url]) {
    expect(new URL(url).origin).toBe(around.origin);
  }
  expect(told.datePublished).toMatch(withOffsetOf);
  expect(told.dateModified).toMatch(withOffsetOf);
  expect(Date.parse(told.dateModified)).toBeGreaterThanOrEqual(Date.parse(told.datePublished));
  expect(told.author.length).toBe(Math.max(1, shown.contributors.length));
  for (const author of told.author) {
    expect(author.name).not.toBe("");
    expect(new URL(author.url).origin).toBe(around.origin);
  }
  expect(told.publisher).toMatchObject({ "@type": "NewsMediaOrganization", name: around.name });
  expect(told.articleSection).toBe(shown.section.name);
  expect(told.isAccessibleForFree).toBe(true);
  expect(told.inLanguage).toBe(shown.language);
  expect(told.correction ?? []).toHaveLength(shown.corrections.length);
}

describe("an article", () => {
  it("tells all that is asked of it, equal to what its page shows", () => {
    const told = readArticle();
    holdsRequirements(told, article, site);
    expect(told).toMatchObject({
      url: "https://pilot.example/world/everything",
      description: "What it says.",
      datePublished: "2026-11-23T06:15+01:00",
      author: [
        { "@type": "Person", name: "Ruth", url: "https://pilot.example/contributor/ruth", jobTitle: "Reporter" },
      ],
      articleSection: "World",
      inLanguage: "en-GB",
      wordCount: 812,
      commentCount: 1,
      dateline: "Ferry Steps",
      keywords: ["Tides"],
    });
  });

  it.each([
    ["news", "NewsArticle"],
    ["analysis", "AnalysisNewsArticle"],
    ["opinion", "OpinionNewsArticle"],
    ["background", "BackgroundNewsArticle"],
    ["report", "ReportageNewsArticle"],
    ["review", "ReviewNewsArticle"],
  ] as const)("of the kind %s is a %s", (kind, type) => {
    expect(readArticle({ kind })["@type"]).toBe(type);
    expect(articleKinds).toContain(kind);
  });

  it("carries its corrections with the time of each", () => {
    expect(readArticle().correction).toEqual([
      { "@type": "CorrectionComment", text: "It was Tuesday.", datePublished: "2026-11-23T10:00+01:00" },
      { "@type": "CorrectionComment", text: "None of it was so.", datePublished: "2026-11-23T11:00+01:00" },
    ]);
    expect(readArticle({ corrections: [] })).not.toHaveProperty("correction");
  });

  it("was modified when it appeared, until an editor marks a change, and never before", () => {
    const untouched = readArticle({ updatedAt: null, corrections: [] });
    expect(untouched.dateModified).toBe(untouched.datePublished);
    expect(readArticle({ corrections: [] }).dateModified).toBe("2026-11-23T09:40+01:00");
    const earlier = readArticle({ updatedAt: "2026-11-20T00:00:00.000Z", corrections: [] });
    expect(earlier.dateModified).toBe(earlier.datePublished);
  });

  it("names the largest file of its picture in each shape, and drawn pictures when it has none", () => {
    const file = (url: string, width: number) => ({ url, width, height: width });
    const files = {
      square: [file("/media/quay/square-480.webp", 480), file("/media/quay/square-1200.webp", 1200)],
      standard: [file("/media/quay/standard-1600.webp", 1600)],
      wide: [file("/media/quay/wide-1600.webp", 1600)],
      whole: [file("/media/quay/whole-1600.webp", 1600)],
    };
    expect(readArticle({ picture: { ...picture, files } }).image).toEqual([
      "https://pilot.example/media/quay/square-1200.webp",
      "https://pilot.example/media/quay/standard-1600.webp",
      "https://pilot.example/media/quay/wide-1600.webp",
    ]);
    const drawn: string[] = readArticle({ picture: null }).image;
    for (const [place, shape] of ["square", "standard", "wide"].entries()) {
      expect(drawn[place]).toMatch(new RegExp(`^https://pilot.example/share/${article.id}/[0-9a-f]{16}-${shape}.jpg$`));
    }
  });

  it("without a byline is by the paper, and says nothing of comments that are off", () => {
    const told = readArticle({ contributors: [], comments: { policy: "off", total: 0, list: [] } });
    expect(told.author).toMatchObject([{ "@type": "NewsMediaOrganization", name: site.name }]);
    expect(told).not.toHaveProperty("commentCount");
  });

  it("is reached from the front through its section, and through the one that holds that", () => {
    const names = (around: SiteView) =>
      read(articleThings(article, around))[1].itemListElement.map(({ name }: Read) => name);
    expect(names(site)).toEqual(["The Kelmouth Pilot", "World", "Everything at once"]);
    const inner = { ...article.section };
    const outer = { ...inner, id: "news", slug: "news", name: "News", url: "/news", inner: [inner] };
    expect(names({ ...site, sections: [outer] })).toEqual([
      "The Kelmouth Pilot",
      "News",
      "World",
      "Everything at once",
    ]);
  });

  const zones = [
    "UTC",
    "Pacific/Auckland",
    "America/St_Johns",
    "Asia/Kathmandu",
    "Pacific/Kiritimati",
    "Europe/Berlin",
  ];

  it("means the same moment in every time zone", () => {
    const instant = fc.date({ min: new Date("1970-01-01"), max: new Date("2099-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(instant, fc.constantFrom(...zones), (date, timeZone) => {
        const publishedAt = new Date(Math.floor(date.getTime() / 60_000) * 60_000).toISOString();
        const told = readArticle({ publishedAt, updatedAt: null, corrections: [] }, { ...site, timeZone });
        expect(new Date(told.datePublished).toISOString()).toBe(publishedAt);
      }),
      { numRuns: 100 },
    );
  });
});

describe("hostile text", () => {
  const ends = [
    "</script>",
    "<!--",
    "<script>",
    "]]>",
    "\u2028",
    "\u0007",
    "\u202e",
    "مرحبا",
    "👩‍👩‍👧‍👦",
    "\ud800",
    '"',
    "\\",
    "&lt;",
  ];
  const hostile = fc.oneof(
    fc
      .array(fc.oneof(fc.constantFrom(...ends), fc.string({ unit: "binary" })), { maxLength: 8 })
      .map((all) => all.join("")),
    fc.constantFrom("x".repeat(10_000), `</SCRIPT >${"</script".repeat(500)}`),
  );

  it("comes out of the page as it went in, and ends no script", () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, (headline, name, text) => {
        const shown: ArticleView = {
          ...article,
          headline,
          trailText: text,
          contributors: [{ ...contributor("Ruth"), name: name || "?" }],
          section: { ...article.section, name: text },
          corrections: [{ id: "one", kind: "correction", text, publishedAt: article.publishedAt }],
        };
        const around = { ...site, name };
        const told = readArticle(shown, around);
        holdsRequirements(told, shown, around);
        expect(told.correction[0].text).toBe(text);
        expect(told.author[0].name).toBe(name || "?");
        const list = { title: headline, description: text, url: "/world" };
        expect(read(listThings(list, cardItems([{ ...card, headline }]), { site: around }))[0].name).toBe(headline);
      }),
      { numRuns: 200 },
    );
  });
});

describe("pages that are no article", () => {
  const list = { title: "World", description: "", url: "/world?after=abc" };
  const page = {
    slug: "about",
    url: "/about",
    title: "About us",
    description: "Who we are.",
    body: article.body,
    pictures: {},
    articles: {},
    updatedAt: "2026-11-01T12:00:00.000Z",
  };
  const pages = ["about", "contact", "standards"].map((slug) => ({
    slug,
    title: slug,
    url: `/${slug}`,
    written: true,
  }));

  it("the front is the site with its search, the paper with its policies, and each article once", () => {
    const front = {
      lead: { card, followUps: [] },
      second: [article],
      latest: [],
      packages: [],
      archive: [card],
      mostRead: [card],
      changesAt: null,
    };
    const [webSite, paper, collection] = read(frontThings(front, { ...site, pages }));
    expect(webSite).toMatchObject({
      "@type": "WebSite",
      url: "https://pilot.example/",
      potentialAction: {
        "@type": "SearchAction",
        target: { urlTemplate: "https://pilot.example/search?q={search_term_string}" },
        "query-input": "required name=search_term_string",
      },
    });
    expect(paper).toMatchObject({
      "@type": "NewsMediaOrganization",
      logo: { "@type": "ImageObject", url: "https://pilot.example/icon-512.png" },
      publishingPrinciples: "https://pilot.example/standards",
      ethicsPolicy: "https://pilot.example/standards",
      ownershipFundingInfo: "https://pilot.example/about",
      correctionsPolicy: "https://pilot.example/corrections",
      masthead: "https://pilot.example/masthead",
      contactPoint: { url: "https://pilot.example/contact", email: "letters@pilot.example" },
    });
    expect(collection.mainEntity).toMatchObject({
      numberOfItems: 2,
      itemListElement: [{ position: 1 }, { position: 2 }],
    });
  });

  it("a policy that nobody wrote is not named, though its standard text can be read", () => {
    const unwritten = pages.map((one) => ({ ...one, written: false }));
    const [, paper] = read(writtenPageThings(page, { ...site, pages: unwritten, lettersEmail: "" }));
    for (const policy of ["publishingPrinciples", "ethicsPolicy", "ownershipFundingInfo", "contactPoint"]) {
      expect(paper).not.toHaveProperty(policy);
    }
  });

  it("a list is a collection of what it shows, under its own address", () => {
    const [collection, crumbs] = read(listThings(list, cardItems([card]), { site }));
    expect(collection).toMatchObject({
      "@type": "CollectionPage",
      url: "https://pilot.example/world?after=abc",
      mainEntity: {
        "@type": "ItemList",
        itemListElement: [
          { "@type": "ListItem", position: 1, name: card.headline, url: "https://pilot.example/world/other" },
        ],
      },
    });
    expect(crumbs.itemListElement.at(-1)).toMatchObject({ position: 2, name: "World" });
  });

  it("a day of the archive is reached by its year and month", () => {
    const day = {
      level: "day" as const,
      date: "2025-09-06",
      articles: 1,
      older: null,
      newer: null,
      list: { cards: [card], olderCursor: null, newerCursor: null },
    };
    const [, crumbs] = read(
      archiveThings({ title: "Saturday", description: "", url: "/archive/2025/09/06" }, day, site),
    );
    expect(crumbs.itemListElement.map(({ name }: Read) => name)).toEqual([
      site.name,
      "Archive",
      "2025",
      "September 2025",
      "Saturday",
    ]);
  });

  it("a contributor's page is a profile; only addresses of the web are elsewhere", () => {
    const links = [
      { label: "Letters", url: "mailto:ruth@pilot.example" },
      { label: "Site", url: "https://ruth.example/" },
    ];
    const [profile] = read(
      profileThings({ ...contributor("Ruth"), biography: "Writes.", links }, { site, url: "/contributor/ruth" }),
    );
    expect(profile).toMatchObject({
      "@type": "ProfilePage",
      mainEntity: {
        "@type": "Person",
        name: "Ruth",
        url: "https://pilot.example/contributor/ruth",
        description: "Writes.",
        image: "https://pilot.example/media/quay/wide-480.webp",
        sameAs: ["https://ruth.example/"],
        worksFor: { name: site.name },
      },
    });
  });

  it.each([
    ["about", "AboutPage"],
    ["contact", "ContactPage"],
    ["privacy", "WebPage"],
  ])("the page %s is a %s of the paper", (slug, type) => {
    const [written] = read(writtenPageThings({ ...page, slug }, site));
    expect(written).toMatchObject({ "@type": type, dateModified: "2026-11-01T13:00+01:00" });
    const [unwritten] = read(writtenPageThings({ ...page, slug, updatedAt: null }, site));
    expect(unwritten).not.toHaveProperty("dateModified");
  });
});
