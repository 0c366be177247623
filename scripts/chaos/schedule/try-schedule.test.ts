import { expect, it } from "vitest";
import { useTestDatabase } from "@/server/database/test-database";
import { trySchedule } from "./try-schedule";

const database = useTestDatabase();

/** The short form of `npm run chaos -- schedule`. */
it("every scheduled article is published once, over the ends of those who publish them", {
  timeout: 180_000,
}, async () => {
  const trial = { articles: 40, nodes: 3, kills: 4, first: 2_000, span: 8_000 };
  const { whileKilled, afterOutage } = await trySchedule(database.url, trial);
  expect(whileKilled).toMatchObject({ published: 40, waiting: 0, notOnce: 0 });
  expect(afterOutage).toMatchObject({ published: 4, waiting: 0, notOnce: 0 });
  expect(afterOutage.allWithin).toBeLessThan(30);
});
