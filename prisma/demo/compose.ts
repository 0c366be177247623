import type { Block } from "@/blocks/document";
import { type ArticleDocument, documentOf } from "@/blocks/document";
import type { Span, Text } from "@/blocks/text";
import { demoId } from "./demo-id";

/** Words of a demonstration article: plain strings, or spans made by the functions below. */
type Words = string | (string | Span)[];

/** Each kind of block taken by itself, so that leaving out the id keeps its own fields. */
type WithoutId<Kind> = Kind extends Block ? Omit<Kind, "id"> : never;
type NewBlock = WithoutId<Block>;

function words(from: Words): Text {
  const parts = typeof from === "string" ? [from] : from;
  return parts.map((part) => (typeof part === "string" ? { text: part } : part));
}

const marked =
  (type: "strong" | "emphasis" | "smallCaps" | "strikethrough" | "subscript" | "superscript" | "code") =>
  (text: string): Span => ({ text, marks: [{ type }] });

export const strong = marked("strong");
export const em = marked("emphasis");
export const smallCaps = marked("smallCaps");
export const struck = marked("strikethrough");
export const sub = marked("subscript");
export const sup = marked("superscript");
export const code = marked("code");
export const link = (text: string, href: string): Span => ({ text, marks: [{ type: "link", href }] });

export const p = (text: Words): NewBlock => ({ type: "paragraph", text: words(text) });
export const subhead = (text: Words): NewBlock => ({ type: "subhead", level: 1, text: words(text) });
export const minorSubhead = (text: Words): NewBlock => ({ type: "subhead", level: 2, text: words(text) });

type Item = Words | { text: Words; items: Words[] };
function list(ordered: boolean, items: Item[]): NewBlock {
  return {
    type: "list",
    ordered,
    items: items.map((item) =>
      typeof item === "string" || Array.isArray(item)
        ? { text: words(item) }
        : { text: words(item.text), items: item.items.map((inner) => ({ text: words(inner) })) },
    ),
  };
}
export const bullets = (...items: Item[]): NewBlock => list(false, items);
export const numbered = (...items: Item[]): NewBlock => list(true, items);

/** A picture by its name in pictures/pictures.json. */
export const picture = (name: string, caption: Words, width: "column" | "wide" = "column"): NewBlock => ({
  type: "picture",
  mediaId: demoId("media", name),
  caption: words(caption),
  width,
});
export const gallery = (title: string, pictures: { name: string; caption: Words }[]): NewBlock => ({
  type: "gallery",
  title,
  pictures: pictures.map(({ name, caption }) => ({ mediaId: demoId("media", name), caption: words(caption) })),
});

export const pullQuote = (text: Words, attribution?: string): NewBlock => ({
  type: "pullQuote",
  text: words(text),
  ...(attribution !== undefined && { attribution }),
});
export const blockQuote = (paragraphs: Words[], attribution?: string): NewBlock => ({
  type: "blockQuote",
  paragraphs: paragraphs.map(words),
  ...(attribution !== undefined && { attribution }),
});
export const factBox = (title: string, paragraphs: Words[], facts: [term: string, text: Words][] = []): NewBlock => ({
  type: "factBox",
  title,
  paragraphs: paragraphs.map(words),
  facts: facts.map(([term, text]) => ({ term, text: words(text) })),
});
export const keyPoints = (...points: Words[]): NewBlock => ({ type: "keyPoints", points: points.map(words) });

/** Column heads that end in "#" are columns of numbers. */
export const table = (
  caption: string,
  heads: string[],
  rows: Words[][],
  { rowHeads = true, source }: { rowHeads?: boolean; source?: string } = {},
): NewBlock => ({
  type: "table",
  caption,
  columns: heads.map((head) => ({
    head: words(head.replace(/#$/, "")),
    align: head.endsWith("#") ? "number" : "text",
  })),
  rows: rows.map((row) => row.map(words)),
  rowHeads,
  ...(source !== undefined && { source }),
});
export const timeline = (
  title: string,
  events: { when: string; date?: string; heading?: string; text: Words }[],
): NewBlock => ({ type: "timeline", title, events: events.map((event) => ({ ...event, text: words(event.text) })) });
export const ask = (question: Words, ...answer: Words[]): NewBlock => ({
  type: "questionAndAnswer",
  question: words(question),
  answer: answer.map(words),
});
export const embed = (url: string, title: string, description: string): NewBlock => ({
  type: "embed",
  url,
  title,
  description,
});
/** Another demonstration article by its slug. */
export const related = (slug: string): NewBlock => ({ type: "relatedArticle", articleId: demoId("article", slug) });
export const separator = (): NewBlock => ({ type: "separator" });

/** A body whose block ids are made from the article's slug and each block's place, the same at every start. */
export function body(slug: string, ...blocks: NewBlock[]): ArticleDocument {
  return documentOf(
    blocks.map(
      (block, place) =>
        ({ ...block, id: demoId("block", `${slug} ${place}`).replaceAll("-", "").slice(0, 12) }) as Block,
    ),
  );
}
