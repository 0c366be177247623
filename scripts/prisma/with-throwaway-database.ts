import { rmSync } from "node:fs";
import { startEmbeddedPostgres } from "@/server/database/embedded-postgres";
import { throwawayDirectory } from "@/server/database/throwaway-directory";

/** Gives the work an empty database on a server of its own that is thrown away; the site's is never touched. */
export async function withThrowawayDatabase<Result>(work: (url: string) => Promise<Result>): Promise<Result> {
  const directory = throwawayDirectory();
  const server = await startEmbeddedPostgres(directory, { throwaway: true });
  try {
    return await work(await server.openDatabase("schema"));
  } finally {
    await server.close();
    rmSync(directory, { recursive: true, force: true });
  }
}
