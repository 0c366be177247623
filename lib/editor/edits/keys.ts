import { chainCommands, splitBlock } from "@tiptap/pm/commands";
import { type Command, NodeSelection, Selection, TextSelection } from "@tiptap/pm/state";
import { nodeType } from "../schema/node-type";
import { blockAt, isBare, linesOf } from "./block-at";
import { clearAcross } from "./clear-across";
import { newBlock } from "./new-block";
import { addFact, addPart, leaveBlock, leaveListInTheMiddle, partAt } from "./part-edits";
import { goToCell, goToCellBelow } from "./table-edits";

/**
 * What Enter does, by where the caret is. Everywhere: two times Enter leaves the block, as in every other editor.
 */
export const enter: Command = (state, dispatch, view) => {
  const { selection } = state;
  if (selection instanceof NodeSelection) return behindWhole(state, dispatch, view);
  const { $from, empty } = selection;
  if (!$from.parent.isTextblock) return false;
  if (!empty) return clearAcross(state, dispatch, view);
  return (enters[$from.parent.type.name] ?? splitBlock)(state, dispatch, view);
};

/** Behind a picture, a card or a separator that is selected one goes on writing. */
const behindWhole: Command = (state, dispatch) => {
  const at = blockAt(state.selection.$from);
  if (at === null) return false;
  if (dispatch) {
    const end = at.pos + at.node.nodeSize;
    const { tr } = state;
    if (tr.doc.nodeAt(end)?.type.name !== "paragraph") tr.insert(end, newBlock(state.schema, "paragraph"));
    dispatch(tr.setSelection(TextSelection.create(tr.doc, end + 1)).scrollIntoView());
  }
  return true;
};

/** Splits a line that may be repeated; an empty last one leaves the block. */
const splitPart: Command = (state, dispatch, view) => {
  const part = partAt(state.selection.$from);
  if (part === null) return false;
  const next = part.parent.maybeChild(part.index + 1);
  const isLast = next === null || next.type !== part.node.type;
  if (part.node.content.size === 0 && part.parent.childCount > 1) {
    if (part.node.type.name === "listItem" && part.node.attrs.inner === true) return outdent(state, dispatch, view);
    if (isLast) return leaveBlock(state, dispatch, view);
    return chainCommands(leaveListInTheMiddle, addPart)(state, dispatch, view);
  }
  const { $from } = state.selection;
  if (dispatch) {
    const values = part.node.type.name === "listItem" ? part.node.attrs : null;
    dispatch(state.tr.split($from.pos, 1, [{ type: part.node.type, attrs: values }]).scrollIntoView());
  }
  return true;
};

/** To the beginning of the next line of the block; behind its last one, out of it. */
const nextLine: Command = (state, dispatch, view) => {
  const { $from } = state.selection;
  const block = $from.depth === 0 ? null : { node: $from.node(1), pos: $from.before(1) };
  const next = block && linesOf(block).find(({ pos }) => pos > $from.before());
  if (!next) return leaveBlock(state, dispatch, view);
  dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, next.pos + 1)).scrollIntoView());
  return true;
};

/** Another part of the same kind; out of the block when this one is empty. */
const anotherPart: Command = (state, dispatch, view) => {
  const part = partAt(state.selection.$from);
  return (part?.node.textContent === "" ? leaveBlock : addPart)(state, dispatch, view);
};

const afterSubhead: Command = (state, dispatch) => {
  const { $from } = state.selection;
  if ($from.parentOffset < $from.parent.content.size) return splitBlock(state, dispatch);
  if (dispatch) {
    const end = $from.after();
    const tr = state.tr.insert(end, newBlock(state.schema, "paragraph"));
    dispatch(tr.setSelection(TextSelection.create(tr.doc, end + 1)).scrollIntoView());
  }
  return true;
};

