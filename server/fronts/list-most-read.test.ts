import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { useTestDatabase } from "@/server/database/test-database";
import { db } from "@/server/db";
import { hideArticle, insertArticle, insertSection } from "@/server/test-articles";
import { listMostRead } from "./list-most-read";

useTestDatabase();

const now = new Date("2026-03-10T12:15:00Z");
const articles: string[] = [];

beforeAll(async () => {
  const sectionId = await insertSection("world", { position: 0 });
  for (let count = 0; count < 4; count += 1)
    articles.push(await insertArticle({ sectionId, at: new Date("2026-01-01T00:00:00Z") }));
});
beforeEach(() => db.viewHour.deleteMany());

/** Views by article, then by the hour in which they were. */
async function wereRead(views: Record<number, Record<string, number>>): Promise<void> {
  const data = Object.entries(views).flatMap(([article, hours]) =>
    Object.entries(hours).map(([hour, views]) => ({
      articleId: articles[Number(article)] ?? "",
      hour: new Date(hour),
      views,
    })),
  );
  await db.viewHour.createMany({ data });
}

async function mostRead(over: "hour" | "day" | "week", limit = 2): Promise<number[]> {
  const cards = await listMostRead(db, { over, now, limit, excluded: [] });
  return cards.map(({ id }) => articles.indexOf(id));
}

describe("what is read most", () => {
  it("differs between the last hour, the last day and the last week", async () => {
    await wereRead({
      0: { "2026-03-10T12:00:00Z": 30 },
      1: { "2026-03-10T02:00:00Z": 50 },
      2: { "2026-03-06T02:00:00Z": 90 },
      3: { "2026-02-20T02:00:00Z": 900 },
    });
    expect(await mostRead("hour", 4)).toEqual([0, 1, 2, 3]);
    expect(await mostRead("day", 4)).toEqual([1, 0, 2, 3]);
    expect(await mostRead("week", 4)).toEqual([2, 1, 0, 3]);
  });

  it("rolls: of the hour in which the span began, only the part inside counts", async () => {
    // A quarter past twelve: three quarters of the hour from eleven lie inside the last hour.
    await wereRead({ 0: { "2026-03-10T11:00:00Z": 100 }, 1: { "2026-03-10T12:00:00Z": 74 } });
    expect(await mostRead("hour")).toEqual([0, 1]);
    await db.viewHour.deleteMany();
    await wereRead({ 0: { "2026-03-10T11:00:00Z": 100 }, 1: { "2026-03-10T12:00:00Z": 76 } });
    expect(await mostRead("hour")).toEqual([1, 0]);
    await db.viewHour.deleteMany();
    await wereRead({
      0: { "2026-03-09T12:00:00Z": 100, "2026-03-09T11:00:00Z": 900 },
      1: { "2026-03-10T01:00:00Z": 76 },
    });
    expect(await mostRead("day")).toEqual([1, 0]);
  });

  it("holds nothing that readers can no longer see, and nothing that was asked to be left out", async () => {
    const sectionId = (await db.section.findFirstOrThrow()).id;
    const hidden = await insertArticle({ sectionId, at: new Date("2026-01-01T00:00:00Z") });
    await hideArticle(hidden);
    await db.viewHour.create({ data: { articleId: hidden, hour: new Date("2026-03-10T12:00:00Z"), views: 900 } });
    await wereRead({ 0: { "2026-03-10T12:00:00Z": 30 }, 1: { "2026-03-10T12:00:00Z": 20 } });
    const cards = await listMostRead(db, { over: "hour", now, limit: 4, excluded: [articles[0] ?? ""] });
    const ids = cards.map(({ id }) => id);
    expect(ids[0]).toBe(articles[1]);
    expect(ids).toHaveLength(3);
    expect(ids).not.toContain(hidden);
    expect(ids).not.toContain(articles[0]);
  });
});
