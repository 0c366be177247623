import { beforeAll, describe, expect, it } from "vitest";
import type { StaffActor } from "@/lib/actor";
import type { BulkChange } from "@/lib/bulk-change";
import { bulkChangeArticles } from "@/server/articles/bulk-change-articles";
import { publishArticle } from "@/server/articles/publish-article";
import { saveArticle } from "@/server/articles/save-article";
import { undoBulkChange } from "@/server/articles/undo-bulk-change";
import { useTestDatabase } from "@/server/database/test-database";
import { db } from "@/server/db";
import { addSection, minutesAfter, noon, staffMember, textWith } from "@/server/test-newsroom";
import { articleAt, stageNow } from "@/server/test-workflow";

useTestDatabase();

let editor: StaffActor;
let author: StaffActor;
let world: string;
let city: string;
let topicId: string;

beforeAll(async () => {
  editor = await staffMember("editor");
  author = await staffMember("author");
  world = await addSection("world");
  city = await addSection("city");
  topicId = (await db.topic.create({ data: { slug: "gates", name: "Gates" } })).id;
});

const at = (stage: Parameters<typeof articleAt>[0]) => articleAt(stage, { sectionId: world, owner: author, editor });

const bulk = async (articleIds: string[], change: BulkChange, actor: StaffActor = editor) => {
  const result = await bulkChangeArticles({ articleIds, change, actor, now: noon });
  if (!result.ok) throw new Error(result.refusal);
  return result;
};

const undo = (token: string | null, actor: StaffActor = editor, now = minutesAfter(noon, 10)) =>
  undoBulkChange({ token: token ?? "", actor, now });

/** What of an article a bulk change can reach. */
const state = (id: string) =>
  db.article.findUniqueOrThrow({
    where: { id },
    select: {
      state: true,
      trashedAt: true,
      sectionId: true,
      slug: true,
      slugByHand: true,
      ownerId: true,
      listedAt: true,
      liveRevisionId: true,
      headline: true,
      topics: { select: { topicId: true } },
    },
  });

describe("bulkChangeArticles", () => {
  it("says of each what came of it, and does the rest when one is refused", async () => {
    const [draft, scheduled, trashed] = [await at("draft"), await at("scheduled"), await at("trashed")];
    const nobody = crypto.randomUUID();
    const { outcomes, undo: token } = await bulk([draft, scheduled, trashed, nobody, draft], { kind: "trash" });
    expect(outcomes).toEqual([
      { articleId: draft, ok: true, changed: true },
      { articleId: scheduled, ok: false, refusal: "scheduled" },
      { articleId: trashed, ok: true, changed: false },
      { articleId: nobody, ok: false, refusal: "not-found" },
    ]);
    expect(await undo(token)).toEqual({ ok: true, outcomes: [{ articleId: draft, ok: true, changed: true }] });
    expect(await stageNow(draft)).toBe("draft");
    expect(await stageNow(trashed)).toBe("trashed");
  });

  it("asks the rights of each", async () => {
    const [own, others] = [await at("draft"), await at("draft")];
    await db.article.update({ where: { id: others }, data: { ownerId: editor.id } });
    const { outcomes } = await bulk([own, others], { kind: "trash" }, author);
    expect(outcomes).toMatchObject([{ ok: true }, { refusal: "forbidden" }]);
  });

  it("is for one article at least and 200 at most", async () => {
    const ask = (articleIds: string[]) =>
      bulkChangeArticles({ articleIds, change: { kind: "trash" }, actor: editor, now: noon });
    expect(await ask([])).toEqual({ ok: false, refusal: "no-articles" });
    const many = Array.from({ length: 201 }, () => crypto.randomUUID());
    expect(await ask(many)).toEqual({ ok: false, refusal: "too-many-articles" });
  });

  it("has nothing to undo where nothing has changed", async () => {
    expect(await bulk([await at("trashed")], { kind: "trash" })).toMatchObject({ undo: null });
  });
});

describe("undoBulkChange", () => {
  const changes: [BulkChange["kind"], () => BulkChange, Parameters<typeof at>[0]][] = [
    ["trash", () => ({ kind: "trash" }), "in-review"],
    ["restore", () => ({ kind: "restore" }), "trashed"],
    ["request-review", () => ({ kind: "request-review" }), "draft"],
    ["take-back-review", () => ({ kind: "take-back-review" }), "in-review"],
    ["move", () => ({ kind: "move", sectionId: city }), "published"],
    ["add-topic", () => ({ kind: "add-topic", topicId }), "published"],
    ["assign", () => ({ kind: "assign", ownerId: editor.id }), "draft"],
    ["unpublish", () => ({ kind: "unpublish", reason: "Wrong" }), "changed"],
  ];

  it.each(changes)("takes back %s", async (_kind, change, stage) => {
    const articleId = await at(stage);
    const before = await state(articleId);
    const { outcomes, undo: token } = await bulk([articleId], change());
    expect(outcomes).toEqual([{ articleId, ok: true, changed: true }]);
    expect(await state(articleId)).not.toEqual(before);
    expect(await undo(token)).toMatchObject({ ok: true, outcomes: [{ ok: true, changed: true }] });
    const after = await state(articleId);
    // When it was thrown away again is another time than before.
    expect({ ...after, trashedAt: after.trashedAt !== null }).toEqual({
      ...before,
      trashedAt: before.trashedAt !== null,
    });
  });

  it("gives back the topics that there were", async () => {
    const articleId = await at("published");
    await bulk([articleId], { kind: "add-topic", topicId });
    const { undo: token } = await bulk([articleId], { kind: "remove-topic", topicId });
    expect((await state(articleId)).topics).toEqual([]);
    await undo(token);
    expect((await state(articleId)).topics).toEqual([{ topicId }]);
  });

  it("publishes nothing that readers had not seen", async () => {
    const articleId = await at("published");
    const { undo: token } = await bulk([articleId], { kind: "unpublish", reason: "" });
    const text = textWith({ headline: "Not for readers" });
    await saveArticle({ articleId, expectedRevision: 1, text, actor: editor, now: noon });
    await undo(token);
    expect(await state(articleId)).toMatchObject({ state: "published", headline: "Harbour gates open" });
  });

  it("is for the one who did it, once, within an hour", async () => {
    const { undo: token } = await bulk([await at("draft")], { kind: "trash" });
    expect(await undo(token, author)).toEqual({ ok: false, refusal: "not-found" });
    expect(await undo(token, editor, minutesAfter(noon, 61))).toEqual({ ok: false, refusal: "too-late-to-undo" });
    const both = await Promise.all([undo(token), undo(token)]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await undo(token)).toEqual({ ok: false, refusal: "undone-already" });
  });

  it("leaves alone what has gone on since", async () => {
    const articleId = await at("draft");
    const { undo: token } = await bulk([articleId], { kind: "request-review" });
    await publishArticle({ articleId, expectedRevision: 1, actor: editor, now: noon });
    await undo(token);
    expect(await stageNow(articleId)).toBe("published");
  });
});
