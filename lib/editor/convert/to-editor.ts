import type { Fragment, Node, Schema } from "@tiptap/pm/model";
import { newBlockId } from "@/blocks/block-id";
import { type ArticleDocument, type Block, isKnownBlock, type LaterBlock } from "@/blocks/document";
import type { List } from "@/blocks/list/schema";
import type { Table } from "@/blocks/table/schema";
import { type Text, textOf } from "@/blocks/text";
import { nodeType } from "../schema/node-type";
import { textToContent } from "./spans";
import { rememberBlock } from "./stored-blocks";

/** A body as the editor holds it. Behind a last block that is no paragraph stands an empty line to write on. */
export function documentToNode(schema: Schema, document: ArticleDocument): Node {
  const nodes = document.blocks.map((block) => {
    const node = blockToNode(schema, block);
    rememberBlock(node, block);
    return node;
  });
  if (nodes.at(-1)?.type.name !== "paragraph") {
    nodes.push(nodeType(schema, "paragraph").create({ id: newBlockId() }));
  }
  return nodeType(schema, "doc").create({ version: document.version }, nodes);
}

/** One block as the editor holds it. */
export function blockToNode(schema: Schema, block: Block | LaterBlock): Node {
  if (!isKnownBlock(block)) return laterNode(schema, block);
  const { id } = block;
  const make = (name: string, values: Record<string, unknown>, children: Node[] | Fragment = []) =>
    nodeType(schema, name).create(values, children);
  const line = (name: string, text: Text, values: Record<string, unknown> = {}) =>
    make(name, values, textToContent(schema, text));
  const field = (name: string, characters = "") => line(name, oneLine(characters));
  switch (block.type) {
    case "paragraph":
      return line("paragraph", block.text, { id, kept: block.text.length === 0 });
    case "subhead":
      return line("subhead", block.text, { id, level: block.level });
    case "list":
      return make("list", { id, ordered: block.ordered }, listItems(schema, block));
    case "picture":
      return line("picture", block.caption ?? [], { ...pictureValues(block), id, width: block.width });
    case "gallery":
      return make("gallery", { id }, [
        field("blockTitle", block.title),
        ...block.pictures.map((picture) => line("galleryPicture", picture.caption ?? [], pictureValues(picture))),
      ]);
    case "pullQuote":
      return make("pullQuote", { id }, [line("pullQuoteText", block.text), field("attribution", block.attribution)]);
    case "blockQuote":
      return make("blockQuote", { id, source: block.source ?? null }, [
        ...block.paragraphs.map((text) => line("quoteParagraph", text)),
        field("attribution", block.attribution),
      ]);
    case "factBox":
      return make("factBox", { id }, [
        field("blockTitle", block.title),
        ...block.paragraphs.map((text) => line("factParagraph", text)),
        ...block.facts.map(({ term, text }) => make("fact", {}, [field("factTerm", term), line("factText", text)])),
      ]);
    case "keyPoints":
      return make(
        "keyPoints",
        { id },
        block.points.map((text) => line("keyPoint", text)),
      );
    case "table":
      return make("table", { id }, [
        field("tableCaption", block.caption),
        grid(schema, block),
        field("tableSource", block.source),
      ]);
    case "timeline":
      return make("timeline", { id }, [
        field("blockTitle", block.title),
        ...block.events.map(({ when, date, heading, text }) =>
          make("timelineEvent", { date: date ?? null }, [
            field("eventWhen", when),
            field("eventHeading", heading),
            line("eventText", text),
          ]),
        ),
      ]);
    case "questionAndAnswer":
      return make("questionAndAnswer", { id }, [
        line("question", block.question),
        ...block.answer.map((text) => line("answerParagraph", text)),
      ]);
    case "embed":
      return make("embed", { id, url: block.url, title: block.title, description: block.description ?? null });
    case "relatedArticle":
      return make("relatedArticle", { id, articleId: block.articleId });
    case "separator":
      return make("separator", { id });
  }
}

function laterNode(schema: Schema, block: LaterBlock): Node {
  return nodeType(schema, "laterBlock").create({ id: block.id, stored: JSON.stringify(block) });
}

/** A field of one line holds no break. */
function oneLine(characters: string): Text {
  return textOf(characters.replaceAll("\n", " "));
}

function pictureValues(picture: { mediaId: string; altText?: string | undefined; caption?: Text | undefined }) {
  return { mediaId: picture.mediaId, altText: picture.altText ?? null, captioned: picture.caption !== undefined };
}

function listItems(schema: Schema, { items }: List): Node[] {
  const item = (text: Text, inner: boolean) =>
    nodeType(schema, "listItem").create({ inner }, textToContent(schema, text));
  return items.flatMap(({ text, items: under = [] }) => [
    item(text, false),
    ...under.map((one) => item(one.text, true)),
  ]);
}

function grid(schema: Schema, { columns, rows, rowHeads }: Table): Node {
  const head = columns.map((column) =>
    nodeType(schema, "tableHeadCell").create({ align: column.align }, textToContent(schema, column.head)),
  );
  const lines = rows.map((row) =>
    nodeType(schema, "tableRow").create(
      null,
      row.map((cell) => nodeType(schema, "tableCell").create(null, textToContent(schema, cell))),
    ),
  );
  return nodeType(schema, "tableGrid").create({ rowHeads }, [
    nodeType(schema, "tableHeadRow").create(null, head),
    ...lines,
  ]);
}
