import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { documentOf, documentSchema } from "@/blocks/document";
import { describeBlocks } from "../testing/describe-blocks";
import { cleanHref } from "./clean-href";
import { pasteHtml } from "./paste-html";
import { pasteText } from "./paste-text";
import { pastedAddress } from "./pasted-address";

const folder = path.join(import.meta.dirname, "fixtures");
const origin = "https://news.example";

function read(name: string): string {
  return readFileSync(path.join(folder, name), "utf8");
}

describe("what other programs put on the clipboard", () => {
  const names = readdirSync(folder).filter((name) => name.endsWith(".html") || name.endsWith(".txt"));

  test("is kept in at least twenty shapes", () => {
    expect(names.length).toBeGreaterThanOrEqual(20);
  });

  test.each(names)("%s", (name) => {
    const isHtml = name.endsWith(".html");
    const pasted = isHtml ? pasteHtml(read(name), origin) : { blocks: pasteText(read(name), origin), pictures: 0 };
    expect(documentSchema.safeParse(documentOf(pasted.blocks)).success).toBe(true);
    const described = `${describeBlocks(pasted.blocks)}${pasted.pictures > 0 ? `\n(${pasted.pictures} left out)` : ""}\n`;
    expect(described).toBe(read(`${name}.expected`));
  });
});

describe("any clipboard", () => {
  const tag = fc.constantFrom(
    ..."p div span b i a h1 h2 h3 ul ol li table tr td th blockquote figure figcaption br hr pre dl dt dd img iframe cite font sup strong em section".split(
      " ",
    ),
  );
  const attributes = fc.constantFrom(
    "",
    ' href="https://example.org/?utm_source=x"',
    ' href="javascript:x"',
    ' style="mso-list:l0 level2 lfo1"',
    ' style="font-weight:700;font-style:italic;vertical-align:super"',
    ' style="mso-list:Ignore"',
    ' class="MsoTitle"',
    ' colspan="3"',
    ' src="https://www.youtube.com/embed/abc"',
    " hidden",
  );
  const { html } = fc.letrec((tie) => ({
    html: fc.array(tie("piece") as fc.Arbitrary<string>, { maxLength: 5 }).map((pieces) => pieces.join("")),
    piece: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      fc.string({ maxLength: 12 }),
      fc.constantFrom("words ", "&nbsp;", "1.", "<!--[if x]>", "<![endif]-->", "</p>", "</table>", "\ud800", "\u0000"),
      fc
        .tuple(tag, attributes, tie("html") as fc.Arbitrary<string>)
        .map(([name, attrs, inner]) => `<${name}${attrs}>${inner}</${name}>`),
    ),
  })) as { html: fc.Arbitrary<string> };

  test("gives a valid document and throws nothing", () => {
    fc.assert(
      fc.property(html, (given) => {
        const document = documentOf(pasteHtml(given, origin).blocks);
        const parsed = documentSchema.safeParse(document);
        if (!parsed.success) throw new Error(parsed.error.message);
        expect(JSON.stringify(document)).not.toContain('"href":"javascript:');
      }),
      { numRuns: 1_000 },
    );
  });

  test("gives a valid document of any plain text", () => {
    const lines = fc.array(
      fc.oneof(
        fc.string({ unit: "binary" }),
        fc.constantFrom("# a", "- b", "  - c", "> d", "", "1. e", "**f** [g](h)", "---"),
      ),
    );
    fc.assert(
      fc.property(lines, (given) => {
        const parsed = documentSchema.safeParse(documentOf(pasteText(given.join("\n"), origin)));
        if (!parsed.success) throw new Error(parsed.error.message);
      }),
      { numRuns: 1_000 },
    );
  });

  test("may be nested however deep, and however long", () => {
    const deep = `${"<div><b>".repeat(20_000)}words`;
    expect(describeBlocks(pasteHtml(deep).blocks)).toContain("words");
    expect(pasteHtml("<p>x</p>".repeat(6_000)).blocks).toHaveLength(4_000);
  });
});

test.each([
  ["https://example.org/a?utm_source=x&b=2&fbclid=y#c", "https://example.org/a?b=2#c"],
  ["https://www.google.com/url?q=https%3A%2F%2Fexample.org%2F%3Fgclid%3D1&sa=D", "https://example.org/"],
  ["https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.org%2Fa&h=x", "https://example.org/a"],
  ["https://news.example/world/talks?utm_medium=x", "/world/talks"],
  ["/world/talks", "/world/talks"],
  ["mailto:desk@example.org", "mailto:desk@example.org"],
  ["javascript:alert(1)", null],
  ["//host/x", null],
  ["file:///C:/x", null],
  ["https://example.org/a?q=a%20b", "https://example.org/a?q=a%20b"],
])("the address %s", (given, clean) => {
  expect(cleanHref(given, origin)).toBe(clean);
});

test.each([
  ["https://news.example/world/talks", { kind: "article", href: "/world/talks" }],
  ["https://news.example/search?q=x", { kind: "link", href: "/search?q=x" }],
  ["https://youtu.be/abcdefghijk?si=1", { kind: "card", href: "https://youtu.be/abcdefghijk?si=1" }],
  ["https://bsky.app/profile/a.example/post/3k", { kind: "card", href: "https://bsky.app/profile/a.example/post/3k" }],
  [
    "https://mastodon.example/@maud/112233445566778899",
    { kind: "card", href: "https://mastodon.example/@maud/112233445566778899" },
  ],
  ["https://example.org/page", { kind: "link", href: "https://example.org/page" }],
  ["see https://example.org/page", null],
])("the pasted line %s", (given, address) => {
  expect(pastedAddress(given, origin)).toEqual(address);
});
