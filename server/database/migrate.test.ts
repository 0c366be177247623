import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/server/db";
import { migrate } from "./migrate";
import { useTestDatabase } from "./test-database";

const { url } = useTestDatabase();
let directory: string;

function write(name: string, sql: string): void {
  mkdirSync(path.join(directory, name), { recursive: true });
  writeFileSync(path.join(directory, name, "migration.sql"), sql);
}

async function query(sql: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

beforeEach(async () => {
  await query("DROP SCHEMA public CASCADE");
  await query("CREATE SCHEMA public");
  directory = mkdtempSync(path.join(os.tmpdir(), "broadsheet-migrations-"));
  write("1_first", "CREATE TABLE one (id int); INSERT INTO one VALUES (1);");
});
afterEach(() => rmSync(directory, { recursive: true }));

describe("migrate", () => {
  it("brings an empty database to the newest release, and the client can work with it", async () => {
    expect(await migrate(url)).toContain("20261123000000_first");
    expect(await db.settings.count()).toBe(1);
  });

  it("does nothing the second time", async () => {
    expect(await migrate(url, { directory })).toEqual(["1_first"]);
    expect(await migrate(url, { directory })).toEqual([]);
    expect(await query("SELECT count(*)::int AS rows FROM one")).toEqual([{ rows: 1 }]);
  });

  it("applies each migration once when two start at the same time", async () => {
    const both = await Promise.all([migrate(url, { directory }), migrate(url, { directory })]);
    expect(both.flat()).toEqual(["1_first"]);
  });

  it("stops after the migration that it is asked to stop after", async () => {
    write("2_second", "CREATE TABLE two (id int)");
    expect(await migrate(url, { directory, upTo: "1_first" })).toEqual(["1_first"]);
    expect(await migrate(url, { directory })).toEqual(["2_second"]);
  });

  it("refuses a migration that was edited after it was applied", async () => {
    await migrate(url, { directory });
    write("1_first", "CREATE TABLE one (id bigint)");
    await expect(migrate(url, { directory })).rejects.toThrow("1_first was changed after it was applied");
  });

  it("refuses a database of a later release", async () => {
    await migrate(url, { directory });
    rmSync(path.join(directory, "1_first"), { recursive: true });
    await expect(migrate(url, { directory })).rejects.toThrow("later release");
  });

  it("leaves nothing of a migration that fails, and tries again at the next start", async () => {
    write("2_second", "CREATE TABLE two (id int); SELECT 1/0;");
    await expect(migrate(url, { directory })).rejects.toThrow(
      "2_second failed and was taken back whole: division by zero",
    );
    expect(await query("SELECT to_regclass('two') AS two")).toEqual([{ two: null }]);
    write("2_second", "CREATE TABLE two (id int)");
    expect(await migrate(url, { directory })).toEqual(["2_second"]);
  });

  it("says in a sentence that there is no database at the address", async () => {
    const nowhere = new URL(url);
    nowhere.pathname = "/nowhere";
    const sentence = 'The database cannot be reached (database "nowhere" does not exist): check DATABASE_URL.';
    await expect(migrate(nowhere.href, { directory })).rejects.toThrow(sentence);
  });

  it("does not go on after a migration that was begun by another program and never finished", async () => {
    await migrate(url, { directory });
    await query("UPDATE _prisma_migrations SET finished_at = NULL");
    await expect(migrate(url, { directory })).rejects.toThrow("begun and never finished");
  });
});
