import { HtmlValidate } from "html-validate";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { documentOf } from "@/blocks/document";
import { textOf } from "@/blocks/text";
import type { ArticleView } from "@/lib/views/article-view";
import { ArticlePage } from "./article-page";
import { article, contributor, site } from "./fixtures/article";

function markup(change: Partial<ArticleView> = {}, around = site): string {
  return renderToStaticMarkup(<ArticlePage article={{ ...article, ...change }} site={around} />);
}

/** What a reader sees, in reading order. */
function words(html: string): string {
  return html
    .replace(/<\/(p|h\d|li|dd|div|figcaption)>/g, "\n")
    .replace(/<[^>]+>/g, "")
    .replace(/&#x27;/g, "'")
    .replace(/[ \t]+/g, " ");
}

// React writes attributes in camel case and closes empty elements with a slash; HTML reads both alike.
const validator = new HtmlValidate({
  extends: ["html-validate:recommended"],
  rules: { "attr-case": "off", "void-style": "off" },
});

function faults(html: string): string[] {
  const page = `<!DOCTYPE html><html lang="en"><head><title>Article</title></head><body><main>${html}</main></body></html>`;
  return validator
    .validateStringSync(page)
    .results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`),
    );
}

describe("an article with every block", () => {
  test("is valid HTML, without a style attribute, a script or a handler", () => {
    const html = markup();
    expect(faults(html)).toEqual([]);
    expect(html).not.toMatch(/\sstyle=|<script|\son\w+=|javascript:/);
  });

  test("asks nothing of another site before the reader acts", () => {
    expect(markup()).not.toMatch(/<(img|iframe|source|video|audio|link)[^>]+(src|srcset|href)="https?:/i);
  });

  test("escapes what readers and editors write", () => {
    expect(markup({ headline: "<script>alert(1)</script>" })).not.toContain("<script>");
    expect(markup()).toContain("&lt;b&gt;Second&lt;/b&gt;");
  });

  test("is valid when each block stands in it twice", () => {
    const blocks = article.body.blocks.filter(({ type }) => type !== "subhead");
    const again = blocks.map((block) => ({ ...block, id: `${block.id}-2` }));
    const headed = article.body.blocks.filter(({ type }) => type === "subhead");
    const named = again.filter(({ type }) => type !== "table" && type !== "factBox");
    expect(faults(markup({ body: documentOf([...blocks, ...headed, ...named]) }))).toEqual([]);
  });

  test("skips a block of a later version and pictures and articles that are not there", () => {
    expect(faults(markup({ pictures: {}, articles: {}, picture: null }))).toEqual([]);
  });
});

describe("who, when and how many", () => {
  test("names one, two and ten contributors as a sentence does", () => {
    const names = ["Ann", "Ben", "Cid", "Dot", "Eve", "Fay", "Gus", "Hal", "Ida", "Jan"].map(contributor);
    expect(words(markup({ contributors: names.slice(0, 1) }))).toContain("By Ann");
    expect(words(markup({ contributors: names.slice(0, 2) }))).toContain("By Ann and Ben");
    expect(words(markup({ contributors: names }))).toContain("By Ann, Ben, Cid, Dot, Eve, Fay, Gus, Hal, Ida and Jan");
    expect(words(markup({ contributors: [] }))).not.toContain("By ");
  });

  test("gives times in the site's zone with their offset, the update only when there was one", () => {
    expect(markup()).toContain('<time dateTime="2026-11-23T06:15+01:00">November 23, 2026, 06:15</time>');
    expect(words(markup())).toContain("Updated 09:40");
    expect(words(markup({ updatedAt: null }))).not.toContain("Updated");
  });

  test("counts in words, singular where it is one, thousands divided as the language does", () => {
    const none = { policy: "closed", total: 0, list: [] } as const;
    expect(words(markup({ comments: { ...none, list: [] }, views: 5 }))).toMatch(/0 comments 5 views/);
    expect(words(markup({ views: 1 }))).toMatch(/1 comment 1 view\n/);
    expect(words(markup())).toContain("4,310 views");
    expect(words(markup({}, { ...site, language: "de" }))).toContain("4.310 views");
  });
});

describe("the end of an article", () => {
  test("says that comments are closed, below the earlier ones", () => {
    const text = words(markup());
    expect(text.indexOf("Jo")).toBeGreaterThan(0);
    expect(text.indexOf("Comments are closed.")).toBeGreaterThan(text.indexOf("First."));
    expect(text).toContain("letters@pilot.example");
  });

  test("offers no letter where the newsroom takes none, and no comments part where comments are off", () => {
    expect(markup({}, { ...site, lettersEmail: "" })).not.toContain("mailto:letters");
    const off = markup({ comments: { policy: "off", total: 0, list: [] } });
    expect(off).not.toContain("Comments are closed.");
    expect(words(off)).not.toMatch(/\d comments?/);
    expect(off).not.toContain('"#comments"');
  });

  test("puts a retraction before the text and a correction after it", () => {
    const text = words(markup());
    expect(text.indexOf("None of it was so.")).toBeLessThan(text.indexOf("One point."));
    expect(text.indexOf("It was Tuesday.")).toBeGreaterThan(text.indexOf("The ink froze."));
  });
});

describe("the contents list", () => {
  const section = (n: number) => [
    { type: "subhead" as const, id: `head-${n}`, level: 1 as const, text: textOf(`Part ${n}`) },
    { type: "paragraph" as const, id: `text-${n}`, text: textOf("Words.") },
  ];
  const body = (count: number) => documentOf(Array.from({ length: count }, (_, n) => section(n + 1)).flat());

  test("stands there from four sections on, and each entry leads to its section", () => {
    expect(markup({ body: body(3) })).not.toContain("In this article");
    const html = markup({ body: body(4) });
    const anchors = [...html.matchAll(/<li><a href="#([^"]+)">Part/g)].map(([, anchor]) => anchor);
    expect(anchors).toHaveLength(4);
    for (const anchor of anchors) expect(html).toContain(`<h2 class="subhead" id="${anchor}">`);
    expect(faults(html)).toEqual([]);
  });
});

test("an article in a language written from the right says so", () => {
  expect(markup({ language: "ar" })).toContain('lang="ar" dir="rtl"');
});
