import fc from "fast-check";
import { parseFragment } from "parse5";
import { describe, expect, it } from "vitest";
import { documentOf } from "@/blocks/document";
import { everyBlock, otherArticleId, pictureId } from "@/blocks/fixtures/every-block";
import { textOf } from "@/blocks/text";
import { readAtom, readJsonFeed, readRss } from "@/lib/testing/feed-rules";
import { childrenOf, readXml } from "@/lib/testing/read-xml";
import type { CardView } from "@/lib/views/card-view";
import type { FeedItemView, FeedView } from "@/lib/views/feed-view";
import type { PictureView } from "@/lib/views/picture-view";
import { printable } from "@/lib/xml";
import { atomFeed } from "./atom";
import { itemHtml } from "./item-html";
import { jsonFeed } from "./json-feed";
import { rssFeed } from "./rss";

const file = { url: "/media/quay/whole-480.webp", width: 480, height: 360 };

const picture: PictureView = {
  id: pictureId,
  cut: 0,
  altText: "A crane",
  caption: "Quay 4.",
  credit: "Plate Room",
  width: 1800,
  height: 1350,
  files: { wide: [file], standard: [file], square: [file], whole: [file] },
};

const card: CardView = {
  id: otherArticleId,
  url: "/world/other",
  kind: "news",
  headline: "The other article",
  kicker: "",
  standfirst: "",
  trailText: "",
  section: { id: "world", slug: "world", name: "World", url: "/world", tint: "slate" },
  contributors: [],
  publishedAt: "2025-09-06T07:00:00.000Z",
  minutes: 2,
  picture,
};

const item: FeedItemView = {
  ...card,
  id: "3a2b1c0d-9e8f-8a7b-8c6d-5e4f3a2b1c0d",
  url: "/world/everything",
  headline: "Everything at once",
  trailText: "What it says.",
  contributors: [{ id: "r", slug: "ruth", name: "Ruth", role: "", url: "/contributor/ruth", portrait: null }],
  language: "en-GB",
  topics: ["Trams"],
  corrections: [{ id: "c", kind: "correction", text: "It was noon.", publishedAt: "2025-09-07T10:00:00.000Z" }],
  changedAt: "2025-09-07T10:00:00.000Z",
  enclosure: { url: file.url, type: "image/webp", bytes: 4_711 },
  body: null,
};

const feed: FeedView = {
  place: { kind: "section", slug: "world" },
  id: "urn:uuid:0d9c8b7a-6f5e-8d4c-8b3a-2f1e0d9c8b7b",
  title: "World · The Pilot",
  description: "",
  language: "en",
  siteName: "The Pilot",
  origin: "https://pilot.example",
  changedAt: item.changedAt,
  items: [item],
  pictures: { [pictureId]: picture },
  articles: { [otherArticleId]: card },
  hub: "https://hub.example/",
};

/** What people paste and what attackers write. */
const hostile = fc.oneof(
  fc.constantFrom(
    "</script><script>alert(1)</script>",
    "]]>",
    "<![CDATA[ ]]>",
    "&lt;b&gt; &amp;amp; &nbsp;",
    '"><img src=x onerror=alert(1)>',
    "\u0000\u0001\u0008\u000b\u001f\u007f\u0085\ufffe\uffff",
    "👩‍👩‍👧‍👦 🏴󠁧󠁢󠁳󠁣󠁴󠁿 \ud83d",
    "\u202eevil\u202c \u200f\u2067שלום",
    "a".repeat(10_000),
    "\r\n\t  ",
    "-->",
    "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]>&y;",
  ),
  fc.string({ unit: "binary", maxLength: 60 }),
);

const hostileFeed = fc
  .record({ title: hostile, description: hostile, headline: hostile, text: hostile, name: hostile, note: hostile })
  .map(({ title, description, headline, text, name, note }): FeedView => {
    const written: FeedItemView = {
      ...item,
      headline,
      trailText: text,
      standfirst: note,
      section: { ...item.section, name },
      topics: [note],
      contributors: item.contributors.map((one) => ({ ...one, name: `${name}.` })),
      corrections: item.corrections.map((one) => ({ ...one, text: note })),
      picture: { ...picture, altText: text, caption: note, credit: name },
      body: documentOf([
        { type: "paragraph", id: "para-1", text: [{ text: `${text}.`, marks: [{ type: "strong" }] }] },
        { type: "picture", id: "pict-1", mediaId: pictureId, width: "wide", caption: textOf(note), altText: headline },
        { type: "subhead", id: "head-1", level: 1, text: textOf(`${headline}.`) },
      ]),
    };
    return {
      ...feed,
      title: `${title}.`,
      description,
      siteName: `${name}.`,
      items: [written, { ...written, id: card.id, body: null }],
    };
  });

