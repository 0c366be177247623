import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { SearchView } from "@/lib/views/search-view";
import { useTestDatabase } from "@/server/database/test-database";
import { db } from "@/server/db";
import { insertArticle, insertSection } from "@/server/test-articles";
import { type SearchRequest, searchArticles } from "./search-articles";

useTestDatabase();

const ids: Record<string, string> = {};
const name = (id: string) => Object.keys(ids).find((key) => ids[key] === id);
const clockface = { timeZone: "Asia/Tokyo", language: "en" };

beforeAll(async () => {
  const harbour = await insertSection("harbour");
  const quays = await insertSection("quays", { parentId: harbour });
  const culture = await insertSection("culture");
  const add = async (key: string, at: string, headline: string, bodyText: string, sectionId: string) => {
    const topSectionId = sectionId === quays ? harbour : sectionId;
    ids[key] = await insertArticle({ sectionId, topSectionId, at: new Date(at), headline, bodyText });
  };
  await add(
    "gale",
    "2026-01-05T12:00:00Z",
    "Gale closes the harbour",
    "Ships stay in. A second gale follows.",
    harbour,
  );
  await add(
    "ferry",
    "2026-01-10T12:00:00Z",
    "Night ferry cancelled",
    "The gale warning stands; the harbour waits.",
    quays,
  );
  await add(
    "warning",
    "2026-02-01T12:00:00Z",
    "A warning about rents",
    "Before the gale nobody gave a warning.",
    culture,
  );
  await add(
    "café",
    "2026-03-09T15:30:00Z",
    "The Café Zoë",
    "Coffee, <b>cakes</b> & \u0001tricks\u0002 of light.",
    culture,
  );
  await add("wartime", "1931-05-05T12:00:00Z", "Organ restored", "Found in 1931 in the well-known organ.", culture);
  await db.article.update({
    where: { id: ids.gale ?? "" },
    data: { bylineText: "Ruth Penhallow", standfirst: "Boats ride it out." },
  });
  await db.searchWord.createMany({
    data: ["harbour", "penhallow", "warning", "ferry", "harvest"].map((word) => ({ word })),
  });
});

async function search(q: string, request: Partial<SearchRequest> = {}): Promise<SearchView> {
  const found = await searchArticles(db, { q, order: "relevance", place: {}, clockface, ...request });
  if (found === "no-such-cursor") throw new Error("No cursor was given.");
  return found.search;
}

async function found(q: string, request: Partial<SearchRequest> = {}) {
  return (await search(q, request)).matches.map((match) => name(match.card.id));
}

describe("what is found", () => {
  it.each<[string, string[]]>([
    ["gale", ["gale", "warning", "ferry"]],
    ["GALES", ["gale", "warning", "ferry"]],
    ['"gale warning"', ["ferry"]],
    ["“gale warning”", ["ferry"]],
    ["gale -ferry", ["gale", "warning"]],
    ['gale -"gale warning"', ["gale", "warning"]],
    ["coffee or ships", ["gale", "café"]],
    ["cafe zoe", ["café"]],
    ["CAFÉ", ["café"]],
    ["penhallow", ["gale"]],
    ["boats", ["gale"]],
    ["well-known", ["wartime"]],
    ["1931", ["wartime"]],
    ["gale zebra", []],
  ])("for %s", async (q, expected) => {
    expect(new Set(await found(q))).toEqual(new Set(expected));
    expect(await search(q)).toMatchObject({ outcome: "found", total: { count: expected.length, more: false } });
  });

  it("is the best match first, or the newest", async () => {
    expect((await found("gale"))[0]).toBe("gale");
    expect(await found("gale", { order: "newest" })).toEqual(["warning", "ferry", "gale"]);
  });

  it("can be narrowed to a section with its inner ones, and to days of the site's zone", async () => {
    expect(new Set(await found("gale", { section: "harbour" }))).toEqual(new Set(["gale", "ferry"]));
    expect(await found("gale", { section: "quays" })).toEqual(["ferry"]);
    expect(await found("gale", { from: "2026-01-10", to: "2026-01-31" })).toEqual(["ferry"]);
    // 15:30 in London is half past midnight of the next day in Tokyo.
    expect(await found("coffee", { from: "2026-03-10", to: "2026-03-10" })).toEqual(["café"]);
    expect(await found("coffee", { to: "2026-03-09" })).toEqual([]);
  });

  it("leaves out a filter that names nothing, and says so", async () => {
    const view = await search("gale", { section: "nowhere", from: "yesterday", to: "2026-02-30" });
    expect(view).toMatchObject({ section: null, from: null, to: null, total: { count: 3 } });
  });
});

