import { beforeAll, describe, expect, it } from "vitest";
import type { StaffActor } from "@/lib/actor";
import { assignArticle } from "@/server/articles/assign-article";
import { beginArticle } from "@/server/articles/begin-article";
import { changeArticleAddress } from "@/server/articles/change-article-address";
import { checkArticle } from "@/server/articles/check-article";
import { duplicateArticle } from "@/server/articles/duplicate-article";
import { publishArticle } from "@/server/articles/publish-article";
import { type SaveArticle, saveArticle } from "@/server/articles/save-article";
import { useTestDatabase } from "@/server/database/test-database";
import { db } from "@/server/db";
import {
  addArticle,
  addSection,
  auditActions,
  bodyOf,
  minutesAfter,
  noon,
  staffMember,
  textWith,
} from "@/server/test-newsroom";

useTestDatabase();

let contributor: StaffActor;
let editor: StaffActor;
let world: string;
let city: string;

beforeAll(async () => {
  contributor = await staffMember("contributor");
  editor = await staffMember("editor");
  world = await addSection("world");
  city = await addSection("city");
  await db.section.update({ where: { id: city }, data: { position: 1 } });
});

const begin = (sectionId: string | null = world, actor: StaffActor = contributor) =>
  beginArticle({ sectionId, actor, now: noon });

const read = (id: string) => db.article.findUniqueOrThrow({ where: { id }, include: { bylines: true } });

async function begun(sectionId: string | null = world, actor?: StaffActor): Promise<string> {
  const result = await begin(sectionId, actor);
  if (!result.ok) throw new Error(result.refusal);
  return result.articleId;
}

const save = (articleId: string, change: Partial<SaveArticle> = {}) =>
  saveArticle({ articleId, expectedRevision: 1, text: textWith(), actor: editor, now: noon, ...change });

describe("beginArticle", () => {
  it("is an empty draft of one's own, with one's name in the byline", async () => {
    const ada = await db.contributor.create({ data: { slug: "ada", name: "Ada Lowe" } });
    await db.staff.update({ where: { id: contributor.id }, data: { contributorId: ada.id } });
    const articleId = await begun();
    expect(await read(articleId)).toMatchObject({
      state: "draft",
      ownerId: contributor.id,
      headline: "",
      bylineText: "Ada Lowe",
      bylines: [{ contributorId: ada.id }],
    });
    expect(await auditActions(articleId)).toEqual(["begin-article"]);
  });

  it("takes the first section that is open, and has the checklist ask for a choice", async () => {
    const narrowed = { ...contributor, sectionIds: [city] };
    const articleId = await begun(null, narrowed);
    expect(await read(articleId)).toMatchObject({ sectionId: city, sectionChosen: false });
    const section = async () =>
      (await checkArticle(db, { articleId, actor: contributor, at: noon }))?.checks.find(
        ({ name }) => name === "section",
      );
    expect(await section()).toMatchObject({ isMet: false });
    // Looking at it and leaving it as it is is a choice too.
    const chosen = await changeArticleAddress({ articleId, sectionId: city, actor: contributor, now: noon });
    expect(chosen).toMatchObject({ ok: true, changed: false });
    expect(await section()).toMatchObject({ isMet: true });
    expect(await read(await begun(null))).toMatchObject({ sectionId: world });
  });

  it("is refused in a section that is closed, or is none", async () => {
    const narrowed = { ...contributor, sectionIds: [city] };
    expect(await begin(world, narrowed)).toEqual({ ok: false, refusal: "forbidden" });
    expect(await begin(crypto.randomUUID())).toEqual({ ok: false, refusal: "unknown-section" });
    expect(await begin(null, { ...contributor, sectionIds: [crypto.randomUUID()] })).toEqual({
      ok: false,
      refusal: "no-section",
    });
  });

  it("begins one article for one form, however often it is sent", async () => {
    const actor = { ...contributor, requestKey: crypto.randomUUID() };
    const [one, other] = await Promise.all([begun(world, actor), begun(world, actor)]);
    expect(one).toBe(other);
    expect(await begun(world, actor)).toBe(one);
  });

  it("cannot be published as it is", async () => {
    const articleId = await begun();
    const refused = await publishArticle({ articleId, expectedRevision: 1, actor: editor, now: noon });
    expect(refused).toMatchObject({ refusal: "checklist", checks: [{ name: "headline" }, { name: "body" }] });
  });
});

