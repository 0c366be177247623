import path from "node:path";
import { withDatabase } from "@/server/database/with-database";
import { db } from "@/server/db";
import { removeDemonstration } from "@/server/demonstration/remove-demonstration";
import { env } from "@/server/env";

const mediaDirectory = path.join(env().dataDirectory, "media");
const result = await withDatabase(() => removeDemonstration({ db, now: new Date(), mediaDirectory }));
if (result.ok) {
  for (const { kind, count } of result.removed) console.log(`removed: ${count} ${kind}`);
  for (const { kind, name, why } of result.kept) console.log(`kept: ${kind} ${name} (${why})`);
  console.log("The demonstration newspaper is taken out.");
} else {
  console.log("There is nothing of the demonstration newspaper here.");
}
