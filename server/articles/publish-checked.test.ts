import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { documentOf } from "@/blocks/document";
import type { StaffActor } from "@/lib/actor";
import { refusalSentences } from "@/lib/refusals";
import { approveChangeNote } from "@/server/articles/approve-change-note";
import { checkArticle } from "@/server/articles/check-article";
import { findArticleAddress } from "@/server/articles/find-article-address";
import { getPublishedArticle } from "@/server/articles/get-published-article";
import { type PublishArticle, publishArticle } from "@/server/articles/publish-article";
import { removeChangeNote } from "@/server/articles/remove-change-note";
import { retractArticle } from "@/server/articles/retract-article";
import { saveArticle } from "@/server/articles/save-article";
import { unpublishArticle } from "@/server/articles/unpublish-article";
import { useTestDatabase } from "@/server/database/test-database";
import { db } from "@/server/db";
import {
  addArticle,
  addSection,
  changeFacts,
  minutesAfter,
  noon,
  staffMember,
  takeExpiries,
  textWith,
} from "@/server/test-newsroom";

useTestDatabase();

const later = minutesAfter(noon, 60);
let editor: StaffActor;
let author: StaffActor;
let world: string;
let inner: string;
let names = 0;

beforeAll(async () => {
  editor = await staffMember("editor");
  author = { ...(await staffMember("author")), authorsPublish: true };
  world = await addSection("world");
  inner = await addSection("asia", world);
});

beforeEach(async () => {
  await db.settings.update({ where: { id: 1 }, data: { checklist: {} } });
  await db.section.updateMany({ data: { checklist: {} } });
  await takeExpiries();
});

function draft(change: Parameters<typeof addArticle>[1] & { sectionId?: string } = {}): Promise<string> {
  names += 1;
  const { sectionId = world, ...rest } = change;
  return addArticle(sectionId, { slug: `draft-${names}`, publishedAt: null, actor: author, ...rest });
}

const publish = (articleId: string, change: Partial<PublishArticle> = {}) =>
  publishArticle({ articleId, expectedRevision: 1, actor: editor, now: later, ...change });

const details = (articleId: string) =>
  db.auditEntry.findFirstOrThrow({
    where: { subjectId: articleId, action: "publish-article" },
    select: { details: true },
  });

