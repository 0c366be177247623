import { beforeAll, describe, expect, it } from "vitest";
import { documentOf } from "@/blocks/document";
import type { StaffActor } from "@/lib/actor";
import { type RestoreRevision, restoreRevision } from "@/server/articles/restore-revision";
import { saveArticle } from "@/server/articles/save-article";
import { scheduleArticle } from "@/server/articles/schedule-article";
import { useTestDatabase } from "@/server/database/test-database";
import { db } from "@/server/db";
import { getRevision } from "@/server/revisions/get-revision";
import { listRevisions } from "@/server/revisions/list-revisions";
import { statementsOf } from "@/server/test-articles";
import { addArticle, addSection, bodyOf, minutesAfter, noon, staffMember, textWith } from "@/server/test-newsroom";

useTestDatabase();

let editor: StaffActor;
let author: StaffActor;
let world: string;
let names = 0;

beforeAll(async () => {
  editor = await staffMember("editor");
  author = await staffMember("author");
  world = await addSection("world");
});

const draft = (change: Parameters<typeof addArticle>[1] = {}) => {
  names += 1;
  return addArticle(world, { slug: `draft-${names}`, publishedAt: null, actor: author, ...change });
};

/** Saves so many revisions, each a minute after the one before. */
async function save(
  articleId: string,
  from: number,
  count: number,
  change: { automatic?: boolean; reason?: string; actor?: StaffActor; after?: number } = {},
) {
  const { automatic = true, reason = "", actor = author, after = 0 } = change;
  for (let step = 0; step < count; step += 1) {
    const text = textWith({ headline: `Revision ${from + step + 1}` });
    const now = minutesAfter(noon, after + from + step);
    await saveArticle({ articleId, expectedRevision: from + step, text, automatic, reason, actor, now });
  }
}

const list = async (articleId: string, before?: number) => {
  const found = await listRevisions(db, { articleId, actor: editor, ...(before !== undefined && { before }) });
  if (found === null) throw new Error("There is no such article.");
  return found;
};

describe("the timeline", () => {
  it("says who saved what and why, and which are in use", async () => {
    const articleId = await draft({ publishedAt: noon, actor: editor });
    await save(articleId, 1, 1, { automatic: false, reason: "A name was wrong", actor: editor });
    await scheduleArticle({ articleId, expectedRevision: 2, wallTime: "2026-03-11T12:00", actor: editor, now: noon });
    await save(articleId, 2, 1, { automatic: false, actor: editor });
    expect((await list(articleId)).lines).toMatchObject([
      { number: 3, marks: ["working"], automatic: false },
      { number: 2, marks: ["scheduled"], reason: "A name was wrong", savedBy: editor.name, headline: "Revision 2" },
      { number: 1, marks: ["live"], savedBy: editor.name },
    ]);
  });

  it("folds what the editor saved by itself in one sitting of one person", async () => {
    const articleId = await draft();
    await save(articleId, 1, 3);
    await save(articleId, 4, 1, { actor: editor });
    await save(articleId, 5, 1, { automatic: false, actor: editor });
    await save(articleId, 6, 2, { actor: editor });
    await save(articleId, 8, 2, { actor: editor, after: 60 });
    expect((await list(articleId)).lines.map(({ number, folded }) => [number, folded])).toEqual([
      [10, [9]],
      [8, [7]],
      [6, [5]],
      [4, [3, 2]],
      [1, []],
    ]);
  });

  it("comes in pages that leave nothing out, and reads no body", async () => {
    const articleId = await draft();
    await db.revision.createMany({
      data: Array.from({ length: 250 }, (_, place) => ({
        articleId,
        number: place + 2,
        headline: `Revision ${place + 2}`,
        body: {},
        createdAt: minutesAfter(noon, place),
      })),
    });
    const seen: number[] = [];
    let before: number | undefined;
    for (let pages = 0; pages < 5; pages += 1) {
      const page = await list(articleId, before);
      seen.push(...page.lines.flatMap(({ number, folded }) => [number, ...folded]));
      if (page.before === null) break;
      before = page.before;
    }
    expect(seen).toEqual(Array.from({ length: 251 }, (_, place) => 251 - place));
    const statements = await statementsOf(() => list(articleId));
    expect(statements).toHaveLength(2);
    expect(statements.filter((statement) => /\bbody\b/.test(statement))).toEqual([]);
  });

  it("is open to those alone who may read the article", async () => {
    const articleId = await draft();
    const stranger = await staffMember("author");
    expect(await listRevisions(db, { articleId, actor: stranger })).toBeNull();
    expect(await getRevision(db, { articleId, number: 1, actor: stranger })).toBeNull();
    expect(await getRevision(db, { articleId, number: 1, actor: author })).toMatchObject({
      number: 1,
      text: { headline: "Harbour gates open" },
    });
    expect(await getRevision(db, { articleId, number: 2, actor: author })).toBeNull();
  });
});

