import { existsSync } from "node:fs";
import pg from "pg";
import { describeTables } from "./archive/describe-tables";
import { type BackupContents, type BackupHead, contentsName, type Extent, extentOf, headName } from "./archive/format";
import { packMedia } from "./archive/pack-media";
import { packTables } from "./archive/pack-tables";
import { writeArchive } from "./archive/write-archive";

export type BackupPlan = {
  /** A connection that does not lead through a transaction pooler. */
  url: string;
  /** Absolute; DATA_DIR/media. */
  mediaDirectory: string;
  /** The file to write. */
  file: string;
  now: Date;
};

async function readMigrations(client: pg.Client): Promise<BackupHead["migrations"]> {
  const { rows: found } = await client.query("SELECT to_regclass('_prisma_migrations') AS name");
  if (found[0]?.name === null) throw new Error("The database is empty: there is nothing to back up.");
  const { rows } = await client.query<{ name: string; checksum: string }>(`
    SELECT migration_name AS name, checksum FROM _prisma_migrations
    WHERE rolled_back_at IS NULL AND finished_at IS NOT NULL ORDER BY migration_name`);
  return rows;
}

/** Sequences stand outside transactions: read after the rows, they are never behind them. */
async function readSequences(client: pg.Client): Promise<BackupContents["sequences"]> {
  const { rows } = await client.query<{ name: string; value: string }>(`
    SELECT sequencename AS name, last_value::text AS value FROM pg_sequences
    WHERE schemaname = 'public' AND last_value IS NOT NULL ORDER BY sequencename`);
  return Object.fromEntries(rows.map(({ name, value }) => [name, value]));
}

/**
 * Writes everything that the newsroom has (all rows as of one moment, and the media files) into one file, while the
 * site runs. How the file is made is told in archive/format.ts.
 *
 * @throws when the file is there already; a backup never takes the place of another.
 */
export async function backup({ url, mediaDirectory, file, now }: BackupPlan): Promise<Extent> {
  if (existsSync(file)) throw new Error(`${file} is there already: name a new file.`);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    const tables = await describeTables(client);
    const head = { format: 1, createdAt: now.toISOString(), migrations: await readMigrations(client), tables };
    let extent: Extent = { tables: 0, rows: 0, files: 0 };
    await writeArchive(file, async (archive) => {
      await archive.add(headName, Buffer.from(JSON.stringify(head, null, 2)));
      const packed = await packTables(client, archive, tables);
      const sequences = await readSequences(client);
      await client.query("COMMIT");
      const contents = { tables: packed, media: await packMedia(mediaDirectory, archive), sequences };
      await archive.add(contentsName, Buffer.from(JSON.stringify(contents, null, 2)));
      extent = extentOf(contents);
    });
    return extent;
  } finally {
    await client.end();
  }
}
