import { appendFileSync, chownSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { findPlace } from "@/server/database/embedded/place";
import { startEmbeddedPostgres } from "@/server/database/embedded-postgres";
import { useTestDatabase } from "@/server/database/test-database";
import { throwawayDirectory } from "@/server/database/throwaway-directory";
import { pruneExpiries } from "./prune-expiries";
import { ExpiryReader } from "./read-expiries";

const database = useTestDatabase();
const clients: pg.Client[] = [];

async function connect(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  clients.push(client);
  return client;
}

let client: pg.Client;
let other: pg.Client;
let name = "";

beforeAll(async () => {
  [client, other] = [await connect(), await connect()];
  name = await ExpiryReader.identify(client);
});
beforeEach(() => client.query("DELETE FROM expiry"));
afterAll(() => Promise.all(clients.map((each) => each.end())));

const write = (by: pg.Client, tag: string, age = "0 hours") =>
  by.query("INSERT INTO expiry (tags, at) VALUES ($1, now() - $2::interval)", [[tag], age]);

async function readOn(reader: ExpiryReader, identity = name) {
  const { batch, settle } = await reader.read(client, identity);
  settle();
  return batch;
}

async function readerFromNow(): Promise<ExpiryReader> {
  const reader = new ExpiryReader(null);
  await readOn(reader);
  return reader;
}

it("takes a server that went on from a backup or a replica for another: numbers are given anew there", async () => {
  const directory = throwawayDirectory();
  onTestFinished(() => rmSync(directory, { recursive: true }));
  const identity = async () => {
    const server = await startEmbeddedPostgres(directory, { throwaway: true });
    const asked = new pg.Client({ connectionString: await server.openDatabase("paper") });
    await asked.connect();
    const found = await ExpiryReader.identify(asked);
    await asked.end();
    await server.close();
    return found;
  };
  const before = await identity();
  expect(await identity(), "after a restart").toBe(before);
  const { cluster } = findPlace(directory);
  appendFileSync(join(cluster, "postgresql.auto.conf"), "restore_command = 'false'\n");
  writeFileSync(join(cluster, "recovery.signal"), "");
  const { uid, gid } = statSync(cluster);
  chownSync(join(cluster, "recovery.signal"), uid, gid);
  expect(await identity()).not.toBe(before);
});

describe("reading the table of expiries on", () => {
  it("tells whoever knows nothing of the database of every withdrawal, and of nothing else that is past", async () => {
    await write(other, "withdrawn:one", "100 days");
    await write(other, "article:two", "1 hours");
    await allEnded();
    const first = await readOn(new ExpiryReader(null));
    expect([first.tags, first.everything]).toEqual([["withdrawn:one"], true]);
    const restored = new ExpiryReader({ database: "another:1", transaction: "1000000" });
    expect((await readOn(restored)).tags).toEqual(["withdrawn:one"]);
    expect((await readOn(restored)).tags).toEqual([]);
  });

  it("gives every row once, in whatever order transactions began and ended", async () => {
    const reader = await readerFromNow();
    const transactions = await Promise.all(Array.from({ length: 6 }, connect));
    const seen: string[] = [];
    for (const [index, transaction] of transactions.entries()) {
      await transaction.query("BEGIN");
      await write(transaction, `tag:${index}`);
    }
    for (const index of [4, 1, 5, 0, 3, 2]) {
      await write(other, `between:${index}`);
      await transactions[index]?.query(index === 5 ? "ROLLBACK" : "COMMIT");
      seen.push(...(await readOn(reader)).tags, ...(await readOn(reader)).tags);
    }
    const expected = [0, 1, 2, 3, 4].map((index) => `tag:${index}`);
    expect(seen.sort()).toEqual([...[0, 1, 2, 3, 4, 5].map((index) => `between:${index}`), ...expected].sort());
  });

  it("gives again what could not be acted upon", async () => {
    const reader = await readerFromNow();
    await write(other, "a");
    const { batch } = await reader.read(client, name);
    expect(batch.tags).toEqual(["a"]);
    expect((await readOn(reader)).tags).toEqual(["a"]);
    expect((await readOn(reader)).tags).toEqual([]);
  });

  it("takes everything as expired when nothing is known, and when it is another database", async () => {
    const reader = new ExpiryReader(null);
    expect((await readOn(reader)).everything).toBe(true);
    expect((await readOn(reader)).everything).toBe(false);
    expect((await readOn(reader, "another:1")).everything).toBe(true);
    const ahead = new ExpiryReader({ database: name, transaction: "999999999999" });
    expect((await readOn(ahead)).everything).toBe(true);
  });
});

/** Transactions of all databases of a server have one horizon: other tests may hold it back for a while. */
async function allEnded(): Promise<void> {
  const ended = "SELECT bool_and(transaction < pg_snapshot_xmin(pg_current_snapshot())) AS all FROM expiry";
  await expect
    .poll(async () => (await client.query<{ all: boolean }>(ended)).rows[0]?.all, { timeout: 25_000 })
    .toBe(true);
}

describe("pruning", () => {
  it("deletes what is old and nothing else, and says so to whoever had not read it", async () => {
    const away = await readerFromNow();
    await write(other, "old", "80 hours");
    await allEnded();
    const present = await readerFromNow();
    await write(other, "new");
    await pruneExpiries(client);
    await pruneExpiries(client);
    const { rows } = await client.query<{ tags: string[] }>("SELECT tags FROM expiry ORDER BY id");
    expect(rows.map(({ tags }) => tags[0]?.replace(/\d+/, "…"))).toEqual(["new", "pruned-before:…"]);
    expect((await readOn(present)).everything).toBe(false);
    expect((await readOn(away)).everything).toBe(true);
    expect((await readOn(away)).everything).toBe(false);
  });

  it("leaves what takes an article from readers, for gateways that were away for longer", async () => {
    const away = await readerFromNow();
    await other.query("INSERT INTO expiry (tags, at) VALUES ($1, now() - interval '80 hours')", [
      ["card:1", "withdrawn:1"],
    ]);
    await write(other, "old", "80 hours");
    await allEnded();
    await pruneExpiries(client);
    const { everything, tags } = await readOn(away);
    expect(everything).toBe(true);
    expect(tags).toContain("withdrawn:1");
  });

  it("is done by one at a time", async () => {
    await write(other, "old", "80 hours");
    await allEnded();
    await other.query("BEGIN; SELECT pg_advisory_xact_lock(7348013)");
    await pruneExpiries(client);
    expect((await client.query("SELECT FROM expiry")).rowCount).toBe(1);
    await other.query("COMMIT");
    await pruneExpiries(client);
    const { rows } = await client.query<{ tags: string[] }>("SELECT tags FROM expiry");
    expect(rows[0]?.tags[0]).toMatch(/^pruned-before:\d+$/);
  });
});
