import { Fragment, type Node, Slice } from "@tiptap/pm/model";
import { type Command, type EditorState, TextSelection } from "@tiptap/pm/state";
import type { Block } from "@/blocks/document";
import { blockToNode } from "../convert/to-editor";
import { nodeType } from "../schema/node-type";
import { linesOf } from "./block-at";

/** Lines of a block that stand in a row and are all of one kind: what is pasted there becomes more of them. */
const repeatedLines = new Set(["listItem", "keyPoint", "quoteParagraph", "factParagraph", "answerParagraph"]);

/**
 * Puts pasted blocks where the selection is. Among paragraphs they are blocks, the first and the last joined with the
 * words around them; in a list they are items, in a cell or caption lines, in a field without marks words alone.
 */
export function insertPasted(blocks: readonly Block[]): Command {
  return (state, dispatch) => {
    if (blocks.length === 0) return false;
    dispatch?.(pasted(state, blocks).scrollIntoView().setMeta("paste", true));
    return true;
  };
}

function pasted(state: EditorState, blocks: readonly Block[]) {
  const { schema, selection, tr } = state;
  const { $from } = selection;
  const nodes = blocks.map((block) => blockToNode(schema, block));
  const { parent } = $from;
  if (!parent.isTextblock || ($from.depth === 1 && parent.type.name !== "picture"))
    return tr.replaceSelection(sliceOf(nodes));
  const lines = nodes.flatMap((node) => linesOf({ node, pos: 0 })).map(({ node }) => node.content);
  if (parent.type.spec.marks === "") return tr.insertText(lines.map(wordsOf).filter(Boolean).join(" "));
  if (repeatedLines.has(parent.type.name)) {
    const items = lines.map((line) => parent.type.create(null, line));
    return tr.replaceSelection(new Slice(Fragment.fromArray(items), 1, 1));
  }
  const lineBreak = nodeType(schema, "lineBreak").create();
  const joined = lines.reduce(
    (all, line, place) => (place === 0 ? line : all.addToEnd(lineBreak).append(line)),
    Fragment.empty,
  );
  const at = tr.replaceSelection(new Slice(joined, 0, 0));
  return at.setSelection(TextSelection.near(at.doc.resolve(at.mapping.map(selection.to)), -1));
}

function sliceOf(nodes: readonly Node[]): Slice {
  const isOpen = (node: Node | undefined) => (node?.type.name === "paragraph" ? 1 : 0);
  return new Slice(Fragment.fromArray([...nodes]), isOpen(nodes[0]), isOpen(nodes.at(-1)));
}

function wordsOf(line: Fragment): string {
  return line.textBetween(0, line.size, " ", " ").trim();
}
