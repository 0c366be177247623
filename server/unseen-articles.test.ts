import { beforeAll, describe, expect, it } from "vitest";
import { documentOf } from "@/blocks/document";
import { cursorOf } from "@/lib/cursor";
import { frontSlots } from "@/lib/front-slots";
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
import { insertArticle, insertSection, type TestArticle } from "@/server/test-articles";
import { getTopicPage } from "@/server/topics/get-topic-page";

useTestDatabase();

const now = new Date("2026-03-10T12:00:00Z");
const yesterday = new Date("2026-03-09T12:00:00Z");
const tomorrow = new Date("2026-03-11T12:00:00Z");
const clockface = { timeZone: "UTC", language: "en" };

/** Every way in which an article can be out of readers' sight. */
const unseen: Record<string, Pick<TestArticle, "at" | "state" | "change">> = {
  draft: { at: null, state: "draft" },
  "in review": { at: null, state: "inReview" },
  embargoed: { at: null, state: "draft", change: { embargoedUntil: tomorrow } },
  scheduled: { at: null, state: "scheduled", change: { scheduledFor: tomorrow } },
  overdue: { at: null, state: "scheduled", change: { scheduledFor: yesterday } },
  unpublished: { at: yesterday, state: "unpublished", change: { withdrawnAt: now } },
  retracted: { at: yesterday, state: "retracted", change: { withdrawnAt: now } },
  "in review under an embargo": { at: null, state: "inReview", change: { embargoedUntil: tomorrow } },
  "scheduled under an embargo that has passed": {
    at: null,
    state: "scheduled",
    change: { embargoedUntil: yesterday, scheduledFor: tomorrow },
  },
  "thrown away": { at: null, state: "draft", change: { trashedAt: now } },
  "thrown away after it was unpublished": {
    at: yesterday,
    state: "unpublished",
    change: { withdrawnAt: yesterday, trashedAt: now },
  },
  "in review again": { at: yesterday, state: "inReview", change: { reviewRequestedAt: now, withdrawnAt: now } },
  "scheduled again": { at: yesterday, state: "scheduled", change: { scheduledFor: tomorrow, withdrawnAt: now } },
};

const secret = "Zyzzyvaquark";
const ids = new Map<string, string>();
const slugOf = (state: string) => `a-${ids.get(state)}`;
let shown: string;

beforeAll(async () => {
  const sectionId = await insertSection("harbour");
  const topic = await db.topic.create({ data: { slug: "gales", name: "Gales" } });
  const contributor = await db.contributor.create({ data: { slug: "ada-lowe", name: "Ada Lowe", position: 1 } });
  const belonging = { sectionId, topicIds: [topic.id], contributorIds: [contributor.id] };
  for (const [state, facts] of Object.entries(unseen)) {
    const id = await insertArticle({ ...belonging, ...facts, headline: secret, bodyText: `${secret} at sea` });
    ids.set(state, id);
    await db.correction.create({ data: { articleId: id, kind: "correction", text: secret, publishedAt: yesterday } });
    await db.viewHour.create({ data: { articleId: id, hour: new Date("2026-03-10T11:00:00Z"), views: 900 } });
    await db.viewCount.create({ data: { articleId: id, total: 900 } });
  }
  await db.frontPlacement.createMany({
    data: [...ids.values()]
      .slice(0, frontSlots.length)
      .map((articleId, index) => ({ slot: frontSlots[index] ?? "", articleId, headline: secret })),
  });
  const body = documentOf(
    [...ids.values()].map((articleId, index) => ({ type: "relatedArticle", id: `rel-${index}`, articleId })),
  );
  shown = await insertArticle({ ...belonging, at: yesterday, headline: "Gale at sea", bodyText: "A gale.", body });
  await db.page.create({ data: { slug: "about", title: "About", body: JSON.parse(JSON.stringify(body)) } });
});

