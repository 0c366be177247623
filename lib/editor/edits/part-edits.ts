import type { Node, ResolvedPos } from "@tiptap/pm/model";
import { type Command, Selection, TextSelection, type Transaction } from "@tiptap/pm/state";
import { nodeType } from "../schema/node-type";
import { newBlock, newEvent, newFact } from "./new-block";

/** Parts of a block of which there can be more: where the caret lies in one, Enter and the block's bar add another. */
const repeated: ReadonlySet<string> = new Set([
  "listItem",
  "keyPoint",
  "quoteParagraph",
  "factParagraph",
  "fact",
  "timelineEvent",
  "answerParagraph",
  "galleryPicture",
]);

export type PartAt = { node: Node; pos: number; depth: number; parent: Node; index: number };

/** The repeated part in which a position lies, or null. */
export function partAt($pos: ResolvedPos): PartAt | null {
  for (let depth = $pos.depth; depth > 1; depth -= 1) {
    const node = $pos.node(depth);
    if (repeated.has(node.type.name)) {
      return { node, pos: $pos.before(depth), depth, parent: $pos.node(depth - 1), index: $pos.index(depth - 1) };
    }
  }
  return null;
}

/** Adds an empty part of the same kind behind the one with the caret and goes there. Pictures come through a dialog. */
export const addPart: Command = (state, dispatch) => {
  const part = partAt(state.selection.$from);
  if (part === null || part.node.type.name === "galleryPicture") return false;
  const { schema } = state;
  const { name } = part.node.type;
  const made =
    name === "timelineEvent"
      ? newEvent(schema)
      : name === "fact"
        ? newFact(schema)
        : part.node.type.create(name === "listItem" ? part.node.attrs : null);
  if (dispatch) {
    const end = part.pos + part.node.nodeSize;
    dispatch(caretAt(state.tr.insert(end, made), end).scrollIntoView());
  }
  return true;
};

/** The first fact of a box that has none yet goes to its end. */
export const addFact: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const box = $from.depth > 0 ? $from.node(1) : null;
  if (box?.type.name !== "factBox") return false;
  if (dispatch) {
    const end = $from.end(1);
    dispatch(caretAt(state.tr.insert(end, newFact(state.schema)), end).scrollIntoView());
  }
  return true;
};

/** Takes the part with the caret out; false for the last one that a block must have. */
export const removePart: Command = (state, dispatch) => {
  const part = partAt(state.selection.$from);
  if (part === null) return false;
  const alike = part.parent.children.filter((child) => child.type === part.node.type).length;
  const least = part.node.type.name === "galleryPicture" ? 2 : part.node.type.name.startsWith("fact") ? 0 : 1;
  if (alike <= least) return false;
  if (dispatch) {
    const tr = state.tr.delete(part.pos, part.pos + part.node.nodeSize);
    dispatch(tr.setSelection(Selection.near(tr.doc.resolve(part.pos), -1)).scrollIntoView());
  }
  return true;
};

/** Moves the part with the caret past its neighbour of the same kind. */
export function movePart(direction: "up" | "down"): Command {
  return (state, dispatch) => {
    const part = partAt(state.selection.$from);
    const neighbour = part?.parent.maybeChild(part.index + (direction === "up" ? -1 : 1));
    if (!part || neighbour?.type !== part.node.type) return false;
    if (dispatch) {
      const { tr, selection } = state;
      const end = part.pos + part.node.nodeSize;
      const shift = direction === "up" ? -neighbour.nodeSize : neighbour.nodeSize;
      if (direction === "up")
        tr.delete(part.pos - neighbour.nodeSize, part.pos).insert(end - neighbour.nodeSize, neighbour);
      else tr.delete(end, end + neighbour.nodeSize).insert(part.pos, neighbour);
      dispatch(tr.setSelection(Selection.near(tr.doc.resolve(selection.from + shift))).scrollIntoView());
    }
    return true;
  };
}

/** Leaves a block: an empty part with the caret goes, unless it is the only one, and a new paragraph follows the block. */
export const leaveBlock: Command = (state, dispatch) => {
  const { $from } = state.selection;
  if ($from.depth < 2) return false;
  if (dispatch) {
    const { tr } = state;
    const part = partAt($from);
    const alone = part?.parent.children.filter((child) => child.type === part.node.type).length === 1;
    if (part && !alone && part.node.textContent === "") tr.delete(part.pos, part.pos + part.node.nodeSize);
    const end = tr.mapping.map($from.after(1));
    const next = tr.doc.nodeAt(end);
    if (next?.type.name !== "paragraph" || next.content.size > 0) tr.insert(end, newBlock(state.schema, "paragraph"));
    dispatch(caretAt(tr, end).scrollIntoView());
  }
  return true;
};

/** The caret to the beginning of the first line at or behind a position. */
export function caretAt(tr: Transaction, pos: number): Transaction {
  return tr.setSelection(TextSelection.near(tr.doc.resolve(pos + 1), 1));
}

/** Cuts a list in two at an empty item, which becomes a paragraph between the halves. */
export const leaveListInTheMiddle: Command = (state, dispatch) => {
  const part = partAt(state.selection.$from);
  if (part?.node.type.name !== "listItem" || part.node.content.size > 0) return false;
  if (part.index === 0 || part.index === part.parent.childCount - 1) return false;
  if (dispatch) {
    const before = part.parent.children.slice(0, part.index);
    const [first, ...rest] = part.parent.children.slice(part.index + 1);
    // The second half begins with an outer item.
    const after = first === undefined ? [] : [first.type.create({ inner: false }, first.content), ...rest];
    const list = nodeType(state.schema, "list");
    const pos = state.selection.$from.before(1);
    const { id, ordered } = part.parent.attrs;
    const head = list.create({ id, ordered }, before);
    const tr = state.tr.replaceWith(pos, state.selection.$from.after(1), [
      head,
      newBlock(state.schema, "paragraph"),
      list.create({ id: "", ordered }, after),
    ]);
    dispatch(caretAt(tr, pos + head.nodeSize).scrollIntoView());
  }
  return true;
};
