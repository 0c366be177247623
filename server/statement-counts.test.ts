import { beforeAll, expect, it } from "vitest";
import { documentOf } from "@/blocks/document";
import { cursorOf } from "@/lib/cursor";
import { getArchivePage } from "@/server/archive/get-archive-page";
import { findArticleAddress } from "@/server/articles/find-article-address";
import { getPublishedArticle } from "@/server/articles/get-published-article";
import { listLatest } from "@/server/articles/list-latest";
import { getContributorPage } from "@/server/contributors/get-contributor-page";
import { listMasthead } from "@/server/contributors/list-masthead";
import { listCorrections } from "@/server/corrections/list-corrections";
import { useTestDatabase } from "@/server/database/test-database";
import { db } from "@/server/db";
import { getFront } from "@/server/fronts/get-front";
import { getPage } from "@/server/pages/get-page";
import { searchArticles } from "@/server/search/search-articles";
import { getSectionPage } from "@/server/sections/get-section-page";
import { getSite } from "@/server/site/get-site";
import { insertArticle, insertSection, statementsOf } from "@/server/test-articles";
import { getTopicPage } from "@/server/topics/get-topic-page";

useTestDatabase();

const now = new Date("2026-03-10T12:00:00Z");
const clockface = { timeZone: "UTC", language: "en" };
const mediaId = "0198a000-0000-7000-8000-000000000001";
const ids: string[] = [];

beforeAll(async () => {
  const sectionId = await insertSection("harbour");
  const topic = await db.topic.create({ data: { slug: "gales", name: "Gales" } });
  await db.media.create({ data: { id: mediaId, width: 900, height: 600, checksum: "0" } });
  const contributor = await db.contributor.create({
    data: { slug: "ada-lowe", name: "Ada Lowe", position: 1, portraitId: mediaId },
  });
  for (let minute = 0; minute < 45; minute += 1) {
    const named = ids[0];
    const body = documentOf([
      { type: "picture", id: "pict-1", mediaId, width: "wide" },
      ...(named === undefined ? [] : [{ type: "relatedArticle" as const, id: "rela-1", articleId: named }]),
    ]);
    const facts = { topicIds: [topic.id], contributorIds: [contributor.id], bodyText: "A gale.", body };
    ids.push(await insertArticle({ sectionId, at: new Date(now.getTime() + minute * 1_000), ...facts }));
  }
  const body = documentOf([
    { type: "picture", id: "pict-1", mediaId, width: "wide" },
    { type: "relatedArticle", id: "rela-1", articleId: ids[0] ?? "" },
  ]);
  await db.page.create({ data: { slug: "about", title: "About", body: JSON.parse(JSON.stringify(body)) } });
  await db.redirect.create({ data: { fromPath: "/port", toPath: "/harbour" } });
});

const newsroom = { name: "The Pilot", lettersEmail: "" };
const after = () => ({ after: cursorOf(ids[22] ?? "") });

/** Each page's reads besides the site's, at their most. A page may send six statements, and the site takes one. */
const reads: Record<string, { most: number; read: () => Promise<unknown> }> = {
  site: { most: 1, read: () => getSite(db, { now }) },
  front: { most: 5, read: () => getFront(db, { now }) },
  article: { most: 3, read: () => getPublishedArticle(db, { section: "harbour", slug: `a-${ids[9]}` }) },
  section: { most: 3, read: () => getSectionPage(db, { slug: "harbour", place: after() }) },
  topic: { most: 3, read: () => getTopicPage(db, { slug: "gales", place: after() }) },
  contributor: { most: 3, read: () => getContributorPage(db, { slug: "ada-lowe", place: after() }) },
  "all years": { most: 1, read: () => getArchivePage(db, { date: null, timeZone: "UTC", place: {} }) },
  year: { most: 1, read: () => getArchivePage(db, { date: "2026", timeZone: "UTC", place: {} }) },
  month: { most: 2, read: () => getArchivePage(db, { date: "2026-03", timeZone: "UTC", place: {} }) },
  day: { most: 3, read: () => getArchivePage(db, { date: "2026-03-10", timeZone: "UTC", place: after() }) },
  corrections: { most: 2, read: () => listCorrections(db, { place: {} }) },
  masthead: { most: 1, read: () => listMasthead(db) },
  page: { most: 3, read: () => getPage(db, { slug: "about", site: newsroom }) },
  "latest, on a page that was not found": { most: 1, read: () => listLatest(db) },
  "an address that is none": { most: 2, read: () => findArticleAddress(db, "/port/nothing") },
  ...Object.fromEntries(
    (["relevance", "newest"] as const).map((order) => [
      `search, ${order}`,
      { most: 3, read: () => searchArticles(db, { q: "gale", section: "harbour", order, place: after(), clockface }) },
    ]),
  ),
  "search that finds nothing": {
    most: 3,
    read: () => searchArticles(db, { q: "zebra", section: "harbour", order: "relevance", place: {}, clockface }),
  },
};

it.each(Object.entries(reads))(
  "%s keeps to its statements and never fetches a body for a card",
  async (name, { most, read }) => {
    await read();
    let result: unknown;
    const statements = await statementsOf(async () => {
      result = await read();
    });
    expect(result).not.toBeNull();
    expect(result).not.toBe("no-such-cursor");
    expect(statements.length, statements.join("\n\n")).toBeLessThanOrEqual(most);
    expect(statements.length).toBeGreaterThan(0);
    const withBodies = statements.filter((statement) => /body_text|\bbody\b/.test(statement));
    expect(withBodies).toHaveLength(["article", "page"].includes(name) || name.startsWith("search, ") ? 1 : 0);
  },
);
