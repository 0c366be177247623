import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { from } from "pg-copy-streams";

export type ColumnValue = string | number | Date | null;

/** Adds rows by COPY. All rows have the keys of the first, which are the names of the columns. */
export async function copyRows(
  client: pg.ClientBase,
  table: string,
  rows: readonly Readonly<Record<string, ColumnValue>>[],
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first);
  const lines = rows.map((row) => `${columns.map((column) => inCopyFormat(row[column] ?? null)).join("\t")}\n`);
  const names = columns.map((column) => pg.escapeIdentifier(column)).join(", ");
  const copy = client.query(from(`COPY ${pg.escapeIdentifier(table)} (${names}) FROM STDIN`));
  await pipeline(Readable.from([Buffer.from(lines.join(""))]), copy);
}

const escapes: Readonly<Record<string, string>> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

function inCopyFormat(value: ColumnValue): string {
  if (value === null) return "\\N";
  if (value instanceof Date) return value.toISOString();
  return String(value).replace(/[\\\t\n\r]/g, (character) => escapes[character] ?? character);
}
