import { existsSync } from "node:fs";
import { mkdir, readdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import pg from "pg";
import { emptyDatabaseFor } from "./archive/empty-database";
import {
  type BackupContents,
  type BackupHead,
  backupContents,
  backupHead,
  contentsName,
  type Extent,
  extentOf,
  headName,
} from "./archive/format";
import { tableLoader } from "./archive/load-tables";
import { type ArchiveEntry, readArchive, readText } from "./archive/read-archive";
import { mediaUnpacker } from "./archive/unpack-media";
import { withoutRules } from "./archive/without-rules";
import { migrate } from "./migrate";

export type RestorePlan = {
  /** A connection that does not lead through a transaction pooler. */
  url: string;
  /** Absolute; DATA_DIR/media, which must hold nothing. */
  mediaDirectory: string;
  /** A file that backup() wrote. */
  file: string;
  /** The folder of migrations; the product's own when it is left out. */
  migrationsDirectory?: string;
};

async function readHead(entries: AsyncGenerator<ArchiveEntry>, file: string): Promise<BackupHead> {
  const foreign = new Error(`${file} is not a backup that Broadsheet wrote.`);
  const first = await entries.next().catch((cause: unknown) => {
    throw new Error(foreign.message, { cause });
  });
  if (first.done || first.value.name !== headName) throw foreign;
  const head = backupHead.safeParse(JSON.parse(await readText(first.value.stream)));
  if (head.success) return head.data;
  throw new Error(`${file} cannot be restored: it ${head.error.issues[0]?.message}.`);
}

async function refuseMedia(mediaDirectory: string): Promise<void> {
  const names = existsSync(mediaDirectory) ? await readdir(mediaDirectory) : [];
  if (names.every((name) => name.startsWith("."))) return;
  throw new Error(
    `${mediaDirectory} holds pictures already, and a restore never writes over any: move the folder away.`,
  );
}

/** The rows and files that came out must be those that went in, by number and by checksum. */
function refuseDifferences(found: Omit<BackupContents, "sequences">, said: BackupContents): void {
  for (const [table, { rows, sha256 }] of Object.entries(said.tables)) {
    const { [table]: loaded } = found.tables;
    if (loaded?.rows === rows && loaded.sha256 === sha256) continue;
    throw new Error(
      `The backup is damaged: "${table}" should have ${rows} rows as they were, and has ${loaded?.rows}.`,
    );
  }
  if (found.media.files === said.media.files && found.media.sha256 === said.media.sha256) return;
  throw new Error(`The backup is damaged: ${said.media.files} media files should be in it, unchanged.`);
}

async function refuseMiscount(client: pg.Client, { tables }: BackupContents): Promise<void> {
  for (const [table, { rows }] of Object.entries(tables)) {
    const count = `SELECT count(*)::int AS rows FROM public.${client.escapeIdentifier(table)}`;
    const { rows: counted } = await client.query<{ rows: number }>(count);
    if (counted[0]?.rows === rows) continue;
    throw new Error(`The database has ${counted[0]?.rows} rows in "${table}" where the backup has ${rows}.`);
  }
}

/** An archive that is cut off or was changed fails in the words of zlib or tar; people want ours. */
function inOurWords(error: unknown): unknown {
  const ofZlib = error instanceof Error && "code" in error && String(error.code).startsWith("Z_");
  const ofTar = error instanceof Error && /^(Unexpected end of data|Invalid tar header)/.test(error.message);
  if (!ofZlib && !ofTar) return error;
  return new Error("The backup is damaged or cut off: it cannot be read to its end.", { cause: error });
}

async function readEntries(
  client: pg.Client,
  head: BackupHead,
  entries: AsyncGenerator<ArchiveEntry>,
  unpacked: string,
): Promise<BackupContents> {
  const tables = tableLoader(client, head);
  const media = mediaUnpacker(unpacked);
  let said: BackupContents | undefined;
  for await (const entry of entries) {
    if (entry.name.startsWith("tables/")) await tables.add(entry);
    else if (entry.name.startsWith("media/")) await media.add(entry);
    else if (entry.name === contentsName) said = backupContents.parse(JSON.parse(await readText(entry.stream)));
    else throw new Error(`The backup holds "${entry.name}", which is nothing of ours.`);
  }
  if (!said) throw new Error("The backup is cut off: its end is missing.");
  refuseDifferences({ tables: await tables.end(), media: media.end() }, said);
  return said;
}

async function loadEverything(
  client: pg.Client,
  head: BackupHead,
  entries: AsyncGenerator<ArchiveEntry>,
  unpacked: string,
): Promise<BackupContents> {
  const names = Object.keys(head.tables);
  let said: BackupContents | undefined;
  await withoutRules(client, names, async () => {
    for (const name of names) await client.query(`DELETE FROM public.${client.escapeIdentifier(name)}`);
    said = await readEntries(client, head, entries, unpacked);
    for (const [sequence, value] of Object.entries(said.sequences)) {
      await client.query("SELECT setval(format('public.%I', $1::text)::regclass, $2::bigint)", [sequence, value]);
    }
  });
  if (!said) throw new Error("The backup is cut off: its end is missing.");
  await refuseMiscount(client, said);
  return said;
}

/**
 * Brings a backup into a database and a media folder without content. Rows and files are checked against the numbers
 * and checksums of the backup before anything is kept: all of it is there afterwards, or nothing. A backup of an older
 * release is loaded under its own migrations, and then brought to this release.
 *
 * @throws with a sentence when there is content, or the backup is damaged, foreign or of a later release.
 */
export async function restore({ url, mediaDirectory, file, migrationsDirectory }: RestorePlan): Promise<Extent> {
  if (!existsSync(file)) throw new Error(`There is no file ${file}.`);
  await refuseMedia(mediaDirectory);
  const entries = readArchive(file);
  const head = await readHead(entries, file);
  await emptyDatabaseFor(head, url, migrationsDirectory);
  const unpacked = `${mediaDirectory}.restored`;
  await rm(unpacked, { recursive: true, force: true });
  await mkdir(unpacked, { recursive: true });
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("BEGIN");
    const contents = await loadEverything(client, head, entries, unpacked);
    // The files first: rows whose pictures are missing are worse than pictures without rows.
    await rm(mediaDirectory, { recursive: true, force: true });
    await mkdir(path.dirname(mediaDirectory), { recursive: true });
    await rename(unpacked, mediaDirectory);
    await client.query("COMMIT");
    await client.query("ANALYZE");
    await migrate(url, migrationsDirectory === undefined ? {} : { directory: migrationsDirectory });
    return extentOf(contents);
  } catch (error) {
    throw inOurWords(error);
  } finally {
    await rm(unpacked, { recursive: true, force: true });
    await client.end();
  }
}
