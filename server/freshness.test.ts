import { beforeAll, describe, expect, it } from "vitest";
import { documentOf } from "@/blocks/document";
import type { StaffActor } from "@/lib/actor";
import { addresses } from "@/lib/addresses";
import { tags } from "@/lib/cache-tags";
import type { FeedPlace } from "@/lib/feed-addresses";
import { type ArticleStage, articleStages, type Transition, workflow } from "@/lib/workflow";
import { getArchivePage } from "@/server/archive/get-archive-page";
import { approveChangeNote } from "@/server/articles/approve-change-note";
import { findArticleAddress } from "@/server/articles/find-article-address";
import { getCard } from "@/server/articles/get-card";
import { getPublishedArticle } from "@/server/articles/get-published-article";
import { listLatest } from "@/server/articles/list-latest";
import { removeChangeNote } from "@/server/articles/remove-change-note";
import { getContributorPage } from "@/server/contributors/get-contributor-page";
import { listCorrections } from "@/server/corrections/list-corrections";
import { useTestDatabase } from "@/server/database/test-database";
import { db } from "@/server/db";
import { getFeed } from "@/server/feeds/get-feed";
import { getFront } from "@/server/fronts/get-front";
import { publishDueArticles } from "@/server/schedule/publish-due-articles";
import { searchArticles } from "@/server/search/search-articles";
import { getSectionPage } from "@/server/sections/get-section-page";
import { listNews } from "@/server/sitemaps/list-news";
import { listPlaces } from "@/server/sitemaps/list-places";
import { listSitemaps } from "@/server/sitemaps/list-sitemaps";
import { openArticleSitemap } from "@/server/sitemaps/open-article-sitemap";
import {
  addArticle,
  addSection,
  bodyOf,
  changeFacts,
  minutesAfter,
  noon,
  staffMember,
  takeExpiries,
  textWith,
} from "@/server/test-newsroom";
import { articleAt, later, type Outcome, perform } from "@/server/test-workflow";
import { getTopicPage } from "@/server/topics/get-topic-page";

useTestDatabase();

const clockface = { timeZone: "UTC", language: "en" };
/** Late enough for all that is published here, and early enough for it to be news still. */
const now = minutesAfter(noon, 47 * 60);
const byline = ["Ada Lowe"];

let editor: StaffActor;
let world: string;
let topicId: string;

beforeAll(async () => {
  editor = await staffMember("editor");
  world = await addSection("world", await addSection("paper"));
  const topic = { slug: "gates", name: "Gates", updatedAt: minutesAfter(noon, -120) };
  topicId = (await db.topic.create({ data: topic })).id;
  const belonging = { byline, topicIds: [topicId] };
  for (const [slug, minutes] of [
    ["older", -60],
    ["newer", 30 * 60],
  ] as const) {
    const at = minutesAfter(noon, minutes);
    await addArticle(world, { slug, publishedAt: at, now: at, ...belonging });
  }
});

/** What a page shows and stands on. */
type Found = { shown: unknown; tags: readonly string[] };

/** The page of the paper at an address of an article, with what the gateway adds for every path. */
async function atAddress(path: string): Promise<Found> {
  const [, section = "", slug = ""] = path.split("/");
  const article = await getPublishedArticle(db, { section, slug });
  if (article !== null) return { shown: article.article, tags: [...article.tags, tags.path(path)] };
  return { shown: await findArticleAddress(db, path), tags: [tags.site, tags.path(path)] };
}

function listed(found: { list: unknown; tags: string[] } | "no-such-cursor" | null): Found {
  if (found === null || found === "no-such-cursor") throw new Error("There is no such page.");
  return { shown: found.list, tags: found.tags };
}

async function feed(place: FeedPlace): Promise<Found> {
  const found = await getFeed(db, { place, now });
  if (found === null) throw new Error("There is no such feed.");
  return { shown: found.feed, tags: found.tags };
}

async function archive(date: string | null): Promise<Found> {
  const found = await getArchivePage(db, { date, timeZone: "UTC", place: {} });
  if (found === null || found === "no-such-cursor") throw new Error("There is no such page.");
  return { shown: found.archive, tags: found.tags };
}

async function sitemap(): Promise<Found> {
  const found = await openArticleSitemap(db, { month: "2026-03", part: 1, timeZone: "UTC" });
  if (found === null) throw new Error("There is no such file.");
  const entries: unknown[] = [];
  for await (const batch of found.batches) entries.push(...batch);
  return { shown: entries, tags: found.tags };
}

