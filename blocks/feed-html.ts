import type { CardView } from "@/lib/views/card-view";
import type { PictureView } from "@/lib/views/picture-view";
import { escapeXml } from "@/lib/xml";
import { type ArticleDocument, type Block, isKnownBlock } from "./document";
import { markedRuns, type Run } from "./marked-runs";
import { type Mark, plainText, type Text, textOf } from "./text";

/**
 * What a body in a feed needs beyond itself. Readers of feeds know neither our stylesheets nor where a relative address
 * leads: the markup is plain, and every address begins with `origin`.
 */
export type FeedHtmlContext = {
  origin: string;
  pictures: Record<string, PictureView>;
  articles: Record<string, CardView>;
};

/** A whole body as HTML for feeds. Blocks that this release does not know are left out. */
export function documentFeedHtml(document: ArticleDocument, context: FeedHtmlContext): string {
  return document.blocks
    .filter(isKnownBlock)
    .map((block) => blockHtml(block, context))
    .filter((html) => html !== "")
    .join("\n");
}

/** A picture with its caption and credit. */
export function pictureFeedHtml(
  picture: PictureView,
  { origin, altText = picture.altText, caption = textOf(picture.caption) }: PictureChoices,
): string {
  const file = picture.files.whole.at(-1);
  if (file === undefined) return "";
  const size = `width="${file.width}" height="${file.height}"`;
  const image = `<img src="${escapeXml(absolute(file.url, origin))}" alt="${escapeXml(altText)}" ${size}>`;
  const below = [textHtml(caption, origin), escapeXml(picture.credit)].filter((part) => part !== "").join(" ");
  return `<figure>${image}${below === "" ? "" : `<figcaption>${below}</figcaption>`}</figure>`;
}

type PictureChoices = { origin: string; altText?: string | undefined; caption?: Text | undefined };

function blockHtml(block: Block, context: FeedHtmlContext): string {
  const { origin } = context;
  const text = (running: Text) => textHtml(running, origin);
  const paragraphs = (list: readonly Text[]) => list.map((running) => around("p", text(running))).join("");
  const title = (words: string | undefined) => (words ? `<p><strong>${escapeXml(words)}</strong></p>` : "");
  switch (block.type) {
    case "paragraph":
      return around("p", text(block.text));
    case "subhead":
      return around(block.level === 1 ? "h2" : "h3", text(block.text));
    case "list":
      return listHtml(block, text);
    case "picture":
      return bodyPicture(block, context);
    case "gallery":
      return title(block.title) + block.pictures.map((picture) => bodyPicture(picture, context)).join("");
    case "pullQuote":
      return `<blockquote>${around("p", text(block.text))}${cited(block.attribution)}</blockquote>`;
    case "blockQuote":
      return `<blockquote>${paragraphs(block.paragraphs)}${cited(block.attribution, block.source, origin)}</blockquote>`;
    case "factBox":
      return `<aside>${title(block.title)}${paragraphs(block.paragraphs)}${definitions(
        block.facts.map((fact) => [escapeXml(fact.term), text(fact.text)]),
      )}</aside>`;
    case "keyPoints":
      return around("ul", block.points.map((point) => around("li", text(point))).join(""));
    case "table":
      return tableHtml(block, text);
    case "timeline":
      return title(block.title) + definitions(block.events.map((event) => eventHtml(event, text)));
    case "questionAndAnswer":
      return definitions([[text(block.question), paragraphs(block.answer)]]);
    case "embed":
      return `<p>${linkHtml(block.url, escapeXml(block.title), origin)}</p>${around("p", escapeXml(block.description ?? ""))}`;
    case "relatedArticle":
      return related(context.articles[block.articleId], origin);
    case "separator":
      return "<hr>";
  }
}

function around(name: string, inner: string): string {
  return inner === "" ? "" : `<${name}>${inner}</${name}>`;
}

