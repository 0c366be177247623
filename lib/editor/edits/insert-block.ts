import { type Fragment, Fragment as Fragments, type Node } from "@tiptap/pm/model";
import {
  type Command,
  type EditorState,
  NodeSelection,
  Selection,
  TextSelection,
  type Transaction,
} from "@tiptap/pm/state";
import { newBlockId } from "@/blocks/block-id";
import { nodeType } from "../schema/node-type";
import { blockAt, isBare, linesOf, selectedBlocks } from "./block-at";
import { newBlock, type WrittenKind } from "./new-block";

/** Kinds whose blocks are lines of running text, which can become each other without loss. */
const lineKinds: ReadonlySet<WrittenKind> = new Set([
  "paragraph",
  "subhead",
  "minorSubhead",
  "bulletList",
  "numberedList",
  "keyPoints",
  "pullQuote",
  "blockQuote",
  "questionAndAnswer",
]);

/** Puts a block where the caret is: in place of an empty paragraph, otherwise behind the block; the caret goes into it. */
export function insertBlock(node: Node): Command {
  return (state, dispatch) => {
    const at = blockAt(state.selection.$from);
    if (dispatch) {
      const { tr } = state;
      const from = at === null ? tr.doc.content.size : at.pos;
      const isEmptyLine = at !== null && at.node.type.name === "paragraph" && isBare(at.node);
      const to = at !== null && isEmptyLine ? from + at.node.nodeSize : null;
      const place = to === null && at !== null ? at.pos + at.node.nodeSize : from;
      tr.replaceWith(place, to ?? place, node);
      dispatch(withCaretIn(tr, place).scrollIntoView());
    }
    return true;
  };
}

/** Begins a block of a kind where the caret is; see {@link insertBlock}. */
export function insertKind(kind: WrittenKind): Command {
  return (state, dispatch) => insertBlock(newBlock(state.schema, kind))(state, dispatch);
}

/**
 * Makes the selected blocks one block of another kind, their lines and marks kept and the first one's id with them; of a
 * kind that holds a single line, one block for each. False when that would lose something: a table is no list.
 */
export function turnInto(kind: WrittenKind): Command {
  return (state, dispatch) => {
    const blocks = selectedBlocks(state);
    const [first, last] = [blocks[0], blocks.at(-1)];
    if (first === undefined || last === undefined || !lineKinds.has(kind)) return false;
    if (!blocks.every(({ node }) => isOfLines(node))) return false;
    if (dispatch) {
      const { tr } = state;
      if (
        blocks.length === 1 &&
        first.node.type.name === "list" &&
        (kind === "bulletList" || kind === "numberedList")
      ) {
        dispatch(tr.setNodeAttribute(first.pos, "ordered", kind === "numberedList"));
        return true;
      }
      const lines = blocks.flatMap(linesIn);
      const made = blocksOf(state, kind, lines, String(first.node.attrs.id));
      const caret = state.selection.$from.parentOffset;
      tr.replaceWith(first.pos, last.pos + last.node.nodeSize, made);
      dispatch(withCaretIn(tr, first.pos, blocks.length === 1 ? caret : 0).scrollIntoView());
    }
    return true;
  };
}

const blocksOfLines = new Set([
  "paragraph",
  "subhead",
  "list",
  "keyPoints",
  "pullQuote",
  "blockQuote",
  "questionAndAnswer",
]);

/** The address of a quotation's source has no place in other blocks. */
function isOfLines(node: Node): boolean {
  return blocksOfLines.has(node.type.name) && (node.attrs.source ?? null) === null;
}

/** Lines with something in them; an empty block is one empty line. */
function linesIn(block: { node: Node; pos: number }): Fragment[] {
  const lines = linesOf(block).map(({ node }) => node.content);
  const full = lines.filter((line) => line.size > 0);
  return full.length > 0 ? full : [Fragments.empty];
}

function blocksOf(state: EditorState, kind: WrittenKind, lines: Fragment[], id: string): Node[] {
  const single = kind === "paragraph" || kind === "subhead" || kind === "minorSubhead" || kind === "pullQuote";
  if (!single) return [newBlock(state.schema, kind, lines, id)];
  return lines.map((line, place) => newBlock(state.schema, kind, [line], place === 0 ? id : newBlockId()));
}

/** The caret into the first line of the block at a position, `offset` characters in; a block without lines is selected. */
function withCaretIn(tr: Transaction, pos: number, offset = 0): Transaction {
  const node = tr.doc.nodeAt(pos);
  if (node === null) return tr;
  const [line] = linesOf({ node, pos });
  if (line === undefined) return tr.setSelection(afterWhole(tr, pos, node));
  return tr.setSelection(TextSelection.create(tr.doc, line.pos + 1 + Math.min(offset, line.node.content.size)));
}

/** Behind a separator one writes on; a card is selected, so that it can be changed. */
function afterWhole(tr: Transaction, pos: number, node: Node): Selection {
  if (node.type.name !== "separator") return NodeSelection.create(tr.doc, pos);
  const end = pos + node.nodeSize;
  if (tr.doc.nodeAt(end) === null)
    tr.insert(end, nodeType(tr.doc.type.schema, "paragraph").create({ id: newBlockId() }));
  return Selection.near(tr.doc.resolve(end));
}

/** Takes the selected blocks out. */
export const removeBlocks: Command = (state, dispatch) => {
  const blocks = selectedBlocks(state);
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (first === undefined || last === undefined) return false;
  if (dispatch) {
    const { tr } = state;
    const end = last.pos + last.node.nodeSize;
    if (first.pos === 0 && end === state.doc.content.size) {
      tr.replaceWith(0, end, newBlock(state.schema, "paragraph"));
    } else tr.delete(first.pos, end);
    dispatch(
      tr.setSelection(Selection.near(tr.doc.resolve(Math.min(first.pos, tr.doc.content.size)), 1)).scrollIntoView(),
    );
  }
  return true;
};
