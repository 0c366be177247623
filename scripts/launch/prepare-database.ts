import path from "node:path";
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

/** The demonstration newspaper, into a database that holds no content; otherwise nothing. */
export async function loadDemonstrationOnce(database: OpenDatabase, environment: Environment): Promise<void> {
  if (!environment.demonstration) return;
  process.env.DATABASE_URL = database.url;
  process.env.DATABASE_DIRECT_URL = database.directUrl;
  // Both stand on the generated client, which a clean clone makes only now.
  const { db } = await import("@/server/db");
  const { loadDemonstration } = await import("@/server/demonstration/load-demonstration");
  try {
    if ((await db.article.count({ take: 1 })) > 0) return;
    await step("Loading the demonstration newspaper", () =>
      loadDemonstration({
        db,
        now: new Date(),
        mediaDirectory: path.join(environment.dataDirectory, "media"),
        report: () => undefined,
      }),
    );
  } finally {
    await db.$disconnect();
  }
}