describe("restoreRevision", () => {
  const restore = (articleId: string, change: Partial<RestoreRevision> = {}) =>
    restoreRevision({ articleId, number: 1, blockId: null, expectedRevision: 2, actor: author, now: noon, ...change });

  async function rewritten(): Promise<string> {
    const articleId = await draft({ text: textWith({ headline: "First", body: bodyOf("One.", "Two.", "Three.") }) });
    const body = documentOf(bodyOf("One changed.", "Two.", "Three.").blocks.filter(({ id }) => id !== "para-1"));
    const text = textWith({ headline: "Second", body });
    await saveArticle({ articleId, expectedRevision: 1, text, actor: author, now: noon });
    return articleId;
  }

  const working = async (articleId: string) => {
    const { workingRevision } = await db.article.findUniqueOrThrow({
      where: { id: articleId },
      select: { workingRevision: true },
    });
    return workingRevision;
  };

  it("makes all of an older one the working text again, and keeps what stood in between", async () => {
    const articleId = await rewritten();
    expect(await restore(articleId)).toEqual({ ok: true, revision: 3, changed: true });
    expect(await working(articleId)).toMatchObject({
      number: 3,
      headline: "First",
      reason: "Restored revision 1",
      body: bodyOf("One.", "Two.", "Three."),
    });
    expect(await getRevision(db, { articleId, number: 2, actor: author })).toMatchObject({
      text: { headline: "Second" },
    });
    expect(await restore(articleId, { expectedRevision: 3 })).toEqual({ ok: true, revision: 3, changed: false });
  });

  it("makes one block of it the working text again, where it stood", async () => {
    const articleId = await rewritten();
    expect(await restore(articleId, { blockId: "para-1" })).toMatchObject({ ok: true, revision: 3 });
    const restored = await working(articleId);
    expect(restored).toMatchObject({ headline: "Second", body: bodyOf("One changed.", "Two.", "Three.") });
    await restore(articleId, { blockId: "para-0", expectedRevision: 3 });
    expect(await working(articleId)).toMatchObject({ number: 4, body: bodyOf("One.", "Two.", "Three.") });
  });

  it("leaves out a lead picture that has gone", async () => {
    const { id } = await db.media.create({ data: { width: 1, height: 1, checksum: "0" } });
    const articleId = await draft({ text: textWith({ leadMediaId: id }) });
    await save(articleId, 1, 1);
    await db.media.delete({ where: { id } });
    expect(await restore(articleId)).toMatchObject({ ok: true });
    expect(await working(articleId)).toMatchObject({ leadMediaId: null });
  });

  it("is refused to others, from an older text, and of what is not there", async () => {
    const articleId = await rewritten();
    expect(await restore(articleId, { actor: await staffMember("author") })).toEqual({
      ok: false,
      refusal: "forbidden",
    });
    expect(await restore(articleId, { expectedRevision: 1 })).toEqual({
      ok: false,
      refusal: "stale-revision",
      revision: 2,
    });
    expect(await restore(articleId, { number: 7 })).toEqual({ ok: false, refusal: "no-such-revision" });
    expect(await restore(articleId, { blockId: "none" })).toEqual({ ok: false, refusal: "no-such-block" });
    expect(await db.revision.count({ where: { articleId } })).toBe(2);
  });
});
