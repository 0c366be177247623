import fc from "fast-check";
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from "parse5";
import { createElement, type ReactNode } from "react";
import { renderToString } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { readerHtml } from "./html-tokens";

const page = (body: string, head = "") =>
  `<!DOCTYPE html><html lang="en"><head>${head}</head><body>${body}</body></html>`;

const read = (source: string) => readerHtml(Buffer.from(source));

function kept(source: string): string {
  const result = read(source);
  if (!result.ok) throw new Error(result.refusal);
  return result.body.toString();
}

function refusalOf(source: string): string | null {
  const result = read(source);
  return result.ok ? null : result.refusal;
}

const readerScript = "/_next/static/media/reader.0s7z4jne5-_ex.js";

describe("what is left out of a reader page", () => {
  const runtime = [
    `<script src="/_next/static/chunks/a.js" async=""></script>`,
    `<script>(self.__next_f=self.__next_f||[]).push([0])</script>`,
    `<script>self.__next_f.push([1,"<p>not text<\\/p><!-- x -->"])</script>`,
    `<script type="module" src="/_next/static/chunks/b.js"></script>`,
    `<script type="application/ld+json" src="/evil.js"></script>`,
    `<script src="${readerScript}?x"></script>`,
    `<script src="/_next/static/chunks/reader.0s7z4j.js"></script>`,
    `<script src="/_next/static/media/reader.js/../reader.0s7z4j.js"></script>`,
    `<script src="//evil.example${readerScript}"></script>`,
    `<SCRIPT>alert(1)</SCRIPT >`,
    `<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a.js"/>`,
    `<link rel="modulepreload" href="/a.js"/>`,
    `<link rel="preload" href="/a.css" as="style"/>`,
    `<link rel="stylesheet prefetch" href="/a.css"/>`,
    `<link rel="dns-prefetch" href="//a.example"/>`,
    `<link href="/a.css"/>`,
    `<meta name="next-size-adjust" content=""/>`,
    `<div hidden=""><!--$--><!--/$--></div>`,
    `<!--$-->`,
    `<!-- -->`,
  ];
  it.each(runtime)("%s", (part) => {
    expect(kept(page(`<p>before</p>${part}<p>after</p>`))).toBe(page("<p>before</p><p>after</p>"));
  });

  it("the attribute by which React orders stylesheets", () => {
    const link = `<link rel="stylesheet" href="/_next/static/a.css" data-precedence="next"/>`;
    expect(kept(page("", link))).toBe(page("", `<link rel="stylesheet" href="/_next/static/a.css" />`));
  });
});

describe("what stays in a reader page, byte for byte", () => {
  it.each([
    `<script type="application/ld+json">{"headline":"\\u003c/script> & <!--"}</script>`,
    `<script src="${readerScript}" defer=""></script>`,
    `<link rel="preload" href="/fonts/text.woff2" as="font" type="font/woff2" crossorigin=""/>`,
    `<link rel="preload" as="image" href="/a.webp" fetchPriority="high"/>`,
    `<link rel="alternate" type="application/rss+xml" href="/feed.xml"/><link rel="license" href="/terms"/>`,
    `<div hidden="">words</div><div hidden=""> </div><div hidden="" class="x"></div>`,
    `<pre>\n\n  code &lt;script&gt;</pre><textarea name="t">\n</p><!-- x --></textarea>`,
    `<p>&lt;![CDATA[ x ]]&gt; &amp;amp; 1 < 2 &c; ünï 🗞️ \r\n</p>`,
    `<svg viewBox="0 0 1 1"><title>A &lt;b&gt;</title><g><path d="M0 0"/><circle r="1"></circle></g></svg><p>x</p>`,
    `<select><option value="1" selected="">1</option></select><noscript><p>Scripts are off.</p></noscript>`,
    `<iframe src="https://player.vimeo.com/video/1?dnt=1" title="<p>"></iframe>`,
    `<p title="<script>alert(1)</script>">x</p>`,
  ])("%s", (part) => {
    expect(kept(page(part))).toBe(page(part));
  });

  it("a line break that would be swallowed if it moved up to the start of pre", () => {
    expect(kept(page("<pre><!-- -->\nindented</pre>"))).toContain("<pre><!-- -->\nindented</pre>");
    for (const part of ["<script>1</script>", "<div hidden></div>", `<link rel="dns-prefetch" href="/x"/>`])
      expect(read(page(`<pre>${part}\nindented</pre>`)), part).toEqual({ ok: false, refusal: "unsafe-markup" });
  });
});

