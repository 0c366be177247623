import { plainText } from "../text";
import type { Table } from "./schema";

export function tablePlainText(block: Table): string {
  const heads = block.columns.map((column) => plainText(column.head));
  const rows = [heads, ...block.rows.map((row) => row.map(plainText))].map((cells) => cells.join("\t"));
  return [block.caption, ...rows, block.source].filter((line) => line !== undefined && line.trim() !== "").join("\n");
}
