import { rmSync } from "node:fs";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { startEmbeddedPostgres } from "./embedded-postgres";
import { migrate } from "./migrate";
import { throwawayDirectory } from "./throwaway-directory";

declare module "vitest" {
  interface ProvidedContext {
    /** The address of the migrated database that every test file's own is copied from. */
    templateDatabase: string;
  }
}

/** Vitest's global set-up: one server for all test files, in a folder that is thrown away. */
export default async function startTestServer(project: TestProject): Promise<() => Promise<void>> {
  const directory = throwawayDirectory();
  const server = await startEmbeddedPostgres(directory, { throwaway: true });
  const template = await server.openDatabase("template");
  await migrate(template);
  await freeze(template);
  project.provide("templateDatabase", template);
  return async () => {
    await server.close();
    rmSync(directory, { recursive: true, force: true });
  };
}

/** A database is copied only while nobody is connected to it: not even autovacuum's statistics may come in between. */
async function freeze(template: string): Promise<void> {
  const client = new pg.Client({ connectionString: template });
  await client.connect();
  await client.query("VACUUM ANALYZE");
  await client.end();
}
