import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, inject } from "vitest";

export type TestDatabase = {
  /** The address of this file's own database, from beforeAll on. */
  readonly url: string;
};

async function administer(template: string, statement: string): Promise<void> {
  const address = new URL(template);
  address.pathname = "/postgres";
  const client = new pg.Client({ connectionString: address.href });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/**
 * Gives a test file a freshly migrated database of its own on the tests' PostgreSQL, and leads `db` of server/db.ts to
 * it. To be called at the top of the file; the tests of one file share it.
 */
export function useTestDatabase(): TestDatabase {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  const template = inject("templateDatabase");
  const address = new URL(template);
  address.pathname = `/${name}`;
  process.env.DATABASE_URL = address.href;
  delete process.env.DATABASE_DIRECT_URL;
  beforeAll(() => administer(template, `CREATE DATABASE ${name} TEMPLATE template`));
  afterAll(() => administer(template, `DROP DATABASE ${name} WITH (FORCE)`));
  return { url: address.href };
}
