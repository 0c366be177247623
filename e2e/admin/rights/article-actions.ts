import { randomUUID } from "node:crypto";
import type { ArticleDeed } from "../../../lib/article-rights";
import type { BulkChange } from "../../../lib/bulk-change";
import type { Fields } from "./ask";
import { type ActionRight, type ActionRights, keeps } from "./rights";
import { addBulkTrash, addChangeNote, addPreviewLink, addRevision, addRow } from "./rows";
import { type Asker, type Placed, type PlacedState, placeArticle, type World } from "./world";

type Asked = BulkChange | Promise<BulkChange>;

type More = (world: World, article: Placed | null) => Fields | Promise<Fields>;

const onArticle = (deed: ArticleDeed, state: PlacedState, more: Fields | More = {}): ActionRight => ({
  right: { deed },
  page: "/admin/articles/[id]",
  state,
  fields: async (world, _asker, article) => ({
    articleId: article?.id ?? "",
    ...(typeof more === "function" ? await more(world, article) : more),
  }),
});

const inBulk = (deed: ArticleDeed, state: PlacedState, change: (world: World, article: Placed | null) => Asked) => ({
  ...onArticle(deed, state),
  page: "/admin/articles",
  fields: async (world: World, _asker: Asker, article: Placed | null) => ({
    articleIds: [article?.id ?? ""],
    change: JSON.stringify(await change(world, article)),
  }),
  triesAreKept: true as const,
});

const one = { expectedRevision: "1" };
const publication = { ...one, changeNote: "", overrideReason: "" };
/** As the facts of an article stand in the beginning, which the form sends back as what it was changed from. */
const facts = {
  ...{ kind: "news", language: "en", commentPolicy: "" },
  ...{ embargoedUntil: "", topicIds: "", contributorIds: "" },
};
const details = { ...facts, kind: "analysis", seen: JSON.stringify(facts) };

/** Nobody has chosen its section, which the checklist asks for. */
const withoutSection: More = async ({ pool }, article) => {
  await pool.query("UPDATE article SET section_chosen = false WHERE id = $1", [article?.id]);
  return { ...publication, overrideReason: "The section editor is on her way." };
};

const underEmbargo: More = async ({ pool }, article) => {
  await pool.query("UPDATE article SET embargoed_until = now() + interval '1 day' WHERE id = $1", [article?.id]);
  return { ...publication, liftsEmbargo: "on" };
};

/** What lies in the second section already is where it is to go: nothing has to come of that. */
const intoAnother = (right: ActionRight): ActionRight => ({ ...right, mayRefuse: [] });

const article = "app/admin/(newsroom)/articles/[id]/actions.ts";
const list = "app/admin/(newsroom)/articles/actions.ts";

