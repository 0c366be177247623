import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { documentSchema } from "@/blocks/document";
import { documentPlainText } from "@/blocks/plain-text";
import { searchWords } from "@/lib/search-words";
import { useTestDatabase } from "@/server/database/test-database";
import { db } from "@/server/db";
import { type SeedScaleResult, seedScale } from "@/server/demonstration/scale/seed-scale";

const database = useTestDatabase();
const now = new Date("2026-11-20T03:12:00Z");
const lines: string[] = [];
const seed = (articles: number, options: { seed?: number; intoContent?: boolean } = {}) =>
  seedScale(database.url, { articles, now, report: (line) => lines.push(line), ...options });
const count = async (query: string) => Number((await db.$queryRawUnsafe<{ count: bigint }[]>(query))[0]?.count);

let first: SeedScaleResult;

beforeAll(async () => {
  first = await seed(200);
});
afterAll(() => db.$disconnect());

describe("seedScale", () => {
  it("adds as many published articles as asked for, and a few beside them that readers do not see", async () => {
    expect(first).toMatchObject({ ok: true, added: 200 });
    expect(await db.article.count({ where: { state: "published" } })).toBe(200);
    expect(await db.article.count({ where: { state: { not: "published" } } })).toBe(2);
    expect(lines.at(-2)).toMatch(/^200 of 200 articles, [\d,]+ a second$/);
  });

  it("writes bodies that the newsroom's own schema takes, of 300 to 1,200 words, with their words beside them", async () => {
    const articles = await db.article.findMany({ include: { liveRevision: true, workingRevision: true } });
    const kinds = new Set<string>();
    for (const article of articles) {
      const body = documentSchema.parse(article.workingRevision?.body);
      for (const block of body.blocks) kinds.add(block.type);
      expect(article.bodyText).toBe(documentPlainText(body));
      expect(article.words).toBeGreaterThanOrEqual(300);
      expect(article.words).toBeLessThanOrEqual(1_200);
      expect(article.workingRevision?.headline).toBe(article.headline);
      expect(article.workingRevision?.articleId).toBe(article.id);
      if (article.state === "published") expect(article.liveRevisionId).toBe(article.workingRevisionId);
    }
    for (const kind of ["paragraph", "subhead", "list", "blockQuote", "table"]) expect(kinds).toContain(kind);
  });

  it("spreads them over ten years before now, and puts nothing into the future", async () => {
    const { _min, _max } = await db.article.aggregate({ _min: { listedAt: true }, _max: { listedAt: true } });
    expect(_min.listedAt?.getUTCFullYear()).toBe(2016);
    expect(Number(_max.listedAt)).toBeGreaterThan(Number(now) - 40 * 86_400_000);
    const after = { gt: now };
    expect(await db.article.count({ where: { OR: [{ listedAt: after }, { updatedAt: after }] } })).toBe(0);
    expect(await db.comment.count({ where: { createdAt: after } })).toBe(0);
    expect(await db.correction.count({ where: { publishedAt: after } })).toBe(0);
    expect(await db.viewHour.count({ where: { hour: after } })).toBe(0);
  });

  it.each(["article_topic", "byline", "correction"])("repeats when an article is listed in %s", async (table) => {
    const joined = `SELECT count(*) FROM ${table} AS part JOIN article ON article.id = part.article_id`;
    expect(await count(`${joined} WHERE part.listed_at IS DISTINCT FROM article.listed_at`)).toBe(0);
    expect(await count(joined)).toBeGreaterThan(0);
  });

  it("names in each byline the contributors who belong to it, in their order", async () => {
    const articles = await db.article.findMany({
      include: { bylines: { orderBy: { position: "asc" }, include: { contributor: true } }, topics: true },
    });
    for (const { bylines, bylineText, topics } of articles) {
      expect(bylineText).toBe(bylines.map((byline) => byline.contributor.name).join(", "));
      expect([1, 2, 3]).toContain(bylines.length);
      expect([1, 2, 3, 4, 5]).toContain(topics.length);
    }
    expect(await db.section.count({ where: { parentId: null } })).toBe(10);
    expect(await db.topic.count()).toBe(200);
    expect(await db.contributor.count()).toBe(60);
  });

  it("lists inner sections under their outer ones", async () => {
    const articles = await db.article.findMany({ include: { section: true } });
    expect(articles.filter(({ section }) => section.parentId !== null).length).toBeGreaterThan(0);
    for (const { section, topSectionId } of articles) expect(topSectionId).toBe(section.parentId ?? section.id);
  });

  it("counts the words of what readers see, as publishing does, and every article's views", async () => {
    const uses = new Map<string, number>();
    for (const article of await db.article.findMany({ where: { state: "published" } })) {
      for (const [word, times] of searchWords(article)) uses.set(word, (uses.get(word) ?? 0) + times);
    }
    const stored = await db.searchWord.findMany();
    expect(new Map(stored.map(({ word, uses }) => [word, uses]))).toEqual(uses);
    expect(await db.viewCount.count()).toBe(200);
    expect(await count("SELECT count(*) FROM view_hour")).toBeGreaterThan(0);
  });

  it("has every index that the migrations made, the search's too", async () => {
    expect(await count("SELECT count(*) FROM pg_indexes WHERE indexname = 'article_search_idx'")).toBe(1);
    expect(
      await count("SELECT count(*) FROM article WHERE search @@ to_tsquery('news_english', 'government')"),
    ).toBeGreaterThan(100);
  });
});

describe("seedScale, a second time", () => {
  it("changes nothing when there are as many already, or of another seed", async () => {
    expect(await seed(200)).toEqual({ ok: false, refusal: "already-there" });
    expect(await seed(300, { seed: 2 })).toEqual({ ok: false, refusal: "other-seed" });
    expect(await db.article.count()).toBe(202);
  });

  it("fills up to a larger number, also when the run before was killed without its index", async () => {
    const definition = `CREATE INDEX article_search_idx ON public.article USING gin (search) WITH (fastupdate=off)`;
    await db.$executeRawUnsafe(`COMMENT ON TABLE article IS '${definition}'`);
    await db.$executeRawUnsafe("DROP INDEX article_search_idx");
    expect(await seed(250)).toMatchObject({ ok: true, added: 50 });
    expect(await db.article.count({ where: { state: "published" } })).toBe(250);
    expect(await db.topic.count()).toBe(200);
    expect(await count("SELECT count(*) FROM pg_indexes WHERE indexname = 'article_search_idx'")).toBe(1);
  });

  it("keeps away from content of a newsroom, unless told otherwise", async () => {
    await db.section.create({ data: { slug: "own", name: "Own" } });
    expect(await seed(260)).toEqual({ ok: false, refusal: "holds-content" });
    expect(await seed(260, { intoContent: true })).toMatchObject({ ok: true, added: 10 });
  });
});

describe("seedScale, with the same seed and time elsewhere", () => {
  it("makes the same articles", async () => {
    const digest = () =>
      db.$queryRaw`SELECT md5(string_agg(import_key || headline || body_text || id || slug, '' ORDER BY import_key)) AS digest
                   FROM article WHERE split_part(import_key, ' ', 4)::int < 200`;
    const before = await digest();
    await db.article.deleteMany();
    await db.contributor.deleteMany();
    await db.topic.deleteMany();
    await db.section.deleteMany({ where: { parentId: { not: null } } });
    await db.section.deleteMany();
    expect(await seed(200)).toMatchObject({ ok: true });
    expect(await digest()).toEqual(before);
  });
});
