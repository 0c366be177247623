import path from "node:path";
import { openDatabase } from "@/server/database/open-database";
import { restore } from "@/server/database/restore";
import { env } from "@/server/env";

const name = process.argv[2];
if (name === undefined) {
  console.error("Name the file to restore: npm run restore FILE");
  process.exit(1);
}
// npm runs us in the checkout; the file is meant where the command was typed.
const file = path.resolve(process.env.INIT_CWD ?? ".", name);
const mediaDirectory = path.join(env().dataDirectory, "media");
const database = await openDatabase();
try {
  const extent = await restore({ url: database.directUrl, mediaDirectory, file });
  console.log(`Restored and verified: ${extent.rows} rows of ${extent.tables} tables and ${extent.files} media files.`);
} finally {
  await database.close();
}
