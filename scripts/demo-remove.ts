import path from "node:path";
import { withDatabase } from "@/server/database/with-database";
import { db } from "@/server/db";
import { removeDemonstration } from "@/server/demonstration/remove-demonstration";
import { readEnvironment } from "@/server/read-environment";

/** `npm run demo:remove`: takes the demonstration content out again and says what went and what stays. */
const mediaDirectory = path.join(readEnvironment().dataDirectory, "media");
const result = await withDatabase(() => removeDemonstration({ db, now: new Date(), mediaDirectory }));

if (!result.ok) {
  console.log("There is no demonstration content in this database. Nothing was changed.");
} else {
  const removed = result.removed.map(({ kind, count }) => `${count} ${kind}`).join(", ");
  console.log(removed === "" ? "Nothing was removed." : `Removed: ${removed}.`);
  for (const { kind, name, why } of result.kept) console.log(`Kept the ${kind} “${name}”: ${why}.`);
  console.log("The audit trail keeps its lines: it can be added to and never changed.");
}
