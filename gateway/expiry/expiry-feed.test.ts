import pg from "pg";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
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

beforeEach(async () => {
  said = [];
  door = await startDatabaseDoor(database.url);
  editor = new pg.Client({ connectionString: database.url });
  await editor.connect();
  feed = new ExpiryFeed({
    databaseUrl: door.url,
    position: null,
    take: async ({ tags }) => {
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

it("counts nothing as known from the moment the connection is lost until the gap has been replayed", async () => {
  door.state = "shut";
  await editor.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'broadsheet gateway'",
  );
  await vi.waitFor(() => expect(said).toEqual([true, false]), { timeout: 500, interval: 10 });
  await editor.query("INSERT INTO expiry (tags) VALUES ('{article:1}')");
  door.state = "open";
  await vi.waitFor(() => expect(said).toEqual([true, false, "article:1", true]), { timeout: 5_000, interval: 10 });
});
