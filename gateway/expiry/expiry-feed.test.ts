import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterEach, beforeEach, expect, it, onTestFinished, vi } from "vitest";
import { useTestDatabase } from "@/server/database/test-database";
import { createLog } from "../log";
import { type DatabaseDoor, startDatabaseDoor } from "../testing/start-database-door";
import { ExpiryFeed } from "./expiry-feed";

const database = useTestDatabase();

let door: DatabaseDoor;
let feed: ExpiryFeed;
let editor: pg.Client;
/** What the feed said, in turn: whether expiries arrive, and what has expired. */
let said: (boolean | string)[];

/** Until this has resolved, nothing is acted upon. */
let taking: Promise<void>;

const loseConnection = () =>
  editor.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'broadsheet gateway'",
  );
const expire = (tag: string) => editor.query("INSERT INTO expiry (tags) VALUES ($1)", [[tag]]);
const waitFor = (wanted: typeof said, timeout: number) =>
  vi.waitFor(() => expect(said).toEqual(wanted), { timeout, interval: 10 });

beforeEach(async () => {
  said = [];
  taking = Promise.resolve();
  door = await startDatabaseDoor(database.url);
  editor = new pg.Client({ connectionString: database.url });
  await editor.connect();
  feed = new ExpiryFeed({
    databaseUrl: door.url,
    position: null,
    take: async ({ tags }) => {
      await taking;
      said.push(...tags);
    },
    onTold: (isTold) => said.push(isTold),
    log: createLog(
      "silent",
      () => undefined,
      () => new Date(),
    ),
  });
  await feed.start();
  expect(said).toEqual([true]);
});
afterEach(async () => {
  await feed.stop();
  await editor.end();
  door.close();
});

it("finds by itself what has expired when no notice wakes it", async () => {
  // The notice comes from a trigger.
  await editor.query("SET session_replication_role = replica");
  await expire("article:1");
  await waitFor([true, "article:1"], 2_500);
  await expire("article:2");
  await waitFor([true, "article:1", "article:2"], 2_500);
});

it("counts nothing as known from the moment the connection is lost until the gap has been replayed", async () => {
  door.state = "shut";
  await loseConnection();
  await waitFor([true, false], 500);
  await expire("article:1");
  door.state = "open";
  await waitFor([true, false, "article:1", true], 5_000);
});

it("counts nothing as known when the connection was lost while an expiry was acted upon", async () => {
  let go = () => {};
  taking = new Promise((resolve) => {
    go = resolve;
  });
  await expire("article:1");
  await vi.waitFor(async () => {
    const { rows } = await editor.query(
      "SELECT FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'broadsheet gateway' AND state = 'idle' AND query ILIKE '%expiry%'",
    );
    expect(rows.length).toBe(1);
  });
  await sleep(300);
  door.state = "shut";
  await loseConnection();
  await waitFor([true, false], 500);
  go();
  await waitFor([true, false, "article:1"], 500);
  await expire("article:2");
  await sleep(300);
  expect(said).toEqual([true, false, "article:1"]);
  door.state = "open";
  await waitFor([true, false, "article:1", "article:2", true], 5_000);
});

it("takes a connection that says nothing for lost", async () => {
  door.state = "silent";
  await expire("article:1");
  await waitFor([true, false], 4_500);
  door.state = "open";
  await waitFor([true, false, "article:1", true], 8_000);
}, 15_000);

it("deletes what is long past every ten minutes", async () => {
  await editor.query("INSERT INTO expiry (tags, at) VALUES ('{long-ago}', now() - interval '73 hours')");
  await waitFor([true, "long-ago"], 2_500);
  const left = async () => {
    const { rows } = await editor.query<{ tags: string[] }>("SELECT tags FROM expiry ORDER BY id");
    return rows.flatMap(({ tags }) => tags);
  };
  await sleep(1_500);
  expect(await left()).toContain("long-ago");
  const later = Date.now() + 10 * 60_000;
  const clock = vi.spyOn(Date, "now").mockReturnValue(later);
  onTestFinished(() => clock.mockRestore());
  await vi.waitFor(async () => expect((await left()).at(-1)).toMatch(/^pruned-before:\d+$/), { timeout: 4_000 });
  expect(await left()).not.toContain("long-ago");
});