describe("page marks", () => {
  it("are read and removed", () => {
    const head = `<title>x</title><meta name="http-status" content="301"/><meta name="location" content="/a?b=1&amp;c=2"/><meta name="cache-tags" content="site article:1 path:/köln/größe"/>`;
    const result = read(page("", head));
    if (!result.ok) throw new Error(result.refusal);
    expect(Object.fromEntries(result.marks)).toEqual({
      "http-status": "301",
      location: "/a?b=1&c=2",
      "cache-tags": "site article:1 path:/köln/größe",
    });
    expect(result.body.toString()).toBe(page("", "<title>x</title>"));
  });

  it("are not believed inside text", () => {
    const body = `<textarea><meta name="http-status" content="410"/></textarea>`;
    const result = read(page(body));
    if (!result.ok) throw new Error(result.refusal);
    expect(result.marks.size).toBe(0);
  });
});

describe("pages that are refused", () => {
  it.each([
    ["late-segment", `<!--$?--><template id="B:0"></template><!--/$-->`],
    ["late-segment", `<div hidden id="S:0"><p>late</p></div>`],
    ["late-segment", `<table hidden="" id="S:1"></table>`],
    ["late-segment", `<!--$!--><!--/$-->`],
    ["late-segment", `<template></template>`],
    ["unsafe-markup", `<p onclick="alert(1)">x</p>`],
    ["unsafe-markup", `<iframe srcdoc="&lt;script>"></iframe>`],
    ["unsafe-markup", `<meta http-equiv="refresh" content="1;url=/x"/>`],
    ["unsafe-markup", `<meta name="location" content="/a"/><meta name="location" content="/b"/>`],
    ["unsafe-markup", `<meta name="location" content="/a&#x15b;b"/>`],
    ["unsafe-markup", `<meta name="cache-tags" content="topic:k&ouml;ln"/>`],
    ["unsafe-markup", `<base href="//evil.example"/>`],
    ["unsafe-markup", `<svg><p></svg><style><a title="</style><script>alert(1)</script>">`],
    ["unsafe-markup", `<svg><title><title><a title="</title><script>alert(1)</script>"></a></title></svg>`],
    ["unsafe-markup", `<svg><style><a title="</style><script>alert(1)</script>"></a></style></svg>`],
    ["unsafe-markup", `<svg><script>alert(1)</script></svg>`],
    ["unsafe-markup", `<svg><![CDATA[><script>alert(1)</script>]]></svg>`],
    ["unsafe-markup", `<math><mtext><style><p title="</style><script>alert(1)</script>">`],
    ["unsafe-markup", `<select><style><a title="</style><script>alert(1)</script>"></a></select>`],
    ["unsafe-markup", `<noscript><p title="</noscript><script>alert(1)</script>"></p></noscript>`],
    ["unsafe-markup", `<<!-- -->script>alert(1)</script>`],
    ["unsafe-markup", `&l<!-- -->t;script>`],
    ["unsafe-markup", `<xmp><script>alert(1)</script></xmp>`],
    ["unsafe-markup", "<svg><path>"],
    ["unsafe-markup", "a\u0000b"],
    ["unsafe-markup", `<p title="a\u0000b">x</p>`],
  ])("%s: %s", (refusal, part) => {
    expect(refusalOf(page(part))).toBe(refusal);
  });

  it("unsafe-markup: a byte order mark, which browsers believe more than the header that says UTF-8", () => {
    for (const mark of [
      [0xfe, 0xff],
      [0xff, 0xfe],
      [0xef, 0xbb, 0xbf],
    ]) {
      for (const before of ["", "<!--x-->", "<script>1</script>", `<link rel="x">`]) {
        const source = Buffer.concat([Buffer.from(before), Buffer.from(mark), Buffer.from(page("x"))]);
        expect(readerHtml(source)).toEqual({ ok: false, refusal: "unsafe-markup" });
      }
    }
  });

  it.each([
    "",
    "<!DOCTYPE html><html><body><p>half",
    page("<script>never ended"),
    page(`<script type="application/ld+json">{"a":"<!-- <script>"}</script>`),
    "Internal Server Error",
  ])("cut-off: %s", (source) => {
    expect(refusalOf(source)).toBe("cut-off");
  });
});

type Node = DefaultTreeAdapterTypes.Node;

function walk(node: Node, visit: (node: Node) => void): void {
  visit(node);
  if ("childNodes" in node) for (const child of node.childNodes) walk(child, visit);
}

function visibleText(html: string, scriptingEnabled: boolean): string {
  let text = "";
  walk(parse(html, { scriptingEnabled }), (node) => {
    const parent = "parentNode" in node ? node.parentNode : null;
    const isUnseen = parent !== null && "tagName" in parent && ["script", "noscript"].includes(parent.tagName);
    if (defaultTreeAdapter.isTextNode(node) && !isUnseen) text += node.value;
  });
  return text;
}

