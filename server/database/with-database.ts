import { db } from "@/server/db";
import { migrate } from "./migrate";
import { type OpenDatabase, openDatabase } from "./open-database";

/** Whoever is interrupted leaves an embedded server as well; the work itself is cut off, as with any Ctrl-C. */
function leaveWhenInterrupted(database: OpenDatabase): () => void {
  const leave = (signal: NodeJS.Signals) => {
    void database.close().finally(() => process.exit(signal === "SIGINT" ? 130 : 143));
  };
  process.once("SIGINT", leave);
  process.once("SIGTERM", leave);
  return () => {
    process.off("SIGINT", leave);
    process.off("SIGTERM", leave);
  };
}

/**
 * For command lines: opens the site's database (beside a running site, the same one), brings it to the newest
 * migration, leads `db` of server/db.ts to it, and leaves it when the work is done or failed.
 */
export async function withDatabase<Result>(work: (database: OpenDatabase) => Promise<Result>): Promise<Result> {
  const database = await openDatabase();
  const stay = leaveWhenInterrupted(database);
  process.env.DATABASE_URL = database.url;
  process.env.DATABASE_DIRECT_URL = database.directUrl;
  try {
    await migrate(database.directUrl);
    return await work(database);
  } finally {
    await db.$disconnect();
    await database.close();
    stay();
  }
}
