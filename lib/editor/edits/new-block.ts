import type { Fragment, Node, Schema } from "@tiptap/pm/model";
import { newBlockId } from "@/blocks/block-id";
import { nodeType } from "../schema/node-type";

/** What can be begun empty and written in place. Pictures, galleries, cards and related articles come through a dialog. */
export const writtenKinds = [
  "paragraph",
  "subhead",
  "minorSubhead",
  "bulletList",
  "numberedList",
  "keyPoints",
  "pullQuote",
  "blockQuote",
  "questionAndAnswer",
  "factBox",
  "timeline",
  "table",
  "separator",
] as const;

export type WrittenKind = (typeof writtenKinds)[number];

/** A new block of a kind with these lines of running text in it; of a kind that holds one line, the first. */
export function newBlock(schema: Schema, kind: WrittenKind, lines: readonly Fragment[] = [], id = newBlockId()): Node {
  const make = (name: string, content: Node[] | Fragment = [], values: Record<string, unknown> = {}) =>
    nodeType(schema, name).create(values, content);
  const [first, ...rest] = lines;
  const each = (name: string, of: readonly Fragment[]) =>
    of.length === 0 ? [make(name)] : of.map((line) => make(name, line));
  switch (kind) {
    case "paragraph":
      return make("paragraph", first, { id });
    case "subhead":
      return make("subhead", first, { id, level: 1 });
    case "minorSubhead":
      return make("subhead", first, { id, level: 2 });
    case "bulletList":
    case "numberedList":
      return make("list", each("listItem", lines), { id, ordered: kind === "numberedList" });
    case "keyPoints":
      return make("keyPoints", each("keyPoint", lines), { id });
    case "pullQuote":
      return make("pullQuote", [make("pullQuoteText", first), make("attribution")], { id });
    case "blockQuote":
      return make("blockQuote", [...each("quoteParagraph", lines), make("attribution")], { id });
    case "questionAndAnswer":
      return make("questionAndAnswer", [make("question", first), ...each("answerParagraph", rest)], { id });
    case "factBox":
      return make("factBox", [make("blockTitle"), ...each("factParagraph", lines)], { id });
    case "timeline":
      return make("timeline", [make("blockTitle"), newEvent(schema, first)], { id });
    case "table":
      return make("table", [make("tableCaption"), newGrid(schema), make("tableSource")], { id });
    case "separator":
      return make("separator", [], { id });
  }
}

export function newEvent(schema: Schema, text?: Fragment): Node {
  return nodeType(schema, "timelineEvent").create(null, [
    nodeType(schema, "eventWhen").create(),
    nodeType(schema, "eventHeading").create(),
    nodeType(schema, "eventText").create(null, text),
  ]);
}

export function newFact(schema: Schema): Node {
  return nodeType(schema, "fact").create(null, [
    nodeType(schema, "factTerm").create(),
    nodeType(schema, "factText").create(),
  ]);
}

const [newColumns, newRows] = [3, 2];

function newGrid(schema: Schema): Node {
  const row = (name: string, cell: string) =>
    nodeType(schema, name).create(
      null,
      Array.from({ length: newColumns }, () => nodeType(schema, cell).create()),
    );
  return nodeType(schema, "tableGrid").create(null, [
    row("tableHeadRow", "tableHeadCell"),
    ...Array.from({ length: newRows }, () => row("tableRow", "tableCell")),
  ]);
}
