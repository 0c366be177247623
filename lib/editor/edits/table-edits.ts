import type { Node, ResolvedPos } from "@tiptap/pm/model";
import { type Command, type EditorState, Selection, type Transaction } from "@tiptap/pm/state";
import { nodeType } from "../schema/node-type";
import { caretAt } from "./part-edits";

/** Where the caret lies in a table: rows count from the head, which is 0. */
export type CellAt = { grid: Node; gridPos: number; row: number; column: number };

export function cellAt($pos: ResolvedPos): CellAt | null {
  for (let depth = $pos.depth; depth > 2; depth -= 1) {
    const { name } = $pos.node(depth).type;
    if (name === "tableCell" || name === "tableHeadCell") {
      return {
        grid: $pos.node(depth - 2),
        gridPos: $pos.before(depth - 2),
        row: $pos.index(depth - 2),
        column: $pos.index(depth - 1),
      };
    }
  }
  return null;
}

/** The position before a cell. */
function cellPos({ grid, gridPos }: Pick<CellAt, "grid" | "gridPos">, row: number, column: number): number {
  const above = grid.children.slice(0, row).reduce((sum, child) => sum + child.nodeSize, 0);
  const before = grid
    .child(row)
    .children.slice(0, column)
    .reduce((sum, cell) => sum + cell.nodeSize, 0);
  return gridPos + 1 + above + 1 + before;
}

export function addRow(side: "above" | "below"): Command {
  return inTable((state, at) => {
    const columns = at.grid.child(0).childCount;
    const cells = Array.from({ length: columns }, () => nodeType(state.schema, "tableCell").create());
    // Nothing stands above the head.
    const row = Math.max(1, side === "above" ? at.row : at.row + 1);
    const pos = rowPos(at, row);
    return caretAt(state.tr.insert(pos, nodeType(state.schema, "tableRow").create(null, cells)), pos + 1);
  });
}

export function addColumn(side: "before" | "after"): Command {
  return inTable((state, at) => {
    const column = side === "before" ? at.column : at.column + 1;
    const { tr } = state;
    for (let row = at.grid.childCount - 1; row >= 0; row -= 1) {
      const cell = nodeType(state.schema, row === 0 ? "tableHeadCell" : "tableCell").create();
      tr.insert(cellPos(at, row, column), cell);
    }
    return tr.setSelection(Selection.near(tr.doc.resolve(cellPos(afterEdit(tr, at), at.row, column) + 1)));
  });
}

/** The head and the last row stay. */
export const removeRow: Command = inTable((state, at) => {
  if (at.row === 0 || at.grid.childCount <= 2) return null;
  const pos = rowPos(at, at.row);
  const tr = state.tr.delete(pos, pos + at.grid.child(at.row).nodeSize);
  const left = afterEdit(tr, at);
  return tr.setSelection(
    Selection.near(tr.doc.resolve(cellPos(left, Math.min(at.row, left.grid.childCount - 1), at.column) + 1)),
  );
});

export const removeColumn: Command = inTable((state, at) => {
  if (at.grid.child(0).childCount <= 1) return null;
  const { tr } = state;
  for (let row = at.grid.childCount - 1; row >= 0; row -= 1) {
    const pos = cellPos(at, row, at.column);
    tr.delete(pos, pos + at.grid.child(row).child(at.column).nodeSize);
  }
  const left = afterEdit(tr, at);
  return tr.setSelection(Selection.near(tr.doc.resolve(cellPos(left, at.row, Math.max(0, at.column - 1)) + 1)));
});

/** Whether the first cell of each row names the row. */
export const toggleRowHeads: Command = inTable((state, at) =>
  state.tr.setNodeAttribute(at.gridPos, "rowHeads", at.grid.attrs.rowHeads !== true),
);

/** Whether the figures of the caret's column stand at its end. */
export const toggleNumbers: Command = inTable((state, at) => {
  const align = at.grid.child(0).child(at.column).attrs.align === "number" ? "text" : "number";
  return state.tr.setNodeAttribute(cellPos(at, 0, at.column), "align", align);
});

/** To the next or previous cell; past the last one a row is added. False where the table begins. */
export function goToCell(direction: "next" | "previous"): Command {
  return (state, dispatch, view) => {
    const at = cellAt(state.selection.$from);
    if (at === null) return false;
    const columns = at.grid.child(0).childCount;
    const place = at.row * columns + at.column + (direction === "next" ? 1 : -1);
    if (place < 0) return false;
    if (place >= columns * at.grid.childCount) return addRowBelow(state, dispatch, view);
    dispatch?.(selectCell(state.tr, at, Math.floor(place / columns), place % columns));
    return true;
  };
}

/** To the cell below; a row is added below the last. */
export const goToCellBelow: Command = (state, dispatch, view) => {
  const at = cellAt(state.selection.$from);
  if (at === null) return false;
  if (at.row + 1 < at.grid.childCount) {
    dispatch?.(selectCell(state.tr, at, at.row + 1, at.column));
    return true;
  }
  return addRow("below")(state, dispatch, view);
};

const addRowBelow = addRow("below");

function selectCell(tr: Transaction, at: CellAt, row: number, column: number): Transaction {
  return tr.setSelection(Selection.near(tr.doc.resolve(cellPos(at, row, column) + 1))).scrollIntoView();
}

function rowPos({ grid, gridPos }: CellAt, row: number): number {
  return gridPos + 1 + grid.children.slice(0, row).reduce((sum, child) => sum + child.nodeSize, 0);
}

/** The same table in the document that a transaction has made so far. */
function afterEdit(tr: Transaction, { gridPos }: CellAt): Pick<CellAt, "grid" | "gridPos"> {
  const grid = tr.doc.nodeAt(gridPos);
  if (grid === null) throw new Error("The table is gone from where it stood.");
  return { grid, gridPos };
}

function inTable(edit: (state: EditorState, at: CellAt) => Transaction | null): Command {
  return (state, dispatch) => {
    const at = cellAt(state.selection.$from);
    const tr = at === null ? null : edit(state, at);
    if (tr === null) return false;
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}
