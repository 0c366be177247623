import { newBlockId } from "@/blocks/block-id";
import { type Block, documentOf, documentSchema } from "@/blocks/document";
import { plainText, type Text, textOf } from "@/blocks/text";
import { embedPlayer } from "@/lib/embed-providers";
import { BlockCollector } from "./block-collector";
import { cleanHref } from "./clean-href";
import {
  attribute,
  bodyNodes,
  elementsInside,
  type HtmlElement,
  type HtmlNode,
  hasClass,
  isElement,
  isLeftOut,
  isText,
  styleOf,
  textInside,
} from "./html-tree";
import { marksInside, withoutWeight } from "./inline-marks";
import { LineBuilder, type Marks, saneCharacters } from "./line-builder";
import { isBullet, type WordItem, wordItem } from "./word-lists";

export type Pasted = {
  blocks: Block[] /** How many pictures were left out: they are never fetched from elsewhere. */;
  pictures: number;
};

/** Deeper than this no text is nested; what lies there is taken as its words alone. */
const deepest = 200;
/** As many blocks as can be pasted at once, far below what a document holds. */
const mostBlocks = 4_000;

/**
 * Clean blocks of whatever a program puts on the clipboard as HTML: paragraphs, subheads, lists, links, tables, quotations
 * and marks; no styles, no pictures, no trackers. Gives a valid document for every input.
 */
export function pasteHtml(html: string, siteOrigin: string | null = null): Pasted {
  const reader = new HtmlReader(siteOrigin);
  reader.readAll(html);
  const blocks = reader.out.blocks.slice(0, mostBlocks).map(valid);
  return { blocks, pictures: reader.pictures };
}

/** A block that breaks a limit of the document is kept as its words. */
function valid(block: Block): Block {
  if (documentSchema.safeParse(documentOf([block])).success) return block;
  const words = "text" in block ? plainText(block.text) : JSON.stringify(block).replace(/[^\p{L}\p{N}\p{P} ]+/gu, " ");
  return { type: "paragraph", id: newBlockId(), text: textOf(words.slice(0, 90_000).replace(/\p{Surrogate}/gu, "")) };
}

const blockTags = new Set([
  "address",
  "article",
  "aside",
  "blockquote",
  "body",
  "center",
  "dd",
  "details",
  "div",
  "dl",
  "dt",
  "fieldset",
  "figcaption",
  "figure",
  "footer",
  "form",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "header",
  "hgroup",
  "hr",
  "iframe",
  "li",
  "main",
  "ol",
  "p",
  "pre",
  "section",
  "summary",
  "table",
  "tbody",
  "td",
  "tfoot",
  "th",
  "thead",
  "tr",
  "ul",
  "video",
  "caption",
  "menu",
]);

class HtmlReader {
  readonly out: BlockCollector;
  pictures = 0;
  private readonly line = new LineBuilder();
  private topHeading = 1;
  /** Of the figure that is being read. */
  private caption = "";
  private words: WordItem[] = [];

  constructor(private readonly siteOrigin: string | null) {
    this.out = new BlockCollector(siteOrigin);
  }

  readAll(html: string): void {
    const nodes = bodyNodes(html);
    this.topHeading = highestHeading(nodes);
    for (const node of nodes) this.read(node, {}, 0);
    this.end();
  }

  /** Ends the paragraph that is being collected. */
  private end(): void {
    this.endWordList();
    for (const text of this.line.take()) this.out.paragraph(text);
  }

  private read(node: HtmlNode, marks: Marks, depth: number): void {
    if (isText(node)) {
      if (node.value.trim() !== "" && this.words.length > 0) this.end();
      this.line.add(node.value, marks);
      return;
    }
    if (!isElement(node) || isLeftOut(node) || isBullet(node)) return;
    if (depth > deepest) {
      this.line.add(` ${textInside(node)} `, marks);
      return;
    }
    if (node.tagName === "br") {
      if (!hasClass(node, "Apple-interchange-newline")) this.line.addBreak();
      return;
    }
    if (node.tagName === "img" || node.tagName === "picture") {
      this.pictures += 1;
      return;
    }
    if (blockTags.has(node.tagName)) this.readBlock(node, marks, depth);
    else this.readInside(node, marksInside(node, marks, this.siteOrigin), depth);
  }

  private readInside(element: HtmlElement, marks: Marks, depth: number): void {
    const isPre = /^pre/.test(styleOf(element, "white-space")) && element.tagName === "pre";
    for (const child of element.childNodes) {
      if (isPre && isText(child)) this.line.add(child.value, marks, true);
      else this.read(child, marks, depth + 1);
    }
  }

