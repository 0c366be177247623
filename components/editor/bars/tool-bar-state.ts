import type { Editor } from "@tiptap/core";
import { redoDepth, undoDepth } from "@tiptap/pm/history";
import { NodeSelection } from "@tiptap/pm/state";
import { simpleMarks } from "@/blocks/text";
import { blockAt, selectedBlocks } from "@/lib/editor/edits/block-at";
import { linkAround } from "@/lib/editor/edits/link-edits";
import { partAt } from "@/lib/editor/edits/part-edits";
import { cellAt } from "@/lib/editor/edits/table-edits";

/** What the tools show of the place where the caret is. Plain values, so that a keystroke that changes none redraws nothing. */
export type ToolsState = {
  kind: string;
  part: string | null;
  level: number;
  isOrdered: boolean;
  isWide: boolean;
  rowHeads: boolean;
  isNumbers: boolean;
  isCell: boolean;
  isSelected: boolean;
  isSeveral: boolean;
  marks: string;
  canUndo: boolean;
  canRedo: boolean;
};

export function toolsState({ editor }: { editor: Editor }): ToolsState {
  const { state } = editor;
  const { selection } = state;
  const block = blockAt(selection.$from);
  const cell = cellAt(selection.$from);
  const attrs = block?.node.attrs ?? {};
  return {
    kind: block?.node.type.name ?? "paragraph",
    part: partAt(selection.$from)?.node.type.name ?? null,
    level: attrs.level === 2 ? 2 : 1,
    isOrdered: attrs.ordered === true,
    isWide: attrs.width === "wide",
    rowHeads: cell?.grid.attrs.rowHeads === true,
    isNumbers: cell !== null && cell.grid.child(0).maybeChild(cell.column)?.attrs.align === "number",
    isCell: cell !== null,
    isSelected: selection instanceof NodeSelection,
    isSeveral: selectedBlocks(state).length > 1,
    marks: marksAt(editor),
    canUndo: undoDepth(state) > 0,
    canRedo: redoDepth(state) > 0,
  };
}

/** The marks of the selected words, as one string of names. */
function marksAt({ state }: Editor): string {
  const { from, to, empty, $from } = state.selection;
  const set = state.storedMarks ?? $from.marks();
  const names = simpleMarks.filter((name) => {
    const type = state.schema.marks[name];
    if (type === undefined) return false;
    return empty ? type.isInSet(set) !== undefined : state.doc.rangeHasMark(from, to, type);
  });
  return [...names, ...(linkAround(state) === null ? [] : ["link"])].join(" ");
}
