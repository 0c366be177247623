import { createHash } from "node:crypto";
import { once } from "node:events";
import { finished } from "node:stream/promises";
import type pg from "pg";
import { type CopyStreamQuery, from as copyFrom } from "pg-copy-streams";
import { copyTarget } from "./describe-tables";
import type { BackupContents, BackupHead } from "./format";
import type { ArchiveEntry } from "./read-archive";

type Loaded = BackupContents["tables"];

type OpenTable = { table: string; copy: CopyStreamQuery; ended: Promise<void>; hash: ReturnType<typeof createHash> };

/** Takes the parts of tables in the order of the archive, and loads each table while its parts arrive. */
export function tableLoader(client: pg.Client, { tables }: BackupHead) {
  const loaded: Loaded = {};
  let open: OpenTable | undefined;

  function begin(table: string): OpenTable {
    const columns = tables[table];
    if (!columns || loaded[table]) throw new Error(`The backup holds rows of "${table}" where none belong.`);
    const copy = client.query(copyFrom(`COPY ${copyTarget(client, table, columns)} FROM STDIN`));
    const ended = finished(copy);
    // Whoever writes next hears of it; until then nobody does.
    ended.catch(() => undefined);
    return { table, copy, ended, hash: createHash("sha256") };
  }

  async function finish(): Promise<void> {
    if (!open) return;
    const { table, copy, ended, hash } = open;
    open = undefined;
    copy.end();
    await ended;
    loaded[table] = { rows: copy.rowCount, sha256: hash.digest("hex") };
  }

  return {
    async add({ name, stream }: ArchiveEntry): Promise<void> {
      const table = name.split("/")[1] ?? "";
      if (open?.table !== table) {
        await finish();
        open = begin(table);
      }
      const { copy, ended, hash } = open;
      for await (const chunk of stream) {
        hash.update(chunk as Buffer);
        if (!copy.write(chunk)) await Promise.race([once(copy, "drain"), ended]);
      }
    },
    /** What was loaded; a table without rows has no parts. */
    async end(): Promise<Loaded> {
      await finish();
      const empty = { rows: 0, sha256: createHash("sha256").digest("hex") };
      return Object.fromEntries(Object.keys(tables).map((table) => [table, loaded[table] ?? empty]));
    },
  };
}