describe("the three formats of a feed", () => {
  it("keep the rules of their documentation and say the same", () => {
    const read = { rss: readRss(rssFeed(feed)), atom: readAtom(atomFeed(feed)), json: readJsonFeed(jsonFeed(feed)) };
    for (const { title, items, broken } of Object.values(read)) {
      expect(broken).toEqual([]);
      expect(title).toBe("World · The Pilot");
      expect(items).toMatchObject([
        {
          id: `urn:uuid:${item.id}`,
          url: "https://pilot.example/world/everything",
          title: "Everything at once",
          publishedAt: item.publishedAt,
        },
      ]);
    }
    for (const { items } of [read.atom, read.json]) expect(items[0]?.changedAt).toBe(item.changedAt);
  });

  it("keep them whatever the newsroom writes, and lose none of its words", () => {
    fc.assert(
      fc.property(hostileFeed, (written) => {
        const headline = printable(written.items[0]?.headline ?? "");
        for (const read of [readRss(rssFeed(written)), readAtom(atomFeed(written)), readJsonFeed(jsonFeed(written))]) {
          expect(read.broken).toEqual([]);
          expect(read.items.map(({ title }) => title)).toEqual([headline, headline]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("keep them for a place without articles", () => {
    const empty = { ...feed, items: [], changedAt: "1970-01-01T00:00:00.000Z" };
    for (const read of [readRss(rssFeed(empty)), readAtom(atomFeed(empty)), readJsonFeed(jsonFeed(empty))]) {
      expect(read).toEqual({ title: feed.title, items: [], broken: [] });
    }
  });

  it("name the hub, and do not where there is none", () => {
    const hubs = (written: FeedView) => [
      rssFeed(written).includes('<atom:link href="https://hub.example/" rel="hub"/>'),
      atomFeed(written).includes('<link href="https://hub.example/" rel="hub"/>'),
      jsonFeed(written).includes('"hubs":[{"type":"WebSub","url":"https://hub.example/"}]'),
    ];
    expect(hubs(feed)).toEqual([true, true, true]);
    expect([rssFeed, atomFeed, jsonFeed].map((write) => /hub/.test(write({ ...feed, hub: null })))).toEqual([
      false,
      false,
      false,
    ]);
  });

  it("tell a person who opens one in a browser what it is", () => {
    for (const write of [rssFeed, atomFeed]) {
      const xml = write(feed);
      expect(xml).toContain('<?xml-stylesheet type="text/css" href="/feed.css"?>');
      const root = readXml(xml);
      const [note] = childrenOf(root.name === "rss" ? (root.children[0] ?? root) : root, "p");
      expect(note?.text).toBe(
        "This is a news feed. Copy the address of this page into a feed reader, and new articles will appear there. Read World · The Pilot as a page.",
      );
    }
  });
});

describe("the whole text in a feed", () => {
  const whole = { ...item, body: everyBlock };
  const html = itemHtml(whole, feed) ?? "";

  it("holds every block, the correction, and no address that begins nowhere", () => {
    for (const words of [
      "One point.",
      "A minor subhead before any section",
      "The quay.",
      "The other article",
      "It was noon.",
    ]) {
      expect(html).toContain(words);
    }
    const found = [...html.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address]) => address);
    expect(found.length).toBeGreaterThan(5);
    expect(found.filter((address) => !/^(https?:\/\/|mailto:|tel:)/.test(address ?? ""))).toEqual([]);
  });

  it("is markup that a parser has nothing to mend in, and holds nothing that runs", () => {
    fc.assert(
      fc.property(hostileFeed, (written) => {
        const [first] = written.items;
        const markup = first === undefined ? "" : (itemHtml(first, written) ?? "");
        const faults: string[] = [];
        const tree = parseFragment(markup, {
          onParseError: ({ code }) => faults.push(code),
          sourceCodeLocationInfo: true,
        });
        // The parser names characters that no text should hold and mends nothing for them.
        expect(faults.filter((code) => !/control-character|noncharacter/.test(code))).toEqual([]);
        expect(namesIn(tree).filter((name) => !/^(p|br|em|strong|figure|img|figcaption|h2)$/.test(name))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it("is left out where the newsroom has chosen summaries", () => {
    expect(itemHtml(item, feed)).toBeNull();
    expect(rssFeed(feed)).not.toContain("content:encoded>");
    expect(atomFeed(feed)).not.toContain("<content");
    expect(JSON.parse(jsonFeed(feed)).items[0]).toMatchObject({ content_text: "What it says." });
  });
});

type Tree = { nodeName: string; childNodes?: Tree[] };

function namesIn(tree: Tree): string[] {
  return (tree.childNodes ?? [])
    .filter(({ nodeName }) => nodeName !== "#text")
    .flatMap((child) => [child.nodeName, ...namesIn(child)]);
}