describe("the checklist", () => {
  const requireByline = () => db.settings.update({ where: { id: 1 }, data: { checklist: { byline: "required" } } });

  it("keeps an article from readers until it is met", async () => {
    await requireByline();
    const articleId = await draft();
    expect(await publish(articleId)).toMatchObject({
      ok: false,
      refusal: "checklist",
      checks: [{ name: "byline", level: "required", isMet: false }],
      mayOverride: true,
    });
    expect(await db.article.findUniqueOrThrow({ where: { id: articleId } })).toMatchObject({ state: "draft" });
    const ada = await db.contributor.create({ data: { slug: `ada-${names}`, name: "Ada" } });
    await changeFacts(articleId, { contributorIds: [ada.id] }, { actor: editor, now: noon });
    expect(await publish(articleId)).toEqual({ ok: true, changed: true });
  });

  it("is overridden with a reason, by those who may, and that is logged", async () => {
    await requireByline();
    const articleId = await draft();
    expect(await publish(articleId, { actor: author, overrideReason: "I am in a hurry" })).toMatchObject({
      refusal: "checklist",
      mayOverride: false,
    });
    expect(await publish(articleId, { overrideReason: "  " })).toMatchObject({ refusal: "checklist" });
    expect(await publish(articleId, { overrideReason: " From an agency " })).toEqual({ ok: true, changed: true });
    expect((await details(articleId)).details).toMatchObject({
      overridden: ["byline"],
      overrideReason: "From an agency",
    });
  });

  it("cannot be overridden where there is nothing to publish", async () => {
    const articleId = await draft({ text: textWith({ body: documentOf([]) }) });
    expect(await publish(articleId, { overrideReason: "Because" })).toMatchObject({
      refusal: "checklist",
      checks: [{ name: "body" }],
      mayOverride: false,
    });
  });

  it("is that of the section, of the one around it, and of the site, in this order", async () => {
    await requireByline();
    const [there, within] = [await draft(), await draft({ sectionId: inner })];
    await db.section.update({ where: { id: world }, data: { checklist: { byline: "off" } } });
    expect(await publish(there)).toMatchObject({ ok: true });
    await db.section.update({ where: { id: inner }, data: { checklist: { byline: "required" } } });
    expect(await publish(within)).toMatchObject({ refusal: "checklist" });
    await db.section.update({ where: { id: inner }, data: { checklist: {} } });
    expect(await publish(within)).toMatchObject({ ok: true });
  });

  it("shows screens what publishing will ask, to those alone who may read it", async () => {
    await requireByline();
    const articleId = await draft();
    const shown = await checkArticle(db, { articleId, actor: author, at: later });
    expect(shown).toMatchObject({ revision: 1, mayOverride: false });
    expect(shown?.checks.filter(({ isMet }) => !isMet).map(({ name, level }) => `${name} ${level}`)).toEqual([
      "standfirst warned",
      "byline required",
      "lead-picture warned",
    ]);
    expect(await checkArticle(db, { articleId, actor: await staffMember("author"), at: later })).toBeNull();
  });

  it("looks at every picture, and takes the alt text of the block before the library's", async () => {
    const mediaId = "0198a000-0000-7000-8000-000000000001";
    await db.media.create({ data: { id: mediaId, width: 1200, height: 800, checksum: "0", credit: "" } });
    const picture = { type: "picture", mediaId, width: "column" } as const;
    const body = documentOf([
      { ...picture, id: "pic1", altText: "A gate" },
      { ...picture, id: "pic2" },
    ]);
    const articleId = await draft({ text: textWith({ body, leadMediaId: mediaId }) });
    const shown = await checkArticle(db, { articleId, actor: editor, at: later });
    expect(shown?.checks.find(({ name }) => name === "alt-text")).toMatchObject({
      isMet: false,
      blockIds: ["pic2"],
      sentence: expect.stringMatching(/^2 pictures/),
    });
    expect(shown?.checks.find(({ name }) => name === "credit")?.sentence).toMatch(/^3 pictures/);
  });

  it("finds the links to addresses of this site where readers find nothing", async () => {
    const seen = await addArticle(world, { slug: "seen" });
    const hidden = await draft({ slug: "hidden" });
    await db.redirect.create({ data: { fromPath: "/old", toPath: "/world" } });
    await db.redirect.create({ data: { fromPath: "/away", articleId: hidden } });
    await db.topic.create({ data: { slug: "gates", name: "Gates" } });
    const link = (href: string) => ({ text: href, marks: [{ type: "link" as const, href }] });
    const good = [
      "/",
      "/world",
      "/world/seen#part",
      "/old",
      "/topic/gates",
      "/search?q=x",
      "/archive/2026",
      "/world/me",
    ];
    const bad = ["/world/hidden", "/away", "/nowhere", "/topic/none", "/contributor/none", "/admin", "/a/b/c"];
    const elsewhere = ["https://elsewhere.example/none", "mailto:a@example.org", "#part"];
    const local = "http://localhost:3000/world/none";
    const text = [...good, ...bad, ...elsewhere, local].map(link);
    const body = documentOf([{ type: "list", id: "list", ordered: false, items: [{ text }] }]);
    const articleId = await draft({ slug: "me", text: textWith({ body }) });
    const found = await checkArticle(db, { articleId, actor: editor, at: later });
    const sentence = found?.checks.find(({ name }) => name === "dead-links")?.sentence;
    expect(sentence).toBe(
      "Readers would find nothing at /world/hidden, /away, /nowhere and 5 more. Mend or remove the links.",
    );
    expect(seen).not.toBe(hidden);
  });
});

describe("an embargo", () => {
  const embargoed = async () => {
    const articleId = await draft();
    const embargo = { embargoedUntil: minutesAfter(later, 60) };
    await changeFacts(articleId, embargo, { actor: editor, now: noon });
    return articleId;
  };

  it("is lifted by those who have the right to it, expressly, and that is logged", async () => {
    const articleId = await embargoed();
    const refused = { ok: false, refusal: "embargoed" };
    expect(await publish(articleId)).toEqual(refused);
    expect(await publish(articleId, { overrideReason: "It is out already" })).toEqual(refused);
    expect(await publish(articleId, { actor: author, liftsEmbargo: true })).toEqual(refused);
    expect(await publish(articleId, { liftsEmbargo: true })).toEqual({ ok: true, changed: true });
    expect(await db.article.findUniqueOrThrow({ where: { id: articleId } })).toMatchObject({ embargoedUntil: null });
    expect((await details(articleId)).details).toMatchObject({ liftedEmbargo: minutesAfter(later, 60).toISOString() });
  });

  it("is set, moved and lifted by nobody else", async () => {
    const articleId = await embargoed();
    const save = (embargoedUntil: Date | null) =>
      changeFacts(articleId, { embargoedUntil }, { actor: author, now: noon });
    expect(await save(null)).toEqual({ ok: false, refusal: "embargo-forbidden" });
    expect(await save(later)).toEqual({ ok: false, refusal: "embargo-forbidden" });
    expect(await save(minutesAfter(later, 60))).toEqual({ ok: true, changed: false });
  });
});

describe("what belongs to a published article", () => {
  it("is changed by those alone who may publish it", async () => {
    const articleId = await draft();
    await publish(articleId);
    const save = (actor: StaffActor) => changeFacts(articleId, { kind: "opinion" }, { actor, now: later });
    expect(await save({ ...author, authorsPublish: false })).toEqual({ ok: false, refusal: "seen-at-once" });
    expect(await save(author)).toEqual({ ok: true, changed: true });
  });
});

