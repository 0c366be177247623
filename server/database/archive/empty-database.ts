import pg from "pg";
import { migrate } from "../migrate";
import { describeTables } from "./describe-tables";
import type { BackupHead } from "./format";

/** The first migration writes its one row. */
const filledByMigrations = "settings";

async function refuseContent(client: pg.Client): Promise<void> {
  for (const table of Object.keys(await describeTables(client))) {
    if (table === filledByMigrations) continue;
    const { rowCount } = await client.query(`SELECT FROM public.${client.escapeIdentifier(table)} LIMIT 1`);
    if (rowCount === 0) continue;
    throw new Error(
      `The database holds content already (in the table "${table}"), and a restore never writes over any: give it an ` +
        "empty one by DATABASE_URL or DATA_DIR.",
    );
  }
}

async function appliedMigrations(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ there: boolean }>(
    "SELECT to_regclass('_prisma_migrations') IS NOT NULL AS there",
  );
  if (!rows[0]?.there) return [];
  const applied = await client.query<{ name: string }>(
    "SELECT migration_name AS name FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY migration_name",
  );
  return applied.rows.map(({ name }) => name);
}

/**
 * Brings a database without content to the very migrations of the backup: one that is further on already begins anew.
 *
 * @throws when it holds content, or the backup has migrations that this release does not know.
 */
export async function emptyDatabaseFor({ migrations }: BackupHead, url: string, directory?: string): Promise<void> {
  const names = migrations.map(({ name }) => name);
  const options = { upTo: names.at(-1) ?? "", ...(directory !== undefined && { directory }) };
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await refuseContent(client);
    const applied = await appliedMigrations(client);
    if (applied.some((name) => !names.includes(name))) {
      await client.query("DROP SCHEMA public CASCADE; CREATE SCHEMA public;");
    }
    await migrate(url, options);
    const { rows } = await client.query<{ name: string; checksum: string }>(
      "SELECT migration_name AS name, checksum FROM _prisma_migrations WHERE rolled_back_at IS NULL",
    );
    const known = new Map(rows.map(({ name, checksum }) => [name, checksum]));
    const unknown = migrations.find(({ name, checksum }) => known.get(name) !== checksum);
    if (!unknown) return;
    throw new Error(
      `The backup was made with the migration ${unknown.name}, which this Broadsheet does not have in that form: ` +
        "restore it with the release that made it, or a later one.",
    );
  } finally {
    await client.end();
  }
}