  private readBlock(element: HtmlElement, around: Marks, depth: number): void {
    const item = wordItem(element);
    if (item !== null) {
      if (this.words.length === 0) this.end();
      this.words.push(item);
      return;
    }
    this.end();
    const marks = marksInside(element, around, this.siteOrigin);
    switch (element.tagName) {
      case "h1":
      case "h2":
      case "h3":
      case "h4":
      case "h5":
      case "h6":
        this.readHeading(element, Number(element.tagName.slice(1)));
        return;
      case "ul":
      case "ol":
      case "menu":
        this.out.list(element.tagName === "ol", this.listItems(element));
        return;
      case "blockquote":
        this.readQuote(element);
        return;
      case "table":
        this.readTable(element, marks, depth);
        return;
      case "pre":
        for (const text of this.textsOf(element, { code: true }, true)) this.out.paragraph(text);
        return;
      case "hr":
        this.out.separator();
        return;
      case "iframe":
        this.readFrame(attribute(element, "src"));
        return;
      case "video":
        return;
      case "figure":
        this.readFigure(element, marks, depth);
        return;
      case "dt":
        for (const text of this.textsOf(element, { strong: true })) this.out.paragraph(text);
        return;
    }
    if (/^Mso(Title|Heading(\d))/.test(attribute(element, "class")) || styleOf(element, "mso-outline-level") !== "") {
      this.readHeading(element, Number(/Heading(\d)/.exec(attribute(element, "class"))?.[1] ?? 1));
      return;
    }
    this.readInside(element, marks, depth);
    this.end();
  }

  private readHeading(element: HtmlElement, rank: number): void {
    const level = rank <= Math.max(2, this.topHeading) ? 1 : 2;
    for (const text of this.textsOf(element, {})) this.out.subhead(level, lightened(text));
  }

  /** What stands inside an element as running text, whatever it is nested in; one text for each paragraph. */
  private textsOf(element: HtmlElement, marks: Marks, isPre = false): Text[] {
    const inner = new HtmlReader(this.siteOrigin);
    for (const child of element.childNodes) {
      if (isPre && isText(child)) inner.line.add(child.value, marks, true);
      else inner.read(child, marks, 0);
    }
    inner.end();
    this.pictures += inner.pictures;
    return inner.out.blocks.flatMap(textsOfBlock);
  }

  private listItems(list: HtmlElement): { text: Text; items?: { text: Text }[] }[] {
    const items: { text: Text; items?: { text: Text }[] }[] = [];
    for (const child of list.childNodes) {
      if (!isElement(child)) continue;
      // Google Docs puts the inner list beside the item it belongs to, and not into it.
      if (child.tagName === "ul" || child.tagName === "ol") addInner(items, this.flatItems(child));
      if (child.tagName !== "li") continue;
      const lists = child.childNodes.filter(
        (node) => isElement(node) && (node.tagName === "ul" || node.tagName === "ol"),
      ) as HtmlElement[];
      const own = { ...child, childNodes: child.childNodes.filter((node) => !lists.includes(node as HtmlElement)) };
      const text = asOneText(this.textsOf(own, marksInside(child, {}, this.siteOrigin)));
      if (text.length > 0) items.push({ text });
      addInner(
        items,
        lists.flatMap((inner) => this.flatItems(inner)),
      );
    }
    return items;
  }

  private flatItems(list: HtmlElement): Text[] {
    return this.listItems(list).flatMap(({ text, items = [] }) => [text, ...items.map((inner) => inner.text)]);
  }

  private endWordList(): void {
    if (this.words.length === 0) return;
    const words = this.words;
    this.words = [];
    const items: { text: Text; items?: { text: Text }[] }[] = [];
    for (const { element, level } of words) {
      const text = asOneText(this.textsOf(element, {}));
      if (text.length === 0) continue;
      if (level > 1) addInner(items, [text]);
      else items.push({ text });
    }
    this.out.list(words[0]?.ordered ?? false, items);
  }

  private readQuote(element: HtmlElement, isPulled = false): void {
    const sources = [...elementsInside(element, "cite"), ...elementsInside(element, "footer")];
    const attribution = sources.map((source) => lineInside(source).replace(/^[—–-]\s*/, "")).filter(Boolean)[0] ?? "";
    const said = withoutElements(element, new Set(sources));
    const paragraphs = this.textsOf(said, {});
    if (isPulled) this.out.pullQuote(asOneText(paragraphs), attribution);
    else this.out.quote(paragraphs, attribution);
  }

  private readFigure(element: HtmlElement, marks: Marks, depth: number): void {
    const [quote] = elementsInside(element, "blockquote");
    if (quote !== undefined) {
      const caption = elementsInside(element, "figcaption")[0];
      if (caption === undefined) this.readQuote(quote, hasClass(element, "wp-block-pullquote"));
      else
        this.readQuote({
          ...quote,
          childNodes: [...quote.childNodes, { ...caption, tagName: "cite", nodeName: "cite" }],
        });
      return;
    }
    const tables = elementsInside(element, "table");
    const frames = elementsInside(element, "iframe");
    if (tables.length === 0 && frames.length === 0 && elementsInside(element, "img").length > 0) {
      // The caption goes with its picture.
      this.pictures += 1;
      return;
    }
    const captions = elementsInside(element, "figcaption");
    this.caption = captions.map(lineInside)[0] ?? "";
    this.readInside(withoutElements(element, new Set(captions)), marks, depth);
    this.end();
    this.caption = "";
  }

