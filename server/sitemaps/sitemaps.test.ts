import { beforeAll, describe, expect, it } from "vitest";
import { correctArticle } from "@/server/articles/correct-article";
import { useTestDatabase } from "@/server/database/test-database";
import { db } from "@/server/db";
import { listNews } from "@/server/sitemaps/list-news";
import { listPlaces } from "@/server/sitemaps/list-places";
import { listSitemaps } from "@/server/sitemaps/list-sitemaps";
import { openArticleSitemap } from "@/server/sitemaps/open-article-sitemap";
import { hideArticle, insertArticle, insertSection } from "@/server/test-articles";
import { minutesAfter, noon, staffMember, takeExpiries } from "@/server/test-newsroom";

useTestDatabase();

const timeZone = "Pacific/Auckland";
const day = 24 * 60;
let sectionId: string;

beforeAll(async () => {
  sectionId = await insertSection("world");
});

const entriesOf = async (month: string, part = 1) => {
  const opened = await openArticleSitemap(db, { month, part, timeZone });
  if (opened === null) return null;
  const entries = [];
  for await (const batch of opened.batches) entries.push(...batch);
  return entries;
};

/** Many published articles at once, a second apart. */
async function insertMany(count: number, from: Date): Promise<void> {
  await db.$executeRaw`
    INSERT INTO article (id, state, section_id, top_section_id, slug, headline, first_published_at, listed_at, updated_at)
    SELECT gen_random_uuid(), 'published', ${sectionId}::uuid, ${sectionId}::uuid, 'many-' || extract(epoch FROM at)::bigint,
           'A headline', at, at, at
      FROM generate_series(0, ${count - 1}) AS place, LATERAL (SELECT ${from}::timestamptz + place * interval '1 second') AS moment (at)`;
}

describe("the news sitemap", () => {
  it("drops an article at 48 hours to the millisecond, without an edit, and says when", async () => {
    const id = await insertArticle({ sectionId, at: noon, headline: "Gates open" });
    await insertArticle({ sectionId, at: null });
    const newsAt = (now: Date) => listNews(db, { part: 1, timeZone, now });
    const leaves = minutesAfter(noon, 2 * day);
    const just = await newsAt(new Date(leaves.getTime() - 1));
    expect(just?.entries).toEqual([
      { path: `/world/a-${id}`, headline: "Gates open", language: "en", publishedAt: "2026-03-11T01:00+13:00" },
    ]);
    expect(just?.changesAt).toEqual(leaves);
    expect(await newsAt(leaves)).toMatchObject({ entries: [], changesAt: null });
  });

  it("splits at the thousand and first, and its index names the parts", async () => {
    const now = minutesAfter(noon, 100 * day);
    await insertMany(1_000, minutesAfter(now, -60));
    const sizes = async () =>
      Promise.all([1, 2].map(async (part) => (await listNews(db, { part, timeZone, now }))?.entries.length ?? null));
    const named = async () => {
      const { files, changesAt } = await listSitemaps(db, { timeZone, now });
      return { paths: files.map(({ path }) => path).filter((path) => path.includes("news")), changesAt };
    };
    expect(await sizes()).toEqual([1_000, null]);
    expect(await named()).toEqual({ paths: ["/sitemap-news.xml"], changesAt: null });
    await insertArticle({ sectionId, at: minutesAfter(now, -90) });
    expect(await sizes()).toEqual([1_000, 1]);
    expect(await named()).toEqual({
      paths: ["/sitemap-news.xml", "/sitemaps/news-2.xml"],
      changesAt: minutesAfter(now, 2 * day - 90),
    });
  });
});