function bodyPicture(
  block: { mediaId: string; altText?: string | undefined; caption?: Text | undefined },
  { pictures, origin }: FeedHtmlContext,
): string {
  const picture = pictures[block.mediaId];
  return picture === undefined ? "" : pictureFeedHtml(picture, { ...block, origin });
}

function related(card: CardView | undefined, origin: string): string {
  return card === undefined ? "" : `<p>${linkHtml(card.url, escapeXml(card.headline), origin)}</p>`;
}

function cited(attribution: string | undefined, source?: string, origin = ""): string {
  if (!attribution) return "";
  const words = escapeXml(attribution);
  return `<p>— ${source === undefined ? words : linkHtml(source, words, origin)}</p>`;
}

function definitions(entries: readonly (readonly [term: string, html: string])[]): string {
  if (entries.length === 0) return "";
  return `<dl>${entries.map(([term, html]) => `<dt>${term}</dt><dd>${html}</dd>`).join("")}</dl>`;
}

type OfType<Type extends Block["type"]> = Extract<Block, { type: Type }>;
type WriteText = (text: Text) => string;

function listHtml({ ordered, items }: OfType<"list">, text: WriteText): string {
  const name = ordered ? "ol" : "ul";
  const item = (one: { text: Text; items?: { text: Text }[] | undefined }): string => {
    const inner = around(name, (one.items ?? []).map(item).join(""));
    return `<li>${text(one.text)}${inner}</li>`;
  };
  return around(name, items.map(item).join(""));
}

function tableHtml(table: OfType<"table">, text: WriteText): string {
  const heads = table.columns.map(({ head }) => `<th>${text(head)}</th>`).join("");
  const hasHeads = table.columns.some(({ head }) => plainText(head).trim() !== "");
  const rows = table.rows.map((row) => {
    const cells = row.map((cell, place) => {
      const name = table.rowHeads && place === 0 ? "th" : "td";
      return `<${name}>${text(cell)}</${name}>`;
    });
    return `<tr>${cells.join("")}</tr>`;
  });
  const caption = around("caption", escapeXml(table.caption ?? ""));
  const head = hasHeads ? `<thead><tr>${heads}</tr></thead>` : "";
  const source = table.source ? `<p>Source: ${escapeXml(table.source)}</p>` : "";
  return `<table>${caption}${head}<tbody>${rows.join("")}</tbody></table>${source}`;
}

function eventHtml(event: OfType<"timeline">["events"][number], text: WriteText): [string, string] {
  const heading = event.heading ? `<strong>${escapeXml(event.heading)}</strong> ` : "";
  return [escapeXml(event.when), heading + text(event.text)];
}

function textHtml(text: Text, origin: string): string {
  return runsHtml(markedRuns(text), origin);
}

function runsHtml(runs: readonly Run[], origin: string): string {
  return runs
    .map((run) =>
      typeof run === "string"
        ? escapeXml(run).replaceAll("\n", "<br>")
        : markedHtml(run.mark, runsHtml(run.runs, origin), origin),
    )
    .join("");
}

function markedHtml(mark: Mark, inner: string, origin: string): string {
  switch (mark.type) {
    case "link":
      return linkHtml(mark.href, inner, origin);
    case "strong":
      return `<strong>${inner}</strong>`;
    case "emphasis":
      return `<em>${inner}</em>`;
    case "smallCaps":
      return inner;
    case "strikethrough":
      return `<s>${inner}</s>`;
    case "subscript":
      return `<sub>${inner}</sub>`;
    case "superscript":
      return `<sup>${inner}</sup>`;
    case "code":
      return `<code>${inner}</code>`;
  }
}

/** A place on the same page means nothing in a feed: its words stay. */
function linkHtml(href: string, inner: string, origin: string): string {
  return href.startsWith("#") ? inner : `<a href="${escapeXml(absolute(href, origin))}">${inner}</a>`;
}

function absolute(address: string, origin: string): string {
  return address.startsWith("/") ? origin + address : address;
}
