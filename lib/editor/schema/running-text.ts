import { Mark, Node } from "@tiptap/core";
import type { simpleMarks } from "@/blocks/text";
import { isSafeHref } from "@/lib/href";

export const textNode = Node.create({ name: "text", group: "inline" });

/** A line break inside running text; "\n" in the document. */
export const lineBreak = Node.create({
  name: "lineBreak",
  group: "inline",
  inline: true,
  selectable: false,
  linebreakReplacement: true,
  parseHTML: () => [{ tag: "br" }],
  renderHTML: () => ["br"],
  renderText: () => "\n",
});

/** The words around which another address or the other marks stand. */
export const linkMark = Mark.create({
  name: "link",
  inclusive: false,
  keepOnSplit: false,
  addAttributes: () => ({ href: { isRequired: true, rendered: false } }),
  parseHTML: () => [
    {
      tag: "a[href]",
      getAttrs: (element) => {
        const href = element.getAttribute("href") ?? "";
        return isSafeHref(href) && href.length <= 2048 ? { href } : false;
      },
    },
  ],
  // No target and no click: the editor opens links itself, on request.
  renderHTML: ({ mark }) => ["a", { href: isSafeHref(String(mark.attrs.href)) ? String(mark.attrs.href) : "#" }, 0],
});

type SimpleMark = (typeof simpleMarks)[number];

const elements: Record<SimpleMark, { tag: string; parse: readonly string[]; className?: string }> = {
  strong: { tag: "strong", parse: ["strong"] },
  emphasis: { tag: "em", parse: ["em"] },
  smallCaps: { tag: "span", parse: ["span.small-caps"], className: "small-caps" },
  strikethrough: { tag: "s", parse: ["s"] },
  subscript: { tag: "sub", parse: ["sub"] },
  superscript: { tag: "sup", parse: ["sup"] },
  code: { tag: "code", parse: ["code"] },
};

export const plainMarks = Object.entries(elements).map(([name, { tag, parse, className }]) =>
  Mark.create({
    name,
    parseHTML: () => parse.map((selector) => ({ tag: selector })),
    renderHTML: () => [tag, className === undefined ? {} : { class: className }, 0],
  }),
);
