import type { Node } from "@tiptap/pm/model";
import type { ArticleDocument, Block, LaterBlock } from "@/blocks/document";
import type { Picture } from "@/blocks/picture/schema";
import { plainText, type Text, textOf } from "@/blocks/text";
import { contentToLine, contentToText } from "./spans";
import { rememberBlock, rememberedBlock } from "./stored-blocks";
import { tableOf } from "./table-from-editor";

/**
 * What stands for words that a block must have and that are still to be written, when the rest of the block holds some
 * already: nothing that was typed may wait outside the document.
 */
const stillToCome = "…";

/** What the editor holds, as a body. Lines that nobody has written on, and blocks with nothing in them yet, are left out. */
export function nodeToDocument(node: Node): ArticleDocument {
  const blocks: ArticleDocument["blocks"] = [];
  node.forEach((child) => {
    const block = nodeToBlock(child);
    if (block !== null) blocks.push(block);
  });
  return { version: Number(node.attrs.version), blocks };
}

/** One block as the document holds it; null while it is nothing yet. */
function nodeToBlock(node: Node): Block | LaterBlock | null {
  const known = rememberedBlock(node);
  if (known !== undefined) return known;
  const block = written(node);
  rememberBlock(node, block);
  return block;
}

function written(node: Node): Block | LaterBlock | null {
  const id = String(node.attrs.id);
  const name = node.type.name;
  switch (name) {
    case "paragraph":
      return node.content.size === 0 && node.attrs.kept !== true ? null : { type: name, id, text: contentToText(node) };
    case "subhead":
      return node.content.size === 0
        ? null
        : { type: name, id, level: node.attrs.level === 2 ? 2 : 1, text: contentToText(node) };
    case "list":
      return { type: name, id, ordered: node.attrs.ordered === true, items: listItems(node) };
    case "keyPoints":
      return { type: name, id, points: children(node).map(contentToText) };
    case "picture":
      return { ...pictureOf(node), type: name, id, width: node.attrs.width === "wide" ? "wide" : "column" };
    case "gallery":
      return galleryOf(node, id);
    case "pullQuote":
    case "blockQuote":
      return quoteOf(node, id);
    case "questionAndAnswer":
      return questionOf(node, id);
    case "factBox":
      return factBoxOf(node, id);
    case "timeline":
      return timelineOf(node, id);
    case "table":
      return tableOf(node, id);
    case "embed":
      return {
        type: name,
        id,
        url: String(node.attrs.url),
        title: String(node.attrs.title),
        ...optional("description", String(node.attrs.description ?? "")),
      };
    case "relatedArticle":
      return { type: name, id, articleId: String(node.attrs.articleId) };
    case "separator":
      return { type: name, id };
    case "laterBlock":
      return { ...(JSON.parse(String(node.attrs.stored)) as LaterBlock), id };
    default:
      throw new Error(`The editor holds a block "${name}" that no document has.`);
  }
}

function children(node: Node, ...names: string[]): Node[] {
  const all = Array.from({ length: node.childCount }, (_, place) => node.child(place));
  return names.length === 0 ? all : all.filter((child) => names.includes(child.type.name));
}

function field(node: Node, name: string, longest = 300): string {
  return contentToLine(children(node, name)[0], longest);
}

function optional<Key extends string>(key: Key, value: string): Partial<Record<Key, string>> {
  return value === "" ? {} : ({ [key]: value } as Record<Key, string>);
}

function listItems(node: Node) {
  const items: { text: Text; items?: { text: Text }[] }[] = [];
  for (const child of children(node)) {
    const text = contentToText(child);
    const above = items.at(-1);
    if (child.attrs.inner === true && above !== undefined) above.items = [...(above.items ?? []), { text }];
    else items.push({ text });
  }
  return items;
}

function pictureOf(node: Node): { mediaId: string; caption?: Text; altText?: string } {
  const caption = contentToText(node);
  return {
    mediaId: String(node.attrs.mediaId),
    ...((caption.length > 0 || node.attrs.captioned === true) && { caption }),
    ...(node.attrs.altText !== null && { altText: String(node.attrs.altText) }),
  };
}

/** One picture is no gallery, and none is nothing: then the title is kept as words. */
function galleryOf(node: Node, id: string): Block | null {
  const title = field(node, "blockTitle");
  const pictures = children(node, "galleryPicture").map(pictureOf);
  const [first, second] = pictures;
  if (first === undefined) return title === "" ? null : { type: "paragraph", id, text: textOf(title) };
  if (second !== undefined) return { type: "gallery", id, ...optional("title", title), pictures };
  const caption: Text = [
    ...textOf(title),
    ...(title !== "" && first.caption?.length ? textOf(": ") : []),
    ...(first.caption ?? []),
  ];
  const alone: Picture = { type: "picture", id, width: "column", ...first };
  return caption.length === 0 ? alone : { ...alone, caption };
}

function quoteOf(node: Node, id: string): Block | null {
  const attribution = field(node, "attribution");
  const paragraphs = children(node, "pullQuoteText", "quoteParagraph").map(contentToText);
  if (node.type.name === "blockQuote") {
    const source = typeof node.attrs.source === "string" ? { source: node.attrs.source } : {};
    return { type: "blockQuote", id, paragraphs, ...optional("attribution", attribution), ...source };
  }
  const [text = []] = paragraphs;
  if (text.length === 0 && attribution === "") return null;
  return { type: "pullQuote", id, text: orStillToCome(text), ...optional("attribution", attribution) };
}

function questionOf(node: Node, id: string): Block | null {
  const question = contentToText(node.child(0));
  const answer = children(node, "answerParagraph").map(contentToText);
  if (question.length === 0 && answer.every((text) => text.length === 0)) return null;
  return { type: "questionAndAnswer", id, question: orStillToCome(question), answer };
}

function factBoxOf(node: Node, id: string): Block | null {
  const title = field(node, "blockTitle");
  const paragraphs = children(node, "factParagraph").map(contentToText);
  const facts = children(node, "fact").flatMap((fact) => {
    const [term, text] = [field(fact, "factTerm"), contentToText(fact.child(1))];
    return term === "" && text.length === 0 ? [] : [{ term: term || stillToCome, text }];
  });
  if (title === "" && facts.length === 0 && paragraphs.every((text) => text.length === 0)) return null;
  return { type: "factBox", id, title: title || stillToCome, paragraphs, facts };
}

function timelineOf(node: Node, id: string): Block | null {
  const title = field(node, "blockTitle");
  const events = children(node, "timelineEvent").flatMap((event) => {
    const [when, heading] = [field(event, "eventWhen", 100), field(event, "eventHeading")];
    const text = contentToText(event.child(2));
    if (when === "" && heading === "" && text.length === 0) return [];
    const date = typeof event.attrs.date === "string" ? { date: event.attrs.date } : {};
    return [{ when: when || stillToCome, ...date, ...optional("heading", heading), text }];
  });
  if (events.length === 0 && title === "") return null;
  return {
    type: "timeline",
    id,
    ...optional("title", title),
    events: events.length > 0 ? events : [{ when: stillToCome, text: [] }],
  };
}

function orStillToCome(text: Text): Text {
  return plainText(text) === "" ? textOf(stillToCome) : text;
}