  private readFrame(address: string): void {
    const href = cleanHref(address.startsWith("//") ? `https:${address}` : address, this.siteOrigin);
    if (href !== null && embedPlayer(href) !== null) this.out.card(href);
  }

  /** One cell, or one column, is no table but a page that was laid out with one; so is a table of tables. */
  private readTable(table: HtmlElement, marks: Marks, depth: number): void {
    const rows = elementsInside(table, "tr").map((row) =>
      row.childNodes.filter((node): node is HtmlElement => isElement(node) && /^t[dh]$/.test(node.tagName)),
    );
    const width = Math.max(0, ...rows.map((cells) => cells.reduce((sum, cell) => sum + span(cell), 0)));
    if (
      width < 2 ||
      width > 20 ||
      rows.length < 2 ||
      rows.length > 2_000 ||
      elementsInside(table, "table").length > 0
    ) {
      this.readInside(table, marks, depth);
      this.end();
      return;
    }
    const read = rows.map((cells) => {
      const texts = cells.flatMap((cell) => [
        asOneText(this.textsOf(cell, cell.tagName === "th" ? withoutWeight({}) : {})),
        ...Array.from({ length: span(cell) - 1 }, (): Text => []),
      ]);
      return Array.from({ length: width }, (_, place) => texts[place] ?? []);
    });
    const caption = elementsInside(table, "caption").map(lineInside)[0] ?? this.caption;
    const [first = [], ...rest] = read;
    const isHead =
      rows[0]?.every((cell) => cell.tagName === "th") ||
      elementsInside(table, "thead").length > 0 ||
      first.every(isStrong);
    if (isHead) this.out.table(first.map(lightened), rest, caption);
    else
      this.out.table(
        Array.from({ length: width }, () => []),
        read,
        caption,
      );
  }
}

/** The words of an element on one line. */
function lineInside(element: HtmlElement): string {
  return saneCharacters(textInside(element)).replace(/\s+/g, " ").trim();
}

function addInner(items: { text: Text; items?: { text: Text }[] }[], inner: readonly Text[]): void {
  for (const text of inner) {
    const last = items.at(-1);
    if (last === undefined) items.push({ text });
    else last.items = [...(last.items ?? []), { text }];
  }
}

function highestHeading(nodes: readonly HtmlNode[]): number {
  const elements = nodes.filter(isElement);
  const ranks = [1, 2, 3, 4, 5, 6].filter((rank) =>
    elements.some((element) => element.tagName === `h${rank}` || elementsInside(element, `h${rank}`).length > 0),
  );
  return ranks[0] ?? 1;
}

function span(cell: HtmlElement): number {
  return Math.min(20, Math.max(1, Number.parseInt(attribute(cell, "colspan"), 10) || 1));
}

function withoutElements(element: HtmlElement, without: ReadonlySet<HtmlElement>): HtmlElement {
  const childNodes = element.childNodes
    .filter((child) => !(isElement(child) && without.has(child)))
    .map((child) =>
      isElement(child) && child.childNodes.some((inner) => isElement(inner)) ? withoutElements(child, without) : child,
    );
  return { ...element, childNodes };
}

function textsOfBlock(block: Block): Text[] {
  switch (block.type) {
    case "paragraph":
    case "subhead":
    case "pullQuote":
      return [block.text];
    case "blockQuote":
      return block.paragraphs;
    case "list":
      return block.items.flatMap(({ text, items = [] }) => [text, ...items.map((inner) => inner.text)]);
    case "table":
      return block.rows.flat();
    case "embed":
      return [[{ text: block.url, marks: [{ type: "link", href: block.url }] }]];
    default:
      return [];
  }
}

/** Several paragraphs as lines of one. */
function asOneText(texts: readonly Text[]): Text {
  return texts
    .filter((text) => text.length > 0)
    .flatMap((text, place) => (place === 0 ? text : [{ text: "\n" }, ...text]));
}

function isStrong(text: Text): boolean {
  return (
    text.length > 0 &&
    text.every(
      ({ text: characters, marks = [] }) => characters.trim() === "" || marks.some(({ type }) => type === "strong"),
    )
  );
}

function lightened(text: Text): Text {
  return text.map(({ text: characters, marks = [] }) => {
    const kept = marks.filter(({ type }) => type !== "strong");
    return kept.length === 0 ? { text: characters } : { text: characters, marks: kept };
  });
}
