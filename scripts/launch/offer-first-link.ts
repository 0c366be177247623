import pg from "pg";
import type { OpenDatabase } from "@/server/database/open-database";

async function hasStaff(database: OpenDatabase): Promise<boolean> {
  const client = new pg.Client({ connectionString: database.directUrl });
  await client.connect();
  try {
    return (await client.query("SELECT FROM staff LIMIT 1")).rowCount === 1;
  } finally {
    await client.end();
  }
}

/** Prints the link that makes the first account, while there is none. `address` is the site's own. */
export async function offerFirstLink(database: OpenDatabase, address: string): Promise<void> {
  // What every start but the first few has to know is asked without the client, which takes its time to load.
  if (await hasStaff(database)) return;
  process.env.DATABASE_URL = database.url;
  process.env.DATABASE_DIRECT_URL = database.directUrl;
  const { db } = await import("@/server/db");
  const { makeFirstLink } = await import("@/server/staff/make-first-link");
  try {
    const token = await makeFirstLink(db, { now: new Date(), voidOlder: false });
    if (token === null) return;
    console.log("Nobody works in the newsroom yet. Whoever opens this link makes the first account:");
    console.log(new URL(`/admin/first/${token}`, address).href);
  } finally {
    await db.$disconnect();
  }
}
