import { beforeAll, describe, expect, it } from "vitest";
import type { StaffActor, StaffRole } from "@/lib/actor";
import { mayWithArticle } from "@/lib/article-rights";
import { type NewsroomQuestion, newsroomViews, readNewsroomQuestion } from "@/lib/newsroom-list";
import { listNewsroomArticles } from "@/server/articles/list-newsroom-articles";
import { saveArticle } from "@/server/articles/save-article";
import { useTestDatabase } from "@/server/database/test-database";
import { db } from "@/server/db";
import { countViews } from "@/server/desk/count-views";
import { insertArticle, insertSection, statementsOf } from "@/server/test-articles";
import { bodyOf, minutesAfter, noon, staffMember, textWith } from "@/server/test-newsroom";

useTestDatabase();

const clockface = { timeZone: "UTC", language: "en" };
const people = {} as Record<StaffRole | "narrowed" | "other", StaffActor>;
const sections = {} as Record<"harbour" | "quays" | "city", string>;
const articles: Record<string, string> = {};

async function add(name: string, change: Parameters<typeof insertArticle>[0]): Promise<void> {
  articles[name] = await insertArticle({ headline: name, ...change });
}

beforeAll(async () => {
  for (const role of ["contributor", "author", "editor", "publisher"] as const) people[role] = await staffMember(role);
  people.other = await staffMember("author");
  sections.harbour = await insertSection("harbour");
  sections.quays = await insertSection("quays", { parentId: sections.harbour });
  sections.city = await insertSection("city");
  people.narrowed = { ...(await staffMember("editor")), sectionIds: [sections.harbour] };
  const contributor = await db.contributor.create({ data: { slug: "ada-lowe", name: "Ada Lowe" } });

  const at = (minutes: number) => ({ updatedAt: minutesAfter(noon, minutes) });
  const quays = { sectionId: sections.quays, topSectionId: sections.harbour };
  await add("Draft of the author", {
    sectionId: sections.city,
    at: null,
    change: { ownerId: people.author.id, ...at(1) },
  });
  await add("In review", {
    ...quays,
    at: null,
    state: "inReview",
    change: { ownerId: people.contributor.id, ...at(2) },
  });
  await add("Scheduled late", {
    sectionId: sections.harbour,
    at: null,
    state: "scheduled",
    change: { scheduledFor: minutesAfter(noon, 90), ...at(3) },
  });
  await add("Scheduled soon", {
    sectionId: sections.city,
    at: null,
    state: "scheduled",
    change: { scheduledFor: minutesAfter(noon, 30), ...at(4) },
  });
  await add("Published", {
    sectionId: sections.city,
    at: noon,
    bodyText: "The weighbridge.",
    contributorIds: [contributor.id],
    change: { slugline: "gates-and-tides", ...at(5) },
  });
  await add("Changed", { ...quays, at: noon, change: { ownerId: people.author.id, ...at(6) } });
  await add("Unpublished", { sectionId: sections.city, at: noon, state: "unpublished", change: at(7) });
  await add("Retracted", { sectionId: sections.city, at: noon, state: "retracted", change: at(8) });
  await add("Thrown away", {
    sectionId: sections.harbour,
    at: null,
    change: { trashedAt: minutesAfter(noon, 9), ownerId: people.author.id, ...at(9) },
  });
  const saved = await saveArticle({
    articleId: articles.Changed ?? "",
    expectedRevision: 1,
    text: textWith({ headline: "Changed", body: bodyOf("A lighthouse that no reader has seen.") }),
    actor: people.author,
    now: minutesAfter(noon, 6),
  });
  expect(saved.ok).toBe(true);
});

type Keys = Record<string, string>;

async function list(keys: Keys, actor = people.editor, more: Partial<NewsroomQuestion> = {}, limit = 50) {
  const question = { ...readNewsroomQuestion(keys), ...more };
  return listNewsroomArticles(db, { question, actor, clockface, now: minutesAfter(noon, 60), limit });
}

async function headlines(keys: Keys, actor = people.editor): Promise<string[]> {
  return (await list(keys, actor)).articles.map(({ headline }) => headline);
}

describe("views", () => {
  it.each([
    ["drafts", ["Draft of the author"]],
    ["review", ["In review"]],
    ["scheduled", ["Scheduled soon", "Scheduled late"]],
    ["published", ["Changed", "Published"]],
    ["changed", ["Changed"]],
    ["unpublished", ["Unpublished"]],
    ["retracted", ["Retracted"]],
    ["trash", ["Thrown away"]],
  ])("%s", async (view, expected) => {
    expect(await headlines({ view })).toEqual(expected);
  });

  it("everything but the trash, the latest changed first", async () => {
    expect(await headlines({})).toEqual([
      "Retracted",
      "Unpublished",
      "Changed",
      "Published",
      "Scheduled soon",
      "Scheduled late",
      "In review",
      "Draft of the author",
    ]);
  });

  it("my desk is one's own", async () => {
    expect(await headlines({ view: "mine" }, people.author)).toEqual(["Changed", "Draft of the author"]);
    expect(await headlines({ view: "mine" }, people.editor)).toEqual([]);
  });

  it("are counted as they are listed, for everybody", async () => {
    for (const actor of Object.values(people)) {
      const { counts } = await countViews(db, { actor });
      for (const view of newsroomViews) {
        expect([view, counts[view]]).toEqual([view, (await headlines({ view }, actor)).length]);
      }
    }
  });

  it("says of each what can be done with it, and that a schedule is late", async () => {
    const found = (await list({}, people.author)).articles.find(({ headline }) => headline === "Draft of the author");
    expect(found?.deeds).toContain("request-review");
    expect(found?.deeds).not.toContain("publish-article");
    const { articles: scheduled } = await list({ view: "scheduled" });
    expect(scheduled.map(({ isOverdue }) => isOverdue)).toEqual([true, false]);
  });
});