async function places(kind: "sections" | "topics" | "contributors"): Promise<Found> {
  const found = await listPlaces(db, { kind, part: 1 });
  if (found === null) throw new Error("There is no such file.");
  return { shown: found.entries, tags: found.tags };
}

/** What its picture for those who link to it is made of. */
async function sharePicture(articleId: string): Promise<Found> {
  return { shown: await getCard(db, { id: articleId }), tags: [tags.site, tags.card(articleId)] };
}

/** Every kind of page that can show an article. */
const pages: Record<string, () => Promise<Found>> = {
  front: async () => {
    const { front, tags } = await getFront(db, { now });
    return { shown: front, tags };
  },
  section: async () => listed(await getSectionPage(db, { slug: "world", place: {} })),
  "the section around it": async () => listed(await getSectionPage(db, { slug: "paper", place: {} })),
  topic: async () => listed(await getTopicPage(db, { slug: "gates", place: {} })),
  contributor: async () => listed(await getContributorPage(db, { slug: "ada-lowe", place: {} })),
  "all years": () => archive(null),
  year: () => archive("2026"),
  month: () => archive("2026-03"),
  day: () => archive("2026-03-10"),
  "the day after": () => archive("2026-03-11"),
  latest: async () => {
    const { cards, tags } = await listLatest(db);
    return { shown: cards, tags };
  },
  search: async () => {
    const found = await searchArticles(db, { q: "gates", order: "newest", place: {}, clockface });
    if (found === "no-such-cursor") throw new Error("No cursor was given.");
    return { shown: found.search, tags: found.tags };
  },
  corrections: async () => listed(await listCorrections(db, { place: {} })),
  "feed of the site": () => feed({ kind: "site" }),
  "feed of its section": () => feed({ kind: "section", slug: "world" }),
  "feed of its topic": () => feed({ kind: "topic", slug: "gates" }),
  "feed of its contributor": () => feed({ kind: "contributor", slug: "ada-lowe" }),
  "news sitemap": async () => {
    const found = await listNews(db, { part: 1, timeZone: "UTC", now });
    return { shown: found?.entries, tags: found?.tags ?? [] };
  },
  sitemap,
  "list of sitemaps": async () => {
    const { files, tags } = await listSitemaps(db, { timeZone: "UTC", now });
    return { shown: files, tags };
  },
  "sitemap of sections": () => places("sections"),
  "sitemap of topics": () => places("topics"),
  "sitemap of contributors": () => places("contributors"),
  "the older article": () => atAddress("/world/older"),
  "the newer article": () => atAddress("/world/newer"),
};

/** All of them, with its picture, the pages at the addresses that lead to it, and the one that names it. */
async function readAll(articleId: string, paths: readonly string[]): Promise<Map<string, Found>> {
  const found = new Map<string, Found>([["share picture", await sharePicture(articleId)]]);
  for (const [name, read] of Object.entries(pages)) found.set(name, await read());
  for (const path of paths) found.set(path, await atAddress(path));
  return found;
}

async function addressOf(articleId: string): Promise<string> {
  const { slug, section } = await db.article.findUniqueOrThrow({
    where: { id: articleId },
    select: { slug: true, section: { select: { slug: true } } },
  });
  return addresses.article(section.slug, slug);
}

/**
 * Does something to an article and finds the pages that show something else afterwards and were not expired by it:
 * there must be none. Resolves with the names of those that show something else.
 */
async function changedPages(
  articleId: string,
  work: () => Promise<Outcome>,
): Promise<{ changed: string[]; stale: string[] }> {
  const naming = await addArticle(world, {
    slug: `naming-${articleId}`,
    publishedAt: minutesAfter(noon, -120),
    text: textWith({
      headline: "It names another",
      body: documentOf([...bodyOf("See there.").blocks, { type: "relatedArticle", id: "rela-1", articleId }]),
    }),
  });
  const paths = [await addressOf(articleId), await addressOf(naming), "/world/former", "/world/next"];
  await db.redirect.create({ data: { fromPath: "/world/former", articleId } });
  const before = await readAll(articleId, paths);
  await takeExpiries();
  expect(await work()).toMatchObject({ ok: true });
  const expired = await takeExpiries();
  const after = await readAll(articleId, paths);
  const changed = [...before.keys()].filter(
    (name) => JSON.stringify(before.get(name)?.shown) !== JSON.stringify(after.get(name)?.shown),
  );
  const stale = changed.filter((name) => !before.get(name)?.tags.some((tag) => expired.has(tag)));
  await db.article.deleteMany({ where: { id: { in: [articleId, naming] } } });
  return { changed, stale };
}

