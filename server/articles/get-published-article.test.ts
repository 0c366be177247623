import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { documentOf } from "@/blocks/document";
import { tags } from "@/lib/cache-tags";
import { useTestDatabase } from "@/server/database/test-database";
import { db } from "@/server/db";
import { insertArticle, insertSection, type TestArticle } from "@/server/test-articles";
import { getPublishedArticle } from "./get-published-article";

useTestDatabase();

const at = (minute: number) => new Date(Date.UTC(2026, 2, 10, 12, minute));
let harbour: string;
let quays: string;
let gales: string;
let ada: string;

beforeAll(async () => {
  harbour = await insertSection("harbour");
  quays = await insertSection("quays", { parentId: harbour });
  gales = (await db.topic.create({ data: { slug: "gales", name: "Gales" } })).id;
  ada = (await db.contributor.create({ data: { slug: "ada-lowe", name: "Ada Lowe", role: "Editor" } })).id;
});

beforeEach(async () => {
  await db.article.deleteMany();
});

const add = (minute: number, change: Partial<TestArticle> = {}) =>
  insertArticle({ sectionId: harbour, at: at(minute), ...change });
const read = async (id: string, section = "harbour") => {
  const found = await getPublishedArticle(db, { section, slug: `a-${id}` });
  if (found === null) throw new Error("The article was not found.");
  return found;
};
const idsOf = (cards: readonly { id: string }[]) => cards.map((card) => card.id);

describe("getPublishedArticle", () => {
  it("is the whole article, with its byline, topics, corrections, comments and views", async () => {
    const mediaId = "0198a000-0000-7000-8000-000000000001";
    const facts = { width: 2_000, height: 1_500, checksum: "0", altText: "A wall of water", credit: "Plate room" };
    await db.media.create({ data: { id: mediaId, caption: "From the library", ...facts } });
    const body = documentOf([{ type: "picture", id: "pict-1", mediaId, width: "wide" }]);
    const id = await add(0, {
      body,
      topicIds: [gales],
      contributorIds: [ada],
      change: {
        leadMediaId: mediaId,
        leadCaption: "Its own",
        substantivelyUpdatedAt: at(9),
        words: 700,
        language: "fr",
      },
    });
    await db.viewCount.create({ data: { articleId: id, total: 5 } });
    await db.comment.createMany({
      data: (["approved", "held", "rejected"] as const).map((state) => ({
        articleId: id,
        name: state,
        text: "Well.",
        state,
      })),
    });
    const correction = { articleId: id, kind: "correction" as const, text: "It was noon.", publishedAt: at(5) };
    await db.correction.create({ data: { ...correction, listedAt: at(0) } });
    const { article } = await read(id);
    expect(article).toMatchObject({
      url: `/harbour/a-${id}`,
      language: "fr",
      publishedAt: at(0).toISOString(),
      updatedAt: at(9).toISOString(),
      minutes: 3,
      views: 5,
      body,
      section: { slug: "harbour", url: "/harbour" },
      contributors: [{ name: "Ada Lowe", role: "Editor", url: "/contributor/ada-lowe", portrait: null }],
      topics: [{ name: "Gales", url: "/topic/gales" }],
      corrections: [{ kind: "correction", text: "It was noon.", publishedAt: at(5).toISOString() }],
      comments: { policy: "closed", total: 1, list: [{ name: "approved" }] },
      picture: { caption: "Its own", altText: "A wall of water" },
      pictures: { [mediaId]: { caption: "From the library", credit: "Plate room" } },
    });
    expect(article.picture?.files.square.map((file) => file.width)).toEqual([240, 480, 1_200]);
  });

  it("takes the comment policy from the nearest that has one", async () => {
    const policyOf = async (id: string) => (await read(id, "quays")).article.comments.policy;
    const id = await add(0, { sectionId: quays, topSectionId: harbour });
    expect(await policyOf(id)).toBe("closed");
    await db.section.update({ where: { id: harbour }, data: { commentPolicy: "off" } });
    expect(await policyOf(id)).toBe("off");
    await db.section.update({ where: { id: quays }, data: { commentPolicy: "closed" } });
    expect(await policyOf(id)).toBe("closed");
    await db.article.update({ where: { id }, data: { commentPolicy: "off" } });
    expect(await policyOf(id)).toBe("off");
    await db.section.updateMany({ data: { commentPolicy: null } });
  });

  it("names the older and the newer article of its section", async () => {
    const [first, second, third] = [await add(1), await add(2), await add(3)];
    await add(2, { sectionId: quays, topSectionId: harbour });
    expect((await read(second)).article).toMatchObject({ previous: { id: first }, next: { id: third } });
    expect((await read(first)).article.previous).toBeNull();
    expect((await read(third)).article.next).toBeNull();
  });

  it("names those of its topics first, then the newest of the section, never itself or what its body names", async () => {
    const named = await add(59, { topicIds: [gales] });
    const [topical, older] = [await add(2, { topicIds: [gales] }), await add(1, { topicIds: [gales] })];
    const [newest, newer] = [await add(40), await add(39)];
    await add(38);
    const body = documentOf([{ type: "relatedArticle", id: "rela-1", articleId: named }]);
    const id = await add(30, { topicIds: [gales], body });
    const { article, tags: stoodOn } = await read(id);
    expect(idsOf(article.related)).toEqual([topical, older, newest, newer]);
    expect(Object.keys(article.articles)).toEqual([named]);
    expect(stoodOn).toEqual(
      expect.arrayContaining([tags.site, tags.article(id), tags.topic(gales), tags.section(harbour)]),
    );
    for (const shown of [named, topical, older, newest, newer]) expect(stoodOn).toContain(tags.card(shown));
  });

  it("does not stand on its section's list while its topics give enough", async () => {
    for (let minute = 1; minute <= 4; minute += 1) await add(minute, { topicIds: [gales] });
    const id = await add(9, { topicIds: [gales] });
    expect((await read(id)).tags).not.toContain(tags.section(harbour));
  });

  it("stands on an article that its body names before that is published", async () => {
    const draft = await add(0, { at: null });
    const id = await add(9, { body: documentOf([{ type: "relatedArticle", id: "rela-1", articleId: draft }]) });
    const { article, tags: stoodOn } = await read(id);
    expect(article.articles).toEqual({});
    expect(stoodOn).toContain(tags.card(draft));
  });

  it("is null at an address where nothing stands", async () => {
    const id = await add(0);
    expect(await getPublishedArticle(db, { section: "quays", slug: `a-${id}` })).toBeNull();
    expect(await getPublishedArticle(db, { section: "harbour", slug: "nothing" })).toBeNull();
  });
});