describe("what is shown of a match", () => {
  it("marks what was found as text, and never as markup", async () => {
    const [match] = (await search("cakes cafe")).matches;
    expect(match?.headline).toEqual([
      { text: "The ", marked: false },
      { text: "Café", marked: true },
      { text: " Zoë", marked: false },
    ]);
    const spans = match?.passages.flat() ?? [];
    expect(spans.filter((span) => span.marked).map((span) => span.text)).toEqual(["cakes"]);
    expect(spans.map((span) => span.text).join("")).toContain("tricks of light");
  });

  it("knows a passage that is the beginning of its text", async () => {
    expect((await search("ships")).matches[0]).toMatchObject({ beginsBody: true });
    await db.article.update({
      where: { id: ids.wartime ?? "" },
      data: { bodyText: `${"Nobody had opened the chest. ".repeat(40)}In it lay a barometer.` },
    });
    expect((await search("barometer")).matches[0]).toMatchObject({ beginsBody: false });
  });

  it("shows passages of the body only where something of it was found", async () => {
    expect((await search("penhallow")).matches[0]?.passages).toEqual([]);
  });
});

describe("questions with nothing in them", () => {
  it.each(["", "   ", "\n\t", "\u0000"])("%j was not asked", async (q) => {
    expect(await search(q)).toMatchObject({ outcome: "empty", matches: [], total: { count: 0 } });
  });

  it.each(["the", "the of and", "-gale", "-gale -ferry", '""', "...", "or", '"', "-", "gale or -ferry"])(
    "%j holds no word to look for",
    async (q) => {
      expect(await search(q)).toMatchObject({ outcome: "no-words", matches: [], suggestion: null });
    },
  );
});

describe("did you mean", () => {
  it.each<[string, string | null]>([
    ["penhalow", "penhallow"],
    ["Harbor ferrry", "harbour ferry"],
    ['"harbuor warning" -storm', '"harbour warning" -storm'],
    ["xqzxqz", null],
  ])("%s: %s", async (q, suggestion) => {
    expect((await search(q)).suggestion).toBe(suggestion);
  });

  it("does not ask when enough was found", async () => {
    expect((await search("gale or harbor")).suggestion).toBeNull();
  });
});

describe("whatever is typed", () => {
  it("is answered", async () => {
    const awkward = fc.oneof(
      fc.string({ unit: "binary", maxLength: 60 }),
      fc.string({ unit: "grapheme", maxLength: 1_000 }),
      fc
        .array(
          fc.constantFrom("gale", "or", "-", '"', "(", ")", "&", "|", "!", "<->", ":*", "'", "\\", "%", "~", "ferry"),
          { maxLength: 60 },
        )
        .map((parts) => parts.join(" ")),
    );
    await fc.assert(
      fc.asyncProperty(awkward, fc.constantFrom("relevance" as const, "newest" as const), async (q, order) => {
        const view = await search(q, { order });
        expect(view.matches.length).toBe(Math.min(20, view.total.count));
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    "gale ".repeat(200),
    `"${"gale ".repeat(200)}"`,
    "g".repeat(1_000),
    "gale-".repeat(200),
    "or ".repeat(330),
    "'; DROP TABLE article; --",
    "~670",
    "a@b.example http://x.example/y?z=1",
  ])("is answered: %s", async (q) => {
    expect((await search(q)).matches.length).toBeLessThanOrEqual(20);
    expect(await db.article.count()).toBe(5);
  });
});

it("says that there are more than it counts", async () => {
  const section = await insertSection("flood");
  await db.$executeRaw`
    INSERT INTO article (id, section_id, top_section_id, slug, headline, state, first_published_at, listed_at)
    SELECT gen_random_uuid(), ${section}::uuid, ${section}::uuid, 'n-' || n, 'Flood number ' || n, 'published', at, at
      FROM generate_series(1, 2005) AS n, LATERAL (SELECT timestamptz '2020-01-01' + n * interval '7 hours' AS at) times`;
  for (const order of ["relevance", "newest"] as const) {
    expect((await search("flood", { order })).total).toEqual({ count: 2_000, more: true });
    expect((await search("flood", { order, to: "2020-01-31" })).total.more).toBe(false);
  }
  const newest = await search("flood", { order: "newest" });
  expect(newest.matches[0]?.card.headline).toBe("Flood number 2005");
  expect((await search('"flood number"')).total).toEqual({ count: 2_000, more: true });
  await db.article.deleteMany({ where: { sectionId: section } });
});
