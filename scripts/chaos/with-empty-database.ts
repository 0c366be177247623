import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { startEmbeddedPostgres } from "@/server/database/embedded-postgres";
import { migrate } from "@/server/database/migrate";

/** Does a trial on a database of its own, on a server of its own, that are gone afterwards. */
export async function withEmptyDatabase<Result>(trial: (databaseUrl: string) => Promise<Result>): Promise<Result> {
  const directory = mkdtempSync(path.join(os.tmpdir(), "broadsheet-chaos-"));
  const server = await startEmbeddedPostgres(directory, { throwaway: true });
  try {
    const database = await server.openDatabase("trial");
    await migrate(database);
    return await trial(database);
  } finally {
    await server.close();
    rmSync(directory, { recursive: true, force: true });
  }
}