describe("the sitemaps of articles", () => {
  it("follow the months of the site's own time zone", async () => {
    const [inMay, inJune] = [new Date("2024-05-31T11:59:59Z"), new Date("2024-05-31T12:00:00Z")];
    const [may, june] = [await insertArticle({ sectionId, at: inMay }), await insertArticle({ sectionId, at: inJune })];
    const pathOf = (id: string) => `/world/a-${id}`;
    expect((await entriesOf("2024-05"))?.map(({ path }) => path)).toEqual([pathOf(may)]);
    expect((await entriesOf("2024-06"))?.map(({ path }) => path)).toEqual([pathOf(june)]);
    expect(await entriesOf("2024-07")).toBeNull();
    await hideArticle(june);
    expect(await entriesOf("2024-06")).toBeNull();
  });

  it("split a month at 10,000, each address in one part, and the index names the parts with their last change", async () => {
    await insertMany(10_001, new Date("2020-02-10T00:00:00Z"));
    const parts = [await entriesOf("2020-02"), await entriesOf("2020-02", 2), await entriesOf("2020-02", 3)];
    expect(parts.map((entries) => entries?.length ?? null)).toEqual([10_000, 1, null]);
    expect(new Set(parts.flatMap((entries) => entries ?? []).map(({ path }) => path)).size).toBe(10_001);
    const { files } = await listSitemaps(db, { timeZone, now: noon });
    const latest = (entries: { changedAt: string | null }[] | null | undefined) =>
      (entries ?? [])
        .map(({ changedAt }) => changedAt ?? "")
        .toSorted()
        .at(-1);
    expect(files.filter(({ path }) => path.includes("2020-02"))).toEqual([
      { path: "/sitemaps/articles-2020-02.xml", changedAt: latest(parts[0]) },
      { path: "/sitemaps/articles-2020-02-2.xml", changedAt: latest(parts[1]) },
    ]);
  });

  it("name 120,000 articles in parts of 10,000", { timeout: 120_000 }, async () => {
    // From midnight in the site's zone: all of one month.
    await insertMany(120_000, new Date("2018-06-30T12:00:00Z"));
    const { files } = await listSitemaps(db, { timeZone, now: noon });
    expect(files.filter(({ path }) => path.includes("2018-07"))).toHaveLength(12);
    // Every part of a month is read in the test above; here the first and the last.
    const [first, last] = [await entriesOf("2018-07", 1), await entriesOf("2018-07", 12)];
    const named = new Set([...(first ?? []), ...(last ?? [])].map(({ path }) => path));
    expect(named.size).toBe(20_000);
    expect(await entriesOf("2018-07", 13)).toBeNull();
  });

  it("date an article by its last correction, in the index too, and expire with it", async () => {
    const at = new Date("2019-03-10T00:00:00Z");
    const articleId = await insertArticle({ sectionId, at });
    expect(await entriesOf("2019-03")).toMatchObject([{ changedAt: at.toISOString() }]);
    await takeExpiries();
    const editor = await staffMember("editor");
    await correctArticle({ articleId, kind: "correction", text: "Noon.", actor: editor, now: noon });
    expect(await entriesOf("2019-03")).toMatchObject([{ changedAt: noon.toISOString() }]);
    const { files, tags } = await listSitemaps(db, { timeZone, now: noon });
    expect(files.find(({ path }) => path.includes("2019-03"))?.changedAt).toBe(noon.toISOString());
    const expired = await takeExpiries();
    const month = (await openArticleSitemap(db, { month: "2019-03", part: 1, timeZone: "UTC" }))?.tags ?? [];
    for (const standing of [tags, month]) expect(standing.some((tag) => expired.has(tag))).toBe(true);
  });
});

describe("the sitemaps of index pages", () => {
  it("list what has something to find, and every page of the paper itself", async () => {
    const topic = await db.topic.create({ data: { slug: "gales", name: "Gales" } });
    await db.topic.create({ data: { slug: "nothing-yet", name: "Nothing yet" } });
    const contributor = await db.contributor.create({ data: { slug: "ada-lowe", name: "Ada Lowe" } });
    await db.contributor.create({ data: { slug: "nobody-yet", name: "Nobody" } });
    await insertArticle({ sectionId, at: noon, topicIds: [topic.id], contributorIds: [contributor.id] });
    await insertArticle({ sectionId, at: null, topicIds: [topic.id], contributorIds: [contributor.id] });
    const paths = async (kind: "sections" | "topics" | "contributors" | "pages") =>
      (await listPlaces(db, { kind, part: 1 }))?.entries.map(({ path }) => path);
    expect(await paths("sections")).toEqual(["/world"]);
    expect(await paths("topics")).toEqual(["/topic/gales"]);
    expect(await paths("contributors")).toEqual(["/contributor/ada-lowe"]);
    await db.page.create({ data: { slug: "about", title: "About us", body: { version: 1, blocks: [] } } });
    const ofTheSite = ["/", "/archive", "/corrections", "/masthead"];
    const standard = ["/contact", "/privacy", "/standards"];
    expect(await paths("pages")).toEqual([...ofTheSite, ...standard, "/about"].toSorted());
    expect(await listPlaces(db, { kind: "topics", part: 2 })).toBeNull();
  });
});
