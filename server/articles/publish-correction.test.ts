import { beforeAll, describe, expect, it } from "vitest";
import type { StaffActor } from "@/lib/actor";
import { getPublishedArticle } from "@/server/articles/get-published-article";
import { type PublishArticle, publishArticle } from "@/server/articles/publish-article";
import { saveArticle } from "@/server/articles/save-article";
import { listCorrections } from "@/server/corrections/list-corrections";
import { useTestDatabase } from "@/server/database/test-database";
import { db } from "@/server/db";
import {
  addArticle,
  addSection,
  auditActions,
  minutesAfter,
  noon,
  staffMember,
  takeExpiries,
  textWith,
  withBrokenAudit,
} from "@/server/test-newsroom";

useTestDatabase();

const later = minutesAfter(noon, 60);
const correction = { kind: "correction", text: "The gates opened at noon, not at one." } as const;
let editor: StaffActor;
let world: string;
let names = 0;

beforeAll(async () => {
  editor = await staffMember("editor");
  world = await addSection("world");
});

/** A live article with changes behind it. */
async function changed(): Promise<string> {
  names += 1;
  const articleId = await addArticle(world, { slug: `gates-${names}` });
  const text = textWith({ headline: `Mended ${names}` });
  const saved = await saveArticle({ articleId, expectedRevision: 1, text, actor: editor, now: noon });
  if (!saved.ok) throw new Error(saved.refusal);
  await takeExpiries();
  return articleId;
}

const publish = (articleId: string, change: Partial<PublishArticle> = {}) =>
  publishArticle({ articleId, expectedRevision: 2, correction, actor: editor, now: later, ...change });

async function shown(articleId: string) {
  const { slug } = await db.article.findUniqueOrThrow({ where: { id: articleId }, select: { slug: true } });
  const page = await getPublishedArticle(db, { section: "world", slug });
  return { headline: page?.article.headline, corrections: page?.article.corrections.map(({ text }) => text) };
}

const listed = async (articleId: string) => {
  const { slug } = await db.article.findUniqueOrThrow({ where: { id: articleId }, select: { slug: true } });
  return JSON.stringify(await listCorrections(db, { place: {} })).includes(`/world/${slug}"`);
};

describe("publishing as a correction", () => {
  it("is a note of its own also in words that an earlier one has", async () => {
    const articleId = await changed();
    await publish(articleId);
    const text = textWith({ headline: `Mended again ${names}` });
    const saved = await saveArticle({ articleId, expectedRevision: 2, text, actor: editor, now: later });
    expect(saved.ok).toBe(true);
    const evening = minutesAfter(noon, 300);
    expect(await publish(articleId, { expectedRevision: 3, now: evening })).toEqual({ ok: true, changed: true });
    const notes = await db.correction.findMany({ where: { articleId }, orderBy: { publishedAt: "asc" } });
    expect(notes.map(({ text, publishedAt }) => [text, publishedAt])).toEqual([
      [correction.text, later],
      [correction.text, evening],
    ]);
  });

  it("puts changes and note before readers at once, dated and listed, under one line of the audit trail", async () => {
    const articleId = await changed();
    expect(await publish(articleId, { correction: { ...correction, text: ` ${correction.text} ` } })).toEqual({
      ok: true,
      changed: true,
    });
    expect(await shown(articleId)).toEqual({ headline: `Mended ${names}`, corrections: [correction.text] });
    expect(await listed(articleId)).toBe(true);
    expect(await db.correction.findMany({ where: { articleId } })).toMatchObject([
      { ...correction, publishedAt: later, listedAt: noon },
    ]);
    expect((await auditActions(articleId)).slice(-2)).toEqual(["save-article", "publish-article"]);
    const line = await db.auditEntry.findFirstOrThrow({ where: { subjectId: articleId, action: "publish-article" } });
    expect(line.details).toMatchObject({ revision: 2, ...correction });
  });

  it("expires everything once", async () => {
    const articleId = await changed();
    await publish(articleId);
    expect(await db.expiry.count()).toBe(1);
    const expired = await takeExpiries();
    expect(expired).toContain(`path:/world/gates-${names}`);
    expect(expired).toContain("corrections");
  });

  it("leaves neither when it fails midway", async () => {
    const articleId = await changed();
    await withBrokenAudit(async () => {
      await expect(publish(articleId)).rejects.toThrow();
    });
    expect(await shown(articleId)).toEqual({ headline: "Harbour gates open", corrections: [] });
    expect(await db.correction.count({ where: { articleId } })).toBe(0);
    expect(await db.expiry.count()).toBe(0);
    expect((await auditActions(articleId)).at(-1)).toBe("save-article");
  });

  it("is done once when it is asked for twice, and tells the note of what another has published", async () => {
    const articleId = await changed();
    await publish(articleId);
    expect(await publish(articleId)).toMatchObject({ ok: true, changed: false });
    const second = await changed();
    await publish(second, { correction: null });
    expect(await publish(second)).toMatchObject({ ok: true, changed: true });
    for (const id of [articleId, second]) expect((await shown(id)).corrections).toEqual([correction.text]);
  });

  it("is refused to those who may not correct, and of an older text, without a word, and before publication", async () => {
    const articleId = await changed();
    const author = await staffMember("author");
    expect(await publish(articleId, { actor: author })).toEqual({ ok: false, refusal: "forbidden" });
    expect(await publish(articleId, { expectedRevision: 1 })).toEqual({ ok: false, refusal: "stale-revision" });
    expect(await publish(articleId, { correction: { ...correction, text: "  " } })).toEqual({
      ok: false,
      refusal: "empty",
    });
    const draft = await addArticle(world, { slug: "unseen", publishedAt: null });
    expect(await publish(draft, { expectedRevision: 1 })).toEqual({ ok: false, refusal: "not-published" });
    for (const id of [articleId, draft]) expect(await db.correction.count({ where: { articleId: id } })).toBe(0);
  });
});
