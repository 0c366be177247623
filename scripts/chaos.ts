import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { startEmbeddedPostgres } from "@/server/database/embedded-postgres";
import { migrate } from "@/server/database/migrate";
import { countViews } from "./chaos/count-views";

/** The long forms of what the tests prove in short. Each is given an empty database and says whether it held. */
const trials = [countViews];

const directory = mkdtempSync(path.join(os.tmpdir(), "broadsheet-chaos-"));
const server = await startEmbeddedPostgres(directory, { throwaway: true });
try {
  for (const [number, trial] of trials.entries()) {
    const database = await server.openDatabase(`trial_${number}`);
    await migrate(database);
    if (!(await trial(database))) process.exitCode = 1;
  }
} finally {
  await server.close();
  rmSync(directory, { recursive: true, force: true });
}