describe("the slug of a draft", () => {
  it("follows the headline until somebody sets one", async () => {
    const articleId = await begun();
    await save(articleId, { text: textWith({ headline: "Gates open" }) });
    expect(await read(articleId)).toMatchObject({ slug: "gates-open" });
    await save(articleId, { expectedRevision: 2, text: textWith({ headline: "" }) });
    expect(await read(articleId)).toMatchObject({ slug: "gates-open" });
    await save(articleId, { expectedRevision: 3, text: textWith({ headline: "Gates close" }) });
    expect(await read(articleId)).toMatchObject({ slug: "gates-close" });
    await changeArticleAddress({ articleId, slug: "the-gates", actor: contributor, now: noon });
    await save(articleId, { expectedRevision: 4, text: textWith({ headline: "Gates again" }) });
    expect(await read(articleId)).toMatchObject({ slug: "the-gates", slugByHand: true });
  });

  it("keeps out of the way of another's", async () => {
    const [one, other] = [await begun(), await begun()];
    await save(one, { text: textWith({ headline: "The same words" }) });
    await save(other, { text: textWith({ headline: "The same words" }) });
    expect([(await read(one)).slug, (await read(other)).slug]).toEqual(["the-same-words", "the-same-words-2"]);
  });

  it("stays as it was first published", async () => {
    const articleId = await begun();
    await save(articleId, { text: textWith({ headline: "At first" }) });
    await publishArticle({ articleId, expectedRevision: 2, actor: editor, now: noon });
    await save(articleId, { expectedRevision: 2, text: textWith({ headline: "Afterwards" }) });
    await publishArticle({ articleId, expectedRevision: 3, actor: editor, now: noon });
    expect(await read(articleId)).toMatchObject({ headline: "Afterwards", slug: "at-first" });
  });
});

describe("a save under a key", () => {
  it("is kept once, and answers the same", async () => {
    const articleId = await begun();
    const saveKey = crypto.randomUUID();
    const once = { saveKey, automatic: true, text: textWith({ headline: "Once" }) };
    const results = await Promise.all([save(articleId, once), save(articleId, once)]);
    expect(results).toEqual([1, 2].map(() => ({ ok: true, revision: 2, changed: true })));
    await save(articleId, { expectedRevision: 2, text: textWith({ headline: "Since" }) });
    expect(await save(articleId, once)).toEqual({ ok: true, revision: 2, changed: true });
    expect(
      await db.revision.findMany({ where: { articleId }, select: { automatic: true }, orderBy: { number: "asc" } }),
    ).toEqual([{ automatic: false }, { automatic: true }, { automatic: false }]);
    const another = await begun();
    expect(await save(another, once)).toMatchObject({ ok: false, refusal: "invalid" });
  });
});

describe("duplicateArticle", () => {
  const duplicate = (articleId: string, actor: StaffActor = editor) =>
    duplicateArticle({ articleId, actor, now: minutesAfter(noon, 5) });

  it("is a draft of one's own with everything but the history", async () => {
    const topic = await db.topic.create({ data: { slug: "gates", name: "Gates" } });
    const text = textWith({ headline: "A long report", body: bodyOf("One.", "Two.") });
    const source = await addArticle(world, { text, slug: "report", byline: ["Zeno Quill"], topicIds: [topic.id] });
    await db.article.update({ where: { id: source }, data: { embargoedUntil: minutesAfter(noon, 60) } });
    const result = await duplicate(source);
    if (!result.ok) throw new Error(result.refusal);
    const copy = await db.article.findUniqueOrThrow({
      where: { id: result.articleId },
      include: { topics: true, workingRevision: true },
    });
    expect(copy).toMatchObject({
      state: "draft",
      headline: "A long report",
      slug: "a-long-report",
      ownerId: editor.id,
      bylineText: "Zeno Quill",
      firstPublishedAt: null,
      embargoedUntil: minutesAfter(noon, 60),
      topics: [{ topicId: topic.id, listedAt: null }],
      workingRevision: { number: 1, body: text.body },
    });
  });

  it("is refused of what one may not read, and is done once for one form", async () => {
    const source = await begun();
    expect(await duplicate(source, await staffMember("author"))).toEqual({ ok: false, refusal: "forbidden" });
    expect(await duplicate(crypto.randomUUID())).toEqual({ ok: false, refusal: "not-found" });
    const actor = { ...contributor, requestKey: crypto.randomUUID() };
    expect(await duplicate(source, actor)).toEqual(await duplicate(source, actor));
  });
});

describe("assignArticle", () => {
  it("gives an article to another, by editors alone", async () => {
    const articleId = await begun();
    const assign = (ownerId: string | null, actor: StaffActor = editor) =>
      assignArticle({ articleId, ownerId, actor, now: noon });
    expect(await assign(editor.id, contributor)).toEqual({ ok: false, refusal: "forbidden" });
    expect(await assign(crypto.randomUUID())).toEqual({ ok: false, refusal: "unknown-staff" });
    expect(await assign(editor.id)).toEqual({ ok: true, changed: true });
    expect(await assign(editor.id)).toEqual({ ok: true, changed: false });
    expect(await save(articleId, { actor: contributor })).toEqual({ ok: false, refusal: "forbidden" });
    expect(await assign(null)).toEqual({ ok: true, changed: true });
  });

  it("is refused when somebody else has given it away since", async () => {
    const articleId = await begun();
    const assign = (ownerId: string | null, seenOwnerId: string | null) =>
      assignArticle({ articleId, ownerId, seenOwnerId, actor: editor, now: noon });
    expect(await assign(editor.id, contributor.id)).toEqual({ ok: true, changed: true });
    const storedOwner = { id: editor.id, name: editor.name };
    expect(await assign(null, contributor.id)).toEqual({ ok: false, refusal: "stale-facts", storedOwner });
    expect(await assign(editor.id, contributor.id)).toEqual({ ok: true, changed: false });
    expect(await assign(null, editor.id)).toEqual({ ok: true, changed: true });
    expect(await assign(contributor.id, editor.id)).toEqual({ ok: false, refusal: "stale-facts", storedOwner: null });
  });
});
