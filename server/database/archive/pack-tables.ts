import { createHash } from "node:crypto";
import type pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import { copyTarget } from "./describe-tables";
import type { BackupContents } from "./format";
import type { ArchiveWriter } from "./write-archive";

/** An archive's entry says its length first, so rows are held back until a part is full. */
const partBytes = 4_000_000;

type PackedTable = BackupContents["tables"][string];

async function packTable(client: pg.Client, archive: ArchiveWriter, table: string, columns: string[]) {
  const hash = createHash("sha256");
  const rows = client.query(copyTo(`COPY ${copyTarget(client, table, columns)} TO STDOUT`));
  let waiting: Buffer[] = [];
  let bytes = 0;
  let part = 0;
  const writePart = async () => {
    part += 1;
    await archive.add(`tables/${table}/${String(part).padStart(8, "0")}.copy`, Buffer.concat(waiting));
    waiting = [];
    bytes = 0;
  };
  for await (const chunk of rows as AsyncIterable<Buffer>) {
    hash.update(chunk);
    waiting.push(chunk);
    bytes += chunk.length;
    if (bytes >= partBytes) await writePart();
  }
  if (bytes > 0) await writePart();
  return { rows: rows.rowCount, sha256: hash.digest("hex") };
}

/** Writes the rows of every table, in the transaction that the client is in. */
export async function packTables(
  client: pg.Client,
  archive: ArchiveWriter,
  tables: Record<string, string[]>,
): Promise<Record<string, PackedTable>> {
  const packed: Record<string, PackedTable> = {};
  for (const [table, columns] of Object.entries(tables)) {
    packed[table] = await packTable(client, archive, table, columns);
  }
  return packed;
}