/** An interview is a run of questions: behind an answer that is empty the next question follows. */
const answered: Command = (state, dispatch, view) => {
  const part = partAt(state.selection.$from);
  if (part === null || part.node.content.size > 0) return splitPart(state, dispatch, view);
  const isLast = part.index === part.parent.childCount - 1;
  if (!isLast || part.parent.childCount <= 2) return leaveBlock(state, dispatch, view);
  if (dispatch) {
    const { tr } = state;
    tr.delete(part.pos, part.pos + part.node.nodeSize);
    const end = tr.mapping.map(state.selection.$from.after(1));
    tr.insert(end, newBlock(state.schema, "questionAndAnswer"));
    dispatch(tr.setSelection(Selection.near(tr.doc.resolve(end + 1))).scrollIntoView());
  }
  return true;
};

const asked: Command = (state, dispatch, view) => {
  const { $from } = state.selection;
  const block = $from.node(1);
  if (!isBare(block)) return nextLine(state, dispatch, view);
  if (dispatch) {
    const pos = $from.before(1);
    const tr = state.tr.replaceWith(pos, $from.after(1), newBlock(state.schema, "paragraph"));
    dispatch(tr.setSelection(TextSelection.create(tr.doc, pos + 1)));
  }
  return true;
};

const splitFactParagraph: Command = (state, dispatch, view) => {
  const part = partAt(state.selection.$from);
  if (part?.node.content.size !== 0) return splitPart(state, dispatch, view);
  if (part.parent.children.some((child) => child.type.name === "fact")) return nextLine(state, dispatch, view);
  return addFact(state, dispatch, view);
};

const enters: Readonly<Record<string, Command>> = {
  subhead: afterSubhead,
  listItem: splitPart,
  keyPoint: splitPart,
  quoteParagraph: (state, dispatch, view) =>
    partAt(state.selection.$from)?.node.content.size === 0
      ? chainCommands(leaveBlock)(state, dispatch, view)
      : splitPart(state, dispatch, view),
  answerParagraph: answered,
  question: asked,
  factParagraph: splitFactParagraph,
  factTerm: nextLine,
  factText: anotherPart,
  blockTitle: nextLine,
  attribution: nextLine,
  pullQuoteText: nextLine,
  eventWhen: nextLine,
  eventHeading: nextLine,
  eventText: anotherPart,
  tableCaption: nextLine,
  tableSource: nextLine,
  tableHeadCell: goToCellBelow,
  tableCell: goToCellBelow,
  picture: leaveBlock,
  galleryPicture: nextLine,
};

/** Where Backspace at the beginning of a line would do nothing, it goes where the hand expects it. */
export const backspace: Command = (state, dispatch, view) => {
  const { selection } = state;
  if (!selection.empty) return clearAcross(state, dispatch, view);
  const { $from } = selection;
  if ($from.parentOffset > 0 || !$from.parent.isTextblock) return false;
  const { name } = $from.parent.type;
  if (name === "subhead") return asParagraph(state, dispatch, view);
  if (name === "paragraph") return intoBlockBefore(state, dispatch, view);
  if (name === "picture") return true;
  const block = $from.node(1);
  if (isBare(block)) return asParagraph(state, dispatch, view);
  const part = partAt($from);
  if (name === "listItem" && part) return backInList(state, dispatch, view);
  // Lines of one kind join; see the schema for what is closed against its neighbours.
  const before = part?.node.isTextblock ? part.parent.maybeChild(part.index - 1) : null;
  if (before !== null && before.type === part?.node.type && name !== "galleryPicture") return false;
  if (part !== null && part.node.textContent === "" && !part.node.isTextblock) return dropPart(state, dispatch, view);
  return previousLine(state, dispatch, view);
};

const backInList: Command = (state, dispatch, view) => {
  const part = partAt(state.selection.$from);
  if (part === null) return false;
  if (part.node.attrs.inner === true) return outdent(state, dispatch, view);
  if (part.index > 0) return false;
  if (dispatch) {
    const { tr } = state;
    const [pos, end] = [state.selection.$from.before(1), state.selection.$from.after(1)];
    const rest = part.parent.children.slice(1);
    const id = String(part.parent.attrs.id);
    const made = newBlock(state.schema, "paragraph", [part.node.content]);
    const list = rest.length === 0 ? [] : [part.parent.type.create({ id, ordered: part.parent.attrs.ordered }, rest)];
    tr.replaceWith(pos, end, [made, ...list]);
    dispatch(tr.setSelection(TextSelection.create(tr.doc, pos + 1)).scrollIntoView());
  }
  return true;
};