function running(html: string, scriptingEnabled: boolean): string[] {
  const found: string[] = [];
  walk(parse(html, { scriptingEnabled }), (node) => {
    if (!("tagName" in node)) return;
    const { attrs, tagName } = node;
    const value = (name: string) => attrs.find((attribute) => attribute.name === name)?.value;
    const isAllowed =
      value("src") === readerScript || (value("src") === undefined && value("type") === "application/ld+json");
    if (tagName === "script" && !isAllowed) found.push("script");
    if (["object", "embed", "base", "template", "frame", "foreignObject"].includes(tagName)) found.push(tagName);
    found.push(...attrs.map(({ name }) => name).filter((name) => name.startsWith("on") || name === "srcdoc"));
  });
  return found;
}

const text = fc.oneof(
  fc.string({ unit: "grapheme" }).map((value) => value.replaceAll("\u0000", "")),
  fc.constantFrom(
    "<script>alert(1)</script>",
    "<!--",
    "-->",
    "]]>",
    "&lt",
    "&",
    "<",
    "\n",
    "\r\n",
    "$?",
    "</pre>",
    "self.__next_f",
  ),
);

/** Put into the page after React has written it, in place of these words. */
const scripts = {
  "LINKED-DATA": `<script type="application/ld+json">{"a":"\\u003c/script> <!--"}</script>`,
  "FLIGHT-DATA": `<script>self.__next_f.push([1,"<b><!--"])</script>`,
};

function withScripts(html: string): string {
  return Object.entries(scripts).reduce((text, [word, script]) => text.replaceAll(word, script), html);
}

const words: Record<string, unknown> = { title: "x", className: "a b", lang: "en", "data-precedence": "next" };

const tree: fc.Memo<ReactNode> = fc.memo((depth) => {
  const children = fc.array(depth > 1 ? tree(depth - 1) : text, { maxLength: 4 });
  const element = fc
    .tuple(
      fc.constantFrom("p", "div", "section", "span", "em", "pre", "blockquote"),
      fc.constantFrom(...Object.keys(words)),
      text,
      children,
    )
    .map(([name, key, value, inner]) => {
      // Parsers drop a line break that begins a pre, and after a cut another may begin it: so one begins with a word.
      const first = name === "pre" ? ["x"] : [];
      return createElement(name, { [key]: key === "className" ? value : value || "x" }, ...first, ...inner);
    });
  const fixed = fc.constantFrom<ReactNode>(
    "LINKED-DATA",
    "FLIGHT-DATA",
    createElement("div", { hidden: true }),
    createElement("textarea", { defaultValue: "\n</textarea" }),
    createElement("svg", null, createElement("title", null, "</title><b>"), createElement("path", { d: "M0 0" })),
    createElement("select", { defaultValue: "2" }, createElement("option", { value: "2" }, "<script>")),
    createElement("style", null, "p > a { content: '<' }"),
    createElement("noscript", null, createElement("p", { title: "</noscript>" }, "</noscript>")),
  );
  return fc.oneof({ weight: 3, arbitrary: element as fc.Arbitrary<ReactNode> }, { weight: 2, arbitrary: text }, fixed);
});

const fragments = fc.array(
  fc.oneof(
    fc.constantFrom(
      "<script",
      "</script",
      "<style",
      "</style",
      "<svg",
      "</svg",
      "<math",
      "<title",
      "</title",
      "<select",
      "</select",
      "<noscript",
      "</noscript",
      "<textarea",
      "</textarea",
      "<p",
      "</p",
      "<table",
      "<td",
      "<desc",
      "</desc",
      "<path",
      "<iframe",
      "</iframe",
      "<a",
      "<g",
      "<div hidden",
      "</div",
      "<template",
      "<option",
      "<pre",
      "<b",
      "<link rel=preload",
      "<meta name=x",
      ">",
      "/>",
      " ",
      "'",
      '"',
      "=",
      "<",
      "&",
      "lt;",
      "#x3c;",
      "<!--",
      "-->",
      "--!>",
      "<![CDATA[",
      "]]>",
      "<!",
      "<?",
      "\n",
      "\r",
      " title=",
      " data-precedence=n",
      " onload=x",
      " id=S:0",
      " type=application/ld+json",
      ` src=${readerScript}`,
      "alert(1)",
      "x",
    ),
    fc.string({ maxLength: 3 }),
  ),
  { maxLength: 25 },
);

describe("any page", () => {
  it("written by React is kept with its text unchanged and nothing left to run", () => {
    fc.assert(
      fc.property(tree(3), (content) => {
        const source = page(withScripts(renderToString(createElement("main", null, content))));
        const html = kept(source);
        for (const scripting of [true, false]) {
          expect(visibleText(html, scripting)).toBe(visibleText(source, scripting));
          expect(running(html, scripting)).toEqual([]);
        }
      }),
      { numRuns: 600 },
    );
  });

  it("however broken, is refused or has nothing left to run", () => {
    fc.assert(
      fc.property(fragments, (parts) => {
        const result = read(page(parts.join("")));
        if (!result.ok) return;
        const html = result.body.toString();
        for (const scripting of [true, false]) expect(running(html, scripting)).toEqual([]);
      }),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 20_000) },
    );
  });
});