/** Everything that readers are shown, by name. */
const reads: Record<string, () => Promise<unknown>> = {
  site: () => getSite(db, { now }),
  front: async () => (await getFront(db, { now })).front,
  "the front after all placements have ended": async () => (await getFront(db, { now: tomorrow })).front,
  article: async () =>
    withoutBody((await getPublishedArticle(db, { section: "harbour", slug: `a-${shown}` }))?.article),
  section: async () => pick(await getSectionPage(db, { slug: "harbour", place: {} }), "list"),
  topic: async () => pick(await getTopicPage(db, { slug: "gales", place: {} }), "list"),
  contributor: async () => pick(await getContributorPage(db, { slug: "ada-lowe", place: {} }), "list"),
  masthead: () => listMasthead(db),
  "all years": () => getArchivePage(db, { date: null, timeZone: "UTC", place: {} }),
  year: () => getArchivePage(db, { date: "2026", timeZone: "UTC", place: {} }),
  month: () => getArchivePage(db, { date: "2026-03", timeZone: "UTC", place: {} }),
  day: () => getArchivePage(db, { date: "2026-03-09", timeZone: "UTC", place: {} }),
  latest: () => listLatest(db),
  corrections: () => listCorrections(db, { place: {} }),
  page: async () =>
    withoutBody((await getPage(db, { slug: "about", site: { name: "The Pilot", lettersEmail: "" } }))?.page),
  ...Object.fromEntries(
    (["relevance", "newest"] as const).flatMap((order) =>
      [secret, `${secret} or gale`, `"${secret} at sea"`, `gale -calm`].map((q) => [
        `search for ${q}, ${order}`,
        async () => {
          const found = await searchArticles(db, { q, order, place: {}, clockface });
          if (found === "no-such-cursor") throw new Error("No cursor was given.");
          return { ...found.search, q: "" };
        },
      ]),
    ),
  ),
};

/** The body names the articles by their ids, as it was written; what is shown in their place is beside it. */
function withoutBody(view: object | undefined): object {
  if (view === undefined) throw new Error("Nothing is shown.");
  return { ...view, body: null };
}

function pick(found: object | null | "no-such-cursor", part: string): unknown {
  if (found === null || found === "no-such-cursor") throw new Error(`The read answered ${String(found)}.`);
  return Reflect.get(found, part);
}

describe.each(Object.entries(reads))("%s", (_name, read) => {
  it.each(Object.keys(unseen))("shows nothing of an article that is %s", async (state) => {
    const text = JSON.stringify(await read());
    expect(text).toBeDefined();
    expect(text).not.toContain(ids.get(state));
    expect(text).not.toContain(secret);
  });
});

it("shows what is published beside them, so that the silence above means something", async () => {
  for (const name of ["front", "section", "topic", "contributor", "month", "day", "latest"]) {
    expect(JSON.stringify(await reads[name]?.()), name).toContain(shown);
  }
  expect(await getArchivePage(db, { date: "2026-03-09", timeZone: "UTC", place: {} })).toMatchObject({
    archive: { articles: 1 },
  });
});

it.each(Object.entries(unseen))(
  "answers at the address of one that is %s as if it had gone, or had never been",
  async (state, { at }) => {
    const path = `/harbour/${slugOf(state)}`;
    expect(await getPublishedArticle(db, { section: "harbour", slug: slugOf(state) })).toBeNull();
    expect(await findArticleAddress(db, path)).toEqual({ status: at === null ? 404 : 410 });
    await db.redirect.create({ data: { fromPath: `/old/${slugOf(state)}`, articleId: ids.get(state) ?? "" } });
    expect(await findArticleAddress(db, `/old/${slugOf(state)}`)).toEqual({ status: at === null ? 404 : 410 });
  },
);

it("takes no cursor from what was never public", async () => {
  const after = cursorOf(ids.get("draft") ?? "");
  expect(await getSectionPage(db, { slug: "harbour", place: { after } })).toBe("no-such-cursor");
});
