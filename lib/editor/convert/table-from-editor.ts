import type { Node } from "@tiptap/pm/model";
import type { Table } from "@/blocks/table/schema";
import { contentToLine, contentToText } from "./spans";

/** A table of the editor as the document holds it. Every row has as many cells as there are columns: edits/table-edits.ts sees to it. */
export function tableOf(node: Node, id: string): Table {
  const [caption, grid, source] = [node.child(0), node.child(1), node.child(2)];
  const [head, ...rows] = cellsOf(grid);
  const columns = (head ?? []).map((cell) => ({
    head: contentToText(cell),
    align: cell.attrs.align === "number" ? ("number" as const) : ("text" as const),
  }));
  return {
    type: "table",
    id,
    ...named("caption", contentToLine(caption, 300)),
    columns,
    rows: rows.map((row) => columns.map((_, place) => (row[place] === undefined ? [] : contentToText(row[place])))),
    rowHeads: grid.attrs.rowHeads === true,
    ...named("source", contentToLine(source, 300)),
  };
}

function cellsOf(grid: Node): Node[][] {
  return Array.from({ length: grid.childCount }, (_, place) => {
    const row = grid.child(place);
    return Array.from({ length: row.childCount }, (_cell, cell) => row.child(cell));
  });
}

function named<Key extends string>(key: Key, value: string): Partial<Record<Key, string>> {
  return value === "" ? {} : ({ [key]: value } as Record<Key, string>);
}