it("shows to each exactly what the table of rights lets them read", async () => {
  const rows = await db.article.findMany({
    where: { trashedAt: null },
    select: {
      id: true,
      ownerId: true,
      sectionId: true,
      topSectionId: true,
      firstPublishedAt: true,
      scheduledFor: true,
    },
  });
  for (const actor of Object.values(people)) {
    const readable = rows.filter((row) => mayWithArticle(actor, "read", row)).map(({ id }) => id);
    const listed = (await list({}, actor)).articles.map(({ id }) => id);
    expect(listed.toSorted()).toEqual(readable.toSorted());
  }
  expect((await headlines({}, people.narrowed)).toSorted()).toEqual(["Changed", "In review", "Scheduled late"]);
  expect(await headlines({}, people.other)).toEqual([]);
});

describe("filters", () => {
  it.each<[Keys, string[]]>([
    [{ section: "harbour" }, ["Changed", "Scheduled late", "In review"]],
    [{ section: "quays" }, ["Changed", "In review"]],
    [{ section: "nowhere" }, []],
    [{ contributor: "ada-lowe" }, ["Published"]],
    [{ from: "2026-03-10", until: "2026-03-10", view: "drafts" }, ["Draft of the author"]],
    [{ from: "2026-03-11" }, []],
    [{ until: "2026-03-09" }, []],
  ])("%j", async (keys, expected) => {
    expect(await headlines(keys)).toEqual(expected);
  });

  it("by owner", async () => {
    expect(await headlines({ owner: people.author.id })).toEqual(["Changed", "Draft of the author"]);
  });
});

describe("search", () => {
  it.each<[string, string[]]>([
    ["weighbridge", ["Published"]],
    ["lighthouses", ["Changed"]],
    ["ublish", ["Unpublished", "Published"]],
    ["gates-and", ["Published"]],
    ["weighbridge lighthouse", []],
    ["%", []],
    ["paragraph", []],
    ["-war", []],
    ["thrown", []],
  ])("%s", async (q, expected) => {
    expect(await headlines({ q })).toEqual(expected);
  });

  it("finds nothing that somebody may not read", async () => {
    expect(await headlines({ q: "weighbridge" }, people.author)).toEqual([]);
    expect(await headlines({ q: "lighthouse" }, people.author)).toEqual(["Changed"]);
    expect(await headlines({ q: "lighthouse" }, people.other)).toEqual([]);
  });

  it("looks into the trash where the trash is asked for", async () => {
    expect(await headlines({ view: "trash", q: "thrown" })).toEqual(["Thrown away"]);
  });

  it("forgets changes that readers have got", async () => {
    const rows = await db.$queryRaw<{ article_id: string }[]>`SELECT article_id FROM working_text`;
    expect(rows).toEqual([{ article_id: articles.Changed }]);
    await db.$executeRaw`UPDATE article SET live_revision_id = working_revision_id WHERE id = ${articles.Changed}::uuid`;
    expect(await db.$queryRaw`SELECT article_id FROM working_text`).toEqual([]);
    await db.$executeRaw`
      UPDATE article SET live_revision_id = (SELECT id FROM revision WHERE article_id = article.id AND number = 1)
       WHERE id = ${articles.Changed}::uuid`;
    expect(await headlines({ q: "lighthouse" })).toEqual(["Changed"]);
  });
});

describe("pages", () => {
  it("lead through the whole list and back, each article once", async () => {
    for (const view of ["all", "scheduled"]) {
      const whole = await headlines({ view });
      const walked: string[] = [];
      let page = await list({ view }, people.editor, {}, 1);
      expect(page.previous).toBeNull();
      for (;;) {
        walked.push(...page.articles.map(({ headline }) => headline));
        if (page.next === null) break;
        page = await list({ view }, people.editor, { after: page.next }, 1);
      }
      expect(walked).toEqual(whole);
      const back: string[] = [];
      while (page.previous !== null) {
        page = await list({ view }, people.editor, { before: page.previous }, 1);
        back.unshift(...page.articles.map(({ headline }) => headline));
      }
      expect(back).toEqual(whole.slice(0, -1));
    }
  });

  it("stand still when an article that was on them is changed", async () => {
    const first = await list({}, people.editor, {}, 3);
    const after = first.next ?? undefined;
    if (after === undefined) throw new Error("There is one page only.");
    const before = await list({}, people.editor, { after }, 3);
    const last = first.articles.at(-1);
    const touched = await db.article.findUniqueOrThrow({ where: { id: last?.id ?? "" } });
    await db.article.update({ where: { id: touched.id }, data: { updatedAt: minutesAfter(noon, 500) } });
    const again = await list({}, people.editor, { after }, 3);
    expect(again.articles.map(({ id }) => id)).toEqual(before.articles.map(({ id }) => id));
    await db.article.update({ where: { id: touched.id }, data: { updatedAt: touched.updatedAt } });
  });
});

it("keeps to three statements and reads no body", async () => {
  const statements = await statementsOf(() => list({ section: "harbour", q: "lighthouse" }));
  expect(statements.length).toBeLessThanOrEqual(3);
  expect(statements.join()).not.toMatch(/\bbody\b|body_text/);
  expect(await statementsOf(() => countViews(db, { actor: people.narrowed }))).toHaveLength(1);
});
