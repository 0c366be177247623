import fc from "fast-check";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { cursorOf } from "@/lib/cursor";
import { getArchivePage } from "@/server/archive/get-archive-page";
import { getContributorPage } from "@/server/contributors/get-contributor-page";
import { listCorrections } from "@/server/corrections/list-corrections";
import { useTestDatabase } from "@/server/database/test-database";
import { db } from "@/server/db";
import { searchArticles } from "@/server/search/search-articles";
import { getSectionPage } from "@/server/sections/get-section-page";
import { hideArticle, insertArticle, insertSection, walkOlder } from "@/server/test-articles";
import { getTopicPage } from "@/server/topics/get-topic-page";

useTestDatabase();

const clockface = { timeZone: "Asia/Tokyo", language: "en" };
const morning = new Date("2026-03-09T15:00:00Z");
const at = (minute: number) => new Date(morning.getTime() + minute * 60_000);

let sectionId: string;
let topicId: string;
let contributorId: string;

beforeAll(async () => {
  sectionId = await insertSection("harbour");
  await insertSection("elsewhere");
  topicId = (await db.topic.create({ data: { slug: "gales", name: "Gales" } })).id;
  contributorId = (await db.contributor.create({ data: { slug: "ada-lowe", name: "Ada Lowe" } })).id;
});

beforeEach(async () => {
  await db.article.deleteMany();
});

const add = (minute: number, bodyText = "A gale came up the sound.") =>
  insertArticle({ sectionId, at: at(minute), bodyText, topicIds: [topicId], contributorIds: [contributorId] });

type Place = { after?: string; before?: string };

function page<List extends { olderCursor: string | null; newerCursor: string | null }>(list: List, ids: string[]) {
  return { ids, olderCursor: list.olderCursor, newerCursor: list.newerCursor };
}

function found<Result>(result: Result): Exclude<Result, null | "no-such-cursor"> {
  if (result === null || result === "no-such-cursor") throw new Error(`The list answered ${String(result)}.`);
  return result as Exclude<Result, null | "no-such-cursor">;
}

const search = (order: "newest" | "relevance") => async (place: Place) => {
  const { search } = found(await searchArticles(db, { q: "gale", order, place, clockface }));
  return page(
    search,
    search.matches.map((match) => match.card.id),
  );
};

const lists = {
  section: async (place: Place) => {
    const { list } = found(await getSectionPage(db, { slug: "harbour", place }));
    return page(
      list,
      list.cards.map((card) => card.id),
    );
  },
  topic: async (place: Place) => {
    const { list } = found(await getTopicPage(db, { slug: "gales", place }));
    return page(
      list,
      list.cards.map((card) => card.id),
    );
  },
  contributor: async (place: Place) => {
    const { list } = found(await getContributorPage(db, { slug: "ada-lowe", place }));
    return page(
      list,
      list.cards.map((card) => card.id),
    );
  },
  "archive day": async (place: Place) => {
    const { archive } = found(await getArchivePage(db, { date: "2026-03-10", timeZone: "Asia/Tokyo", place }));
    if (archive.level !== "day") throw new Error("A day was asked for.");
    return page(
      archive.list,
      archive.list.cards.map((card) => card.id),
    );
  },
  "search, newest first": search("newest"),
  "search, best first": search("relevance"),
};

describe.each(Object.entries(lists))("the list of a %s", (name, read) => {
  it("shows each article once walking forward, and the same pages walking back", async () => {
    const minutes = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 75 });
    await fc.assert(
      fc.asyncProperty(minutes, async (given) => {
        await db.article.deleteMany();
        const added: string[] = [];
        for (const [index, minute] of given.entries()) added.push(await add(minute, "gale ".repeat(1 + (index % 3))));
        const pages = await walkOlder(read);
        const seen = pages.flatMap(({ ids }) => ids);
        expect(new Set(seen)).toEqual(new Set(added));
        expect(seen).toHaveLength(added.length);
        expect(pages).toHaveLength(Math.ceil(added.length / 20));
        let here = pages.at(-1);
        for (const expected of pages.slice(0, -1).reverse()) {
          here = await read({ before: here?.newerCursor ?? "" });
          expect(here).toEqual(expected);
        }
        expect(here?.newerCursor).toBeNull();
      }),
      { numRuns: 4 },
    );
  });

  it("loses and repeats nothing while articles come and go, the one at the edge too", async () => {
    const kept = new Set<string>();
    for (let minute = 100; minute < 175; minute += 1) kept.add(await add(minute));
    const pages = await walkOlder(read, async ({ ids }) => {
      const edge = ids.at(-1) ?? "";
      await hideArticle(edge);
      kept.delete(edge);
      await add(300);
      await add(300);
    });
    const seen = pages.flatMap(({ ids }) => ids);
    expect(new Set(seen).size).toBe(seen.length);
    for (const id of kept) expect(seen).toContain(id);
  });

  it("refuses what names nothing, and what names an article of another list", async () => {
    const elsewhere = (await db.section.findUniqueOrThrow({ where: { slug: "elsewhere" } })).id;
    await add(1);
    const other = await insertArticle({ sectionId: elsewhere, at: at(-9_999), bodyText: "calm" });
    const draft = await insertArticle({ sectionId, at: null, topicIds: [topicId], contributorIds: [contributorId] });
    const names = ["", "x", "AAAAAAAAAAAAAAAAAAAAAB", cursorOf("00000000-0000-4000-8000-000000000000"), "é".repeat(22)];
    for (const cursor of [...names, cursorOf(other), cursorOf(draft)]) {
      await expect(read({ after: cursor }), `${name} after ${cursor}`).rejects.toThrow("no-such-cursor");
      await expect(read({ before: cursor }), `${name} before ${cursor}`).rejects.toThrow("no-such-cursor");
    }
  });
});

it("keeps the cursor of an article that was moved to another section", async () => {
  const elsewhere = (await db.section.findUniqueOrThrow({ where: { slug: "elsewhere" } })).id;
  const moved = await add(50);
  const older = await add(40);
  await db.article.update({ where: { id: moved }, data: { sectionId: elsewhere, topSectionId: elsewhere } });
  await db.redirect.create({ data: { fromPath: `/harbour/a-${moved}`, articleId: moved } });
  expect((await lists.section({ after: cursorOf(moved) })).ids).toEqual([older]);
});

it("pages corrections in the same way", async () => {
  const articleId = await add(1);
  await db.correction.createMany({
    data: Array.from({ length: 45 }, (_, index) => ({
      articleId,
      kind: "correction" as const,
      text: `Correction ${index}.`,
      publishedAt: at(index % 7),
      listedAt: at(1),
    })),
  });
  const read = async (place: Place) => {
    const { list } = found(await listCorrections(db, { place }));
    return page(
      list,
      list.corrections.map((correction) => correction.id),
    );
  };
  const pages = await walkOlder(read);
  expect(pages.map(({ ids }) => ids.length)).toEqual([20, 20, 5]);
  expect(new Set(pages.flatMap(({ ids }) => ids)).size).toBe(45);
  expect(await read({ before: pages[2]?.newerCursor ?? "" })).toEqual(pages[1]);
  expect(await listCorrections(db, { place: { after: cursorOf(articleId) } })).toBe("no-such-cursor");
});
