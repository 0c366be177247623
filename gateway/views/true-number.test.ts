import { expect, it } from "vitest";
import { useTestDatabase } from "@/server/database/test-database";
import { insertArticles } from "../testing/insert-articles";
import { readViews } from "../testing/read-views";
import { simulateReaders } from "../testing/simulate-readers";

const database = useTestDatabase();

it("20,000 requests of people and others through two gateways give exactly the true number of views", async () => {
  const articleIds = await insertArticles(database.url, 60);
  const { truth } = await simulateReaders({ databaseUrl: database.url, articleIds, requests: 20_000, seed: 41 });
  const { totals, hours } = await readViews(database.url);
  expect(totals).toEqual(Object.fromEntries(truth));
  const sum = (numbers: Iterable<number>) => [...numbers].reduce((all, one) => all + one, 0);
  expect(sum(truth.values())).toBeGreaterThan(5_000);
  expect(sum(Object.values(hours))).toBe(sum(truth.values()));
}, 120_000);
