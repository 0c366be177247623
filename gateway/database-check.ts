import { readdir } from "node:fs/promises";
import pg from "pg";

/** What is wrong, in a sentence each; null for what is well, or cannot be known because something before it is wrong. */
export type DatabaseReport = { database: string | null; migrations: string | null; overdue: string | null };

const answerTime = 2_000;

/** Later than this, somebody should look why nothing publishes it. */
const countOverdue = `SELECT count(*)::int AS overdue FROM article
                       WHERE state = 'scheduled' AND scheduled_for < now() - interval '60 seconds'`;

const appliedMigrations =
  "SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL";

/** The migrations that come with this release, by the names of their folders; none where there is no such folder. */
export async function listMigrations(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

/** Asks the database on a connection of its own, so that the answer says whether one can be had. */
export async function checkDatabase(
  databaseUrl: string | null,
  expectedMigrations: readonly string[],
): Promise<DatabaseReport> {
  const report: DatabaseReport = { database: null, migrations: null, overdue: null };
  if (databaseUrl === null) return { ...report, database: "DATABASE_URL is not set." };
  const client = new pg.Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: answerTime,
    query_timeout: answerTime,
  });
  // Without a listener a connection that breaks between two steps would end the process.
  client.on("error", () => undefined);
  try {
    await client.connect();
    const missing = await missingMigrations(client, expectedMigrations);
    if (missing.length > 0) return { ...report, migrations: `Not applied yet: ${missing.join(", ")}.` };
    const { rows } = await client.query<{ overdue: number }>(countOverdue);
    const overdue = rows[0]?.overdue ?? 0;
    return { ...report, overdue: overdue === 0 ? null : overdueWords(overdue) };
  } catch {
    // The reason names hosts and roles, and this answer is public.
    return { ...report, database: "The database cannot be reached." };
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function missingMigrations(client: pg.Client, expected: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(appliedMigrations).catch((error: { code?: string }) => {
    if (error.code === noSuchTable) return { rows: [] };
    throw error;
  });
  const applied = new Set(rows.map(({ name }) => name));
  return expected.filter((name) => !applied.has(name));
}

const noSuchTable = "42P01";

function overdueWords(articles: number): string {
  const what = articles === 1 ? "A scheduled article is" : `${articles} scheduled articles are`;
  return `${what} more than 60 seconds late: nothing publishes what is due.`;
}