describe("a note of changes", () => {
  const changed = async () => {
    const articleId = await draft();
    await publish(articleId);
    const text = textWith({ headline: "Harbour gates closed" });
    await saveArticle({ articleId, expectedRevision: 1, text, actor: author, now: later });
    return articleId;
  };
  const shown = async (articleId: string) => {
    const { slug } = await db.article.findUniqueOrThrow({ where: { id: articleId } });
    return (await getPublishedArticle(db, { section: "world", slug }))?.article.changes.map(({ text }) => text);
  };

  it("is shown when an editor publishes with it", async () => {
    const articleId = await changed();
    const change = { expectedRevision: 2, changeNote: " The gates were closed again. " };
    expect(await publish(articleId, change)).toMatchObject({ ok: true });
    expect(await shown(articleId)).toEqual(["The gates were closed again."]);
  });

  it("by an author is shown once an editor lets it stand, in their words", async () => {
    const articleId = await changed();
    await publish(articleId, { expectedRevision: 2, changeNote: "Closed agian.", actor: author });
    expect(await shown(articleId)).toEqual([]);
    const { id: noteId } = await db.changeNote.findFirstOrThrow({ where: { articleId } });
    const approve = (actor: StaffActor, text: string | null = "Closed again.") =>
      approveChangeNote({ articleId, noteId, text, actor, now: later });
    expect(await approve(author)).toEqual({ ok: false, refusal: "forbidden" });
    expect(await approve(editor, " ")).toEqual({ ok: false, refusal: "empty-note" });
    expect(await approve(editor, "x".repeat(501))).toEqual({ ok: false, refusal: "note-too-long" });
    expect(await approve(editor)).toEqual({ ok: true, changed: true });
    expect(await approve(editor)).toEqual({ ok: true, changed: false });
    expect(await shown(articleId)).toEqual(["Closed again."]);

    const remove = (actor: StaffActor) => removeChangeNote({ articleId, noteId, actor, now: later });
    expect(await remove(author)).toEqual({ ok: false, refusal: "forbidden" });
    expect(await remove(editor)).toEqual({ ok: true, changed: true });
    expect(await remove(editor)).toEqual({ ok: true, changed: false });
    expect(await shown(articleId)).toEqual([]);
  });

  it("belongs to what readers have seen, and is short", async () => {
    const articleId = await draft();
    expect(await publish(articleId, { changeNote: "New." })).toEqual({ ok: false, refusal: "nothing-to-note" });
    const again = await changed();
    const long = { expectedRevision: 2, changeNote: "x".repeat(501) };
    expect(await publish(again, long)).toEqual({ ok: false, refusal: "note-too-long" });
  });
});

describe("a retraction", () => {
  it("leaves its notice at every address of the article, under 410", async () => {
    const articleId = await addArticle(world, { slug: "false-report" });
    await db.redirect.create({ data: { fromPath: "/world/false", articleId } });
    await retractArticle({
      articleId,
      reason: "Made up",
      notice: " We were wrong.\n\nWe are sorry. ",
      actor: editor,
      now: later,
    });
    const gone = { status: 410, notice: { text: "We were wrong.\n\nWe are sorry.", at: later.toISOString() } };
    expect(await findArticleAddress(db, "/world/false-report")).toEqual(gone);
    expect(await findArticleAddress(db, "/world/false")).toEqual(gone);
  });

  it("leaves no more than that it is gone without one", async () => {
    const articleId = await addArticle(world, { slug: "quietly" });
    await retractArticle({ articleId, reason: "Made up", actor: editor, now: later });
    expect(await findArticleAddress(db, "/world/quietly")).toEqual({ status: 410 });
  });

  it("of what was unpublished before expires what stood at its address", async () => {
    const articleId = await addArticle(world, { slug: "twice" });
    await unpublishArticle({ articleId, reason: "", actor: editor, now: later });
    await takeExpiries();
    await retractArticle({ articleId, reason: "", notice: "It was not so.", actor: editor, now: later });
    expect(await takeExpiries()).toEqual(new Set(["path:/world/twice", `withdrawn:${articleId}`, "withdrawn:texts"]));
  });

  it.each([
    ["x".repeat(2_001), "notice-too-long"],
    ["broken \u0000", "broken-character"],
  ])("is refused with a notice that cannot be shown (%#)", async (notice, refusal) => {
    const articleId = await addArticle(world, { slug: `never-${refusal}` });
    expect(await retractArticle({ articleId, reason: "", notice, actor: editor, now: later })).toEqual({
      ok: false,
      refusal,
    });
    expect(refusalSentences(refusal)[0]).not.toContain(refusal);
  });
});
