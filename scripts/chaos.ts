import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { startEmbeddedPostgres } from "@/server/database/embedded-postgres";
import { migrate } from "@/server/database/migrate";
import { countViews } from "./chaos/count-views";
import { keepSchedule } from "./chaos/keep-schedule";

/**
 * The long forms of what the tests prove in short. Each is given an empty database and says whether it held. `npm run
 * chaos -- schedule` runs one of them.
 */
const trials = { views: countViews, schedule: keepSchedule };

const chosen = Object.entries(trials).filter(([name]) => process.argv.length < 3 || process.argv.includes(name, 2));
if (chosen.length === 0) throw new Error(`Name one of these: ${Object.keys(trials).join(", ")}.`);

const directory = mkdtempSync(path.join(os.tmpdir(), "broadsheet-chaos-"));
const server = await startEmbeddedPostgres(directory, { throwaway: true });
try {
  for (const [name, trial] of chosen) {
    const database = await server.openDatabase(`trial_${name}`);
    await migrate(database);
    if (!(await trial(database))) process.exitCode = 1;
  }
} finally {
  await server.close();
  rmSync(directory, { recursive: true, force: true });
}
