import path from "node:path";
import pg from "pg";
import type { Environment } from "@/lib/environment";
import { migrate } from "@/server/database/migrate";
import { type OpenDatabase, openDatabase } from "@/server/database/open-database";
import { step } from "./step.mjs";

/** The site's database, brought to this release. */
export async function prepareDatabase(): Promise<OpenDatabase> {
  const database = await openDatabase();
  try {
    const applied = await migrate(database.directUrl);
    if (applied.length > 0) console.log(`✓ Database migrated: ${applied.join(", ")}`);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function hasArticles(database: OpenDatabase): Promise<boolean> {
  const client = new pg.Client({ connectionString: database.directUrl });
  await client.connect();
  try {
    return (await client.query("SELECT FROM article LIMIT 1")).rowCount === 1;
  } finally {
    await client.end();
  }
}

/** The demonstration newspaper, into a database that holds no content; otherwise nothing. */
export async function loadDemonstrationOnce(database: OpenDatabase, environment: Environment): Promise<void> {
  // What every start but the first has to know is asked without the client, which takes its time to load.
  if (!environment.demonstration || (await hasArticles(database))) return;
  process.env.DATABASE_URL = database.url;
  process.env.DATABASE_DIRECT_URL = database.directUrl;
  // Both stand on the generated client, which a clean clone makes only now.
  const { db } = await import("@/server/db");
  const { loadDemonstration } = await import("@/server/demonstration/load-demonstration");
  const mediaDirectory = path.join(environment.dataDirectory, "media");
  try {
    await step("Loading the demonstration newspaper", (report) =>
      loadDemonstration({ db, now: new Date(), mediaDirectory, report }),
    );
  } finally {
    await db.$disconnect();
  }
}
