import { createHash, randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";

/** The key of the advisory lock that Prisma's own commands take. */
const prismaLock = 72_707_369;

const createTable = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`;

type Migration = { name: string; sql: string; checksum: string };

export type MigrateOptions = {
  /** The folder of migrations; the product's own when it is left out. */
  directory?: string;
  /** The last migration to apply; all when it is left out. */
  upTo?: string;
};

function readMigrations(directory: string): Migration[] {
  return readdirSync(directory)
    .sort()
    .map((name) => ({ name, file: path.join(directory, name, "migration.sql") }))
    .filter(({ file }) => existsSync(file))
    .map(({ name, file }) => {
      const sql = readFileSync(file, "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    });
}

async function readApplied(client: pg.Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ migration_name: string; checksum: string; finished_at: Date | null }>(
    "SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL",
  );
  const unfinished = rows.find((row) => row.finished_at === null);
  if (unfinished) {
    throw new Error(
      `The migration ${unfinished.migration_name} was begun and never finished. Look what it left in the database, ` +
        "mend it, and say so with: npx prisma migrate resolve.",
    );
  }
  return new Map(rows.map((row) => [row.migration_name, row.checksum]));
}

function refuseUnknown(applied: Map<string, string>, known: Migration[], directory: string): void {
  for (const [name, checksum] of applied) {
    const migration = known.find((migration) => migration.name === name);
    if (!migration) {
      throw new Error(
        `The database has the migration ${name}, which this Broadsheet does not know: it belongs to a later release. ` +
          "Start that release, or restore a backup of before.",
      );
    }
    if (migration.checksum !== checksum) {
      throw new Error(
        `The migration ${name} was changed after it was applied to this database. Put ${path.join(directory, name)} ` +
          "back as it was, and make the change in a new migration.",
      );
    }
  }
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  const id = randomUUID();
  const begin = "INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ($1, $2, $3)";
  await client.query(begin, [id, checksum, name]);
  try {
    // Without parameters the whole script is one transaction.
    await client.query(sql);
  } catch (error) {
    await client.query("ROLLBACK");
    // It left nothing, so the next start may try again.
    await client.query("DELETE FROM _prisma_migrations WHERE id = $1", [id]);
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`The migration ${name} failed and was taken back whole: ${reason}`, { cause: error });
  }
  await client.query("UPDATE _prisma_migrations SET finished_at = now(), applied_steps_count = 1 WHERE id = $1", [id]);
}

/** Migrations are the first that a start asks of a database, so this is where a wrong address shows. */
async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    return client;
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
    const reason = (cause instanceof Error && cause.message) || code;
    throw new Error(`The database cannot be reached (${reason}): check DATABASE_URL.`, { cause });
  }
}

/**
 * Applies the migrations that the database lacks, one start at a time, and records them as `prisma migrate deploy`
 * does. The address must not lead through a transaction pooler. Returns the names of those it applied.
 *
 * @throws with a sentence when a migration fails (nothing of it stays), was edited after it was applied, or is of a
 * later release.
 */
export async function migrate(url: string, options: MigrateOptions = {}): Promise<string[]> {
  const directory = options.directory ?? path.join(process.cwd(), "prisma", "migrations");
  const client = await connect(url);
  try {
    await client.query("SELECT pg_advisory_lock($1)", [prismaLock]);
    await client.query("SET client_min_messages TO warning");
    await client.query(createTable);
    const known = readMigrations(directory);
    const applied = await readApplied(client);
    refuseUnknown(applied, known, directory);
    const lacking = known.filter(
      ({ name }) => !applied.has(name) && (options.upTo === undefined || name <= options.upTo),
    );
    for (const migration of lacking) await apply(client, migration);
    return lacking.map(({ name }) => name);
  } finally {
    await client.end();
  }
}
