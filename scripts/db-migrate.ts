import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { compareSchema } from "./prisma/compare-schema";

const name = process.argv[2] ?? "";
if (!/^[a-z0-9]+([_-][a-z0-9]+)*$/.test(name)) {
  console.error("Give the migration a name of small letters: npm run db:migrate -- add-dateline");
  process.exit(1);
}
const sql = await compareSchema();
if (sql === null) {
  console.log("Schema and migrations say the same: there is nothing to migrate.");
} else {
  const stamp = new Date().toISOString().replaceAll(/\D/g, "").slice(0, 14);
  const directory = path.join("prisma", "migrations", `${stamp}_${name.replaceAll("-", "_")}`);
  mkdirSync(directory);
  writeFileSync(path.join(directory, "migration.sql"), sql);
  console.log(`${directory}/migration.sql is written. Read it, edit it where it should do better, and commit it.`);
  console.log("The next start of the site applies it.");
}