/** Pages that say of all articles only when the newest came. */
const ofTheNewest = ["list of sitemaps", "sitemap of sections", "sitemap of topics", "sitemap of contributors"];

/** Everywhere that a published article of this test is shown: a year that had articles before has no other line for it. */
const everywhere = Object.keys(pages).filter(
  (name) => !["corrections", "the day after", "all years", ...ofTheNewest].includes(name),
);

/** Puts what readers see on the front, under a headline of its own. */
async function place(articleId: string): Promise<void> {
  const article = await db.article.findUniqueOrThrow({ where: { id: articleId } });
  if (article.listedAt === null) return;
  await db.frontPlacement.create({ data: { slot: "lead", headline: "On the front", articleId } });
}

const at = (stage: ArticleStage) =>
  articleAt(stage, { sectionId: world, owner: editor, editor, byline, topicIds: [topicId] });

const cells = articleStages.flatMap((stage) =>
  (Object.keys(workflow[stage]) as Transition[])
    .filter((transition) => transition !== "retract-article" || !["in-review", "scheduled"].includes(stage))
    .map((transition) => ({ stage, transition })),
);

describe("nothing is left out of date", () => {
  it.each(cells)("by $transition of what is $stage", async ({ stage, transition }) => {
    const articleId = await at(stage);
    await place(articleId);
    const { stale } = await changedPages(articleId, () => perform(transition, { articleId, actor: editor }));
    expect(stale).toEqual([]);
  });

  it("by the clock, for a draft and for changes", async () => {
    for (const stage of ["scheduled", "changes-scheduled"] as const) {
      const articleId = await at(stage);
      await place(articleId);
      const due = async () =>
        ({ ok: (await publishDueArticles(async () => minutesAfter(noon, 25 * 60))) === 1 }) as Outcome;
      const { changed, stale } = await changedPages(articleId, due);
      expect(stale).toEqual([]);
      expect(changed).toContain("section");
    }
  });

  it("by saving what belongs to a published article", async () => {
    const other = await db.topic.upsert({
      where: { slug: "locks" },
      create: { slug: "locks", name: "Locks" },
      update: {},
    });
    const articleId = await at("published");
    const details = { kind: "analysis", topicIds: [other.id], contributorIds: [] } as const;
    const { changed, stale } = await changedPages(articleId, () =>
      changeFacts(articleId, details, { actor: editor, now: later }),
    );
    expect(stale).toEqual([]);
    expect(changed).toContain("topic");
    expect(changed).toContain("contributor");
  });

  it("by letting a note of changes stand, and taking it back", async () => {
    for (const work of [approveChangeNote, removeChangeNote]) {
      const articleId = await at("published");
      const isThere = work === removeChangeNote;
      const { id: noteId } = await db.changeNote.create({
        data: { articleId, text: "A name.", publishedAt: noon, approvedAt: isThere ? noon : null },
      });
      const path = await addressOf(articleId);
      const { changed, stale } = await changedPages(articleId, () =>
        work({ articleId, noteId, text: null, actor: editor, now: later }),
      );
      expect(stale).toEqual([]);
      expect(changed).toEqual([path]);
    }
  });
});

describe("the pages of this test show what they are asked about", () => {
  it("when an article is published, and when it is taken away", async () => {
    for (const [stage, transition] of [
      ["draft", "publish-article"],
      ["published", "retract-article"],
    ] as const) {
      const articleId = await at(stage);
      const path = await addressOf(articleId);
      const { changed } = await changedPages(articleId, () => perform(transition, { articleId, actor: editor }));
      for (const name of [...everywhere, path, "/world/former", `/world/naming-${articleId}`]) {
        expect(changed, `${transition}: ${name}`).toContain(name);
      }
    }
  });

  it("when the newest article is taken away", async () => {
    const publishedAt = minutesAfter(noon, 40 * 60);
    const belonging = { byline, topicIds: [topicId] };
    const articleId = await addArticle(world, { slug: "newest", publishedAt, now: publishedAt, ...belonging });
    const { changed } = await changedPages(articleId, () => perform("retract-article", { articleId, actor: editor }));
    expect(changed).toEqual(expect.arrayContaining(ofTheNewest));
  });

  it("the picture of an article, when its headline is another", async () => {
    const articleId = await at("changed");
    const { changed } = await changedPages(articleId, () => perform("publish-article", { articleId, actor: editor }));
    expect(changed).toContain("share picture");
  });

  it("when it is corrected", async () => {
    const articleId = await at("published");
    const { changed } = await changedPages(articleId, () => perform("correct-article", { articleId, actor: editor }));
    expect(changed).toContain("corrections");
  });
});