export const articleActions: ActionRights = {
  [`${article}#publish`]: onArticle("publish", "draft", publication),
  [`${article}#publish, over the checklist`]: {
    ...onArticle("override-checklist", "draft", withoutSection),
    alsoRefused: ["checklist"],
  },
  [`${article}#publish, before its time`]: {
    ...onArticle("embargo", "draft", underEmbargo),
    alsoRefused: ["embargoed"],
  },
  [`${article}#publish, with a correction`]: onArticle("correct", "published", async (world, placed) => {
    await addRevision(world, placed);
    return { ...publication, expectedRevision: "2", correctionKind: "correction", correctionText: "It was seven." };
  }),
  [`${article}#schedule`]: onArticle("schedule", "draft", { ...publication, wallTime: "2090-01-02T10:00" }),
  [`${article}#unschedule`]: onArticle("schedule", "scheduled"),
  [`${article}#review`]: onArticle("request-review", "draft", one),
  [`${article}#takeBack`]: onArticle("request-review", "inReview"),
  [`${article}#giveBack`]: onArticle("return", "inReview", { note: "Name the sluice." }),
  [`${article}#correct`]: onArticle("correct", "published", { kind: "correction", text: "It was seven." }),
  [`${article}#unpublish`]: onArticle("unpublish", "published", { reason: "A doubt." }),
  [`${article}#putBack`]: onArticle("publish", "unpublished"),
  [`${article}#retract`]: onArticle("retract", "published", { reason: "Invented.", notice: "We were wrong." }),
  [`${article}#trash`]: onArticle("trash", "draft"),
  [`${article}#restore`]: onArticle("trash", "trashed"),
  [`${article}#restoreFormer`]: onArticle("write", "draft", async (world, placed) => {
    await addRevision(world, placed);
    return { expectedRevision: "2", number: "1", blockId: "" };
  }),
  [`${article}#assign`]: onArticle("assign", "draft", { ownerId: "" }),
  [`${article}#makeLink`]: onArticle("share-preview", "draft", { revision: "", days: "3" }),
  [`${article}#move`]: onArticle("move", "draft", () => ({ slug: `moved-${randomUUID()}` })),
  [`${article}#move, into another section`]: intoAnother(
    onArticle("move", "draft", ({ sectionIds }) => ({ sectionId: sectionIds[1] })),
  ),
  [`${article}#saveDetails`]: onArticle("write", "draft", details),
  [`${article}#saveDetails, with an embargo`]: onArticle("embargo", "draft", {
    ...details,
    embargoedUntil: "2090-01-02T10:00:00Z",
  }),
  [`${article}#saveDetails, before readers`]: onArticle("publish", "published", details),
  [`${article}#duplicate`]: { ...onArticle("read", "draft"), mayRefuse: ["forbidden"] },
  [`${article}#approveNote`]: onArticle("approve-change-note", "published", async (world, placed) => ({
    noteId: await addChangeNote(world, placed),
    text: "A number was mended.",
  })),
  [`${article}#removeNote`]: onArticle("approve-change-note", "published", async (world, placed) => ({
    noteId: await addChangeNote(world, placed),
  })),
  [`${article}#revokeLink`]: onArticle("share-preview", "draft", async (world, placed) => ({
    linkId: await addPreviewLink(world, placed),
  })),
  [`${list}#begin`]: keeps("begin-articles", "/admin/articles", ({ sectionIds }) => ({ sectionId: sectionIds[1] })),
  [`${list}#bulkChange`]: inBulk("trash", "draft", () => ({ kind: "trash" })),
  [`${list}#bulkChange, restore`]: inBulk("trash", "trashed", () => ({ kind: "restore" })),
  [`${list}#bulkChange, ask for a review`]: inBulk("request-review", "draft", () => ({ kind: "request-review" })),
  [`${list}#bulkChange, take that back`]: inBulk("request-review", "inReview", () => ({ kind: "take-back-review" })),
  [`${list}#bulkChange, move`]: intoAnother(
    inBulk("move", "draft", ({ sectionIds }) => ({ kind: "move", sectionId: sectionIds[1] })),
  ),
  [`${list}#bulkChange, add a topic`]: inBulk("write", "draft", async (world) => ({
    kind: "add-topic",
    topicId: (await addRow(world, "topic")).id,
  })),
  [`${list}#bulkChange, remove a topic`]: inBulk("write", "draft", async (world, placed) => {
    const { id: topicId } = await addRow(world, "topic");
    await world.pool.query("INSERT INTO article_topic (article_id, topic_id, position) VALUES ($1, $2, 0)", [
      placed?.id,
      topicId,
    ]);
    return { kind: "remove-topic", topicId };
  }),
  [`${list}#bulkChange, assign`]: inBulk("assign", "draft", () => ({ kind: "assign", ownerId: null })),
  [`${list}#bulkChange, unpublish`]: inBulk("unpublish", "published", () => ({
    kind: "unpublish",
    reason: "A doubt.",
  })),
  [`${list}#undo`]: {
    right: "staff",
    page: "/admin/articles",
    fields: async (world, { member }) => {
      const ownerId = member?.id ?? world.colleague.id;
      const { id } = await placeArticle(world, { ownerId, state: "trashed", sectionId: world.sectionIds[1] });
      return { token: await addBulkTrash(world, member?.id ?? null, id) };
    },
  },
  [`${list}#undo, what a colleague has done`]: {
    right: "nobody",
    page: "/admin/articles",
    fields: async (world) => {
      const { id } = await placeArticle(world, { ownerId: world.colleague.id, state: "trashed" });
      return { token: await addBulkTrash(world, world.colleague.id, id) };
    },
  },
  // One's own change, of an article that may have been given to somebody else since.
  [`${list}#undo, with the rights of today`]: {
    ...onArticle("trash", "trashed"),
    page: "/admin/articles",
    fields: async (world, { member }, placed) => ({
      token: await addBulkTrash(world, member?.id ?? null, placed?.id ?? ""),
    }),
    triesAreKept: true,
  },
};
