import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { useTestDatabase } from "@/server/database/test-database";
import { insertArticles } from "../testing/insert-articles";
import { readViews } from "../testing/read-views";
import { pruneViewHours } from "./prune-view-hours";

const database = useTestDatabase();
const now = Date.UTC(2026, 2, 10, 9, 10);
const daysAgo = (days: number) => new Date(now - days * 86_400_000);
let client: pg.Client;

beforeAll(async () => {
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
});
afterAll(() => client.end());

it("hours older than forty days go, by one gateway at a time", async () => {
  const [id] = await insertArticles(database.url, 1);
  await client.query("INSERT INTO view_hour (hour, article_id, views) VALUES ($1, $3, 5), ($2, $3, 7)", [
    daysAgo(41),
    daysAgo(39),
    id,
  ]);
  await client.query("BEGIN; SELECT pg_advisory_xact_lock(7348012)");
  await pruneViewHours(database.url, now);
  expect(Object.values((await readViews(database.url)).hours).sort()).toEqual([5, 7]);
  await client.query("COMMIT");
  await pruneViewHours(database.url, now);
  expect(Object.values((await readViews(database.url)).hours)).toEqual([7]);
});