const dropPart: Command = (state, dispatch, view) => {
  const part = partAt(state.selection.$from);
  const alike = part?.parent.children.filter((child) => child.type === part.node.type).length ?? 0;
  if (part === null || alike < 2) return previousLine(state, dispatch, view);
  if (dispatch) {
    const tr = state.tr.delete(part.pos, part.pos + part.node.nodeSize);
    dispatch(tr.setSelection(Selection.near(tr.doc.resolve(part.pos), -1)));
  }
  return true;
};

const previousLine: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const block = { node: $from.node(1), pos: $from.before(1) };
  const previous = linesOf(block).findLast(({ pos }) => pos < $from.before());
  if (previous) {
    dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, previous.pos + 1 + previous.node.content.size)));
  }
  return true;
};

const asParagraph: Command = (state, dispatch) => {
  const { $from } = state.selection;
  if (dispatch) {
    const block = $from.node(1);
    const content = block.type.name === "subhead" ? [block.content] : [];
    const pos = $from.before(1);
    const tr = state.tr.replaceWith(
      pos,
      $from.after(1),
      newBlock(state.schema, "paragraph", content, String(block.attrs.id)),
    );
    dispatch(tr.setSelection(TextSelection.create(tr.doc, pos + 1)));
  }
  return true;
};

/**
 * A paragraph whose neighbour above is no line of text: an empty one goes, and what stands above is selected or gets the
 * caret; one with words stays.
 */
const intoBlockBefore: Command = (state, dispatch) => {
  const at = blockAt(state.selection.$from);
  const before = at === null ? null : state.doc.maybeChild(at.index - 1);
  if (at === null || before === null || before.type.name === "paragraph" || before.type.name === "subhead")
    return false;
  if (dispatch) {
    const { tr } = state;
    const start = at.pos - before.nodeSize;
    const lines = linesOf({ node: before, pos: start });
    const last = lines.at(-1);
    if (at.node.content.size === 0) tr.delete(at.pos, at.pos + at.node.nodeSize);
    tr.setSelection(
      last === undefined || before.type.name === "picture"
        ? NodeSelection.create(tr.doc, start)
        : TextSelection.create(tr.doc, last.pos + 1 + last.node.content.size),
    );
    dispatch(tr.scrollIntoView());
  }
  return true;
};

/** One level in; an item needs one above it to belong to. */
export const indent: Command = (state, dispatch) => {
  const part = partAt(state.selection.$from);
  if (part?.node.type.name !== "listItem" || part.index === 0 || part.node.attrs.inner === true) return false;
  dispatch?.(state.tr.setNodeAttribute(part.pos, "inner", true));
  return true;
};

export const outdent: Command = (state, dispatch) => {
  const part = partAt(state.selection.$from);
  if (part?.node.type.name !== "listItem" || part.node.attrs.inner !== true) return false;
  dispatch?.(state.tr.setNodeAttribute(part.pos, "inner", false));
  return true;
};

/** Tab in a table and in a list. Everywhere else it leaves the text, as a keyboard must be able to. */
export const tab: Command = chainCommands(goToCell("next"), indent);
export const shiftTab: Command = chainCommands(goToCell("previous"), outdent);

/** A line break inside running text. */
export const breakLine: Command = (state, dispatch, view) => {
  const { $from, $to } = state.selection;
  if (!$from.parent.inlineContent || $from.parent.type.spec.marks === "") return enter(state, dispatch, view);
  if (!$from.sameParent($to)) return clearAcross(state, dispatch, view);
  const marks = state.storedMarks ?? $from.marks();
  dispatch?.(
    state.tr
      .replaceSelectionWith(nodeType(state.schema, "lineBreak").create(null, null, marks), false)
      .scrollIntoView(),
  );
  return true;
};
