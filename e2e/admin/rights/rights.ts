import { randomBytes, randomUUID } from "node:crypto";
import { type ArticleDeed, mayWithArticle } from "../../../lib/article-rights";
import { may, type Permission } from "../../../lib/permissions";
import { addMember } from "../../support/newsroom";
import type { Fields } from "./ask";
import type { Asker, Placed, PlacedState, World } from "./world";

/**
 * Who may ask for what. Each page, action and route handler of the newsroom stands here by its name; one that does not,
 * fails the suite, and so does one that stands here and is gone.
 */
export type Right =
  /** Before the door: everybody may ask, and what a secret opens is not tried here. */
  | "door"
  /** Everybody who is signed in. */
  | "staff"
  | { permission: Permission }
  | { deed: ArticleDeed };

export function isAllowed({ actor }: Asker, right: Right, article: Placed | null): boolean {
  if (right === "door") return true;
  if (actor === null) return false;
  if (right === "staff") return true;
  if ("permission" in right) return may(actor, right.permission);
  return article !== null && mayWithArticle(actor, right.deed, article.holding);
}

type PageRight = { right: Right; query?: string };

/** Pages by their path below app/admin. `[id]` is the colleague's article or account, and then the asker's own. */
export const pages: Record<string, PageRight> = {
  "/admin": { right: "staff" },
  "/admin/[...path]": { right: "door" },
  "/admin/account": { right: "staff" },
  "/admin/articles/[id]": { right: { deed: "read" } },
  "/admin/audit": { right: { permission: "read-audit" } },
  "/admin/first/[token]": { right: "door" },
  "/admin/forgotten": { right: "door" },
  "/admin/invitation/[token]": { right: "door" },
  "/admin/reset/[token]": { right: "door" },
  "/admin/sign-in": { right: "door" },
  "/admin/sign-in/code": { right: "door" },
  "/admin/staff": { right: { permission: "keep-staff" } },
  "/admin/staff/[id]": { right: { permission: "keep-staff" } },
  "/admin/staff/invite": { right: { permission: "keep-staff" } },
};

export type ActionRight = {
  right: Right;
  /** A page that holds the action. */
  page: string;
  /** The state in which an article has to be for the action to come to something; none is placed without it. */
  state?: PlacedState;
  /** What a form that is in order sends, about a subject that was made for it. */
  fields: (world: World, asker: Asker, article: Placed | null) => Fields | Promise<Fields>;
  /** What it may be refused with although the right is there: the others of the newsroom's rules come after the rights. */
  mayRefuse?: readonly string[];
};

const onArticle = (deed: ArticleDeed, state: PlacedState, more: Fields = {}): ActionRight => ({
  right: { deed },
  page: "/admin/articles/[id]",
  state,
  fields: (_world, _asker, article) => ({ articleId: article?.id ?? "", ...more }),
});

const ofStaff = (fields: ActionRight["fields"], page = "/admin/staff/[id]"): ActionRight => ({
  right: { permission: "keep-staff" },
  page,
  fields,
});

const aColleague = async ({ pool }: World) => ({ staffId: (await addMember(pool, "author", { password: "x" })).id });

const placeFields = () => ({
  name: "Somebody new",
  email: `${randomUUID()}@pilot.example`,
  role: "author",
  contributorId: "",
});

const withLine = async ({ pool }: World, article: Placed | null, table: "change_note" | "preview_link") => {
  const id = randomUUID();
  if (table === "change_note") {
    await pool.query(
      "INSERT INTO change_note (id, article_id, text, published_at) VALUES ($1, $2, 'A number was wrong.', now())",
      [id, article?.id],
    );
  } else {
    await pool.query(
      "INSERT INTO preview_link (token_hash, id, article_id, ends_at) VALUES ($1, $2, $3, now() + interval '1 day')",
      [randomBytes(32).toString("hex"), id, article?.id],
    );
  }
  return id;
};

const one = { expectedRevision: "1" };
const publication = { ...one, changeNote: "", overrideReason: "" };
const articleActions = "app/admin/(newsroom)/articles/[id]/actions.ts";
const listActions = "app/admin/(newsroom)/articles/actions.ts";
const staffActions = "app/admin/(newsroom)/staff/actions.ts";
const accountActions = "app/admin/(newsroom)/account/actions.ts";

const door = (page: string, fields: Fields): ActionRight => ({ right: "door", page, fields: () => fields });

/** What is done to one's own account needs more than a session: the password, which the asker does not give here. */
const own = (fields: Fields): ActionRight => ({
  right: "staff",
  page: "/admin/account",
  fields: (_world, { member }) => ({ ...fields, ...("staffId" in fields && { staffId: member?.id ?? randomUUID() }) }),
  mayRefuse: ["wrong-password", "wrong-code", "wait"],
});

/** Actions by the file and the name under which the build lists them. */
export const actions: Record<string, ActionRight> = {
  [`${articleActions}#publish`]: onArticle("publish", "draft", publication),
  [`${articleActions}#schedule`]: onArticle("schedule", "draft", { ...publication, wallTime: "2090-01-02T10:00" }),
  [`${articleActions}#unschedule`]: onArticle("schedule", "scheduled"),
  [`${articleActions}#review`]: onArticle("request-review", "draft", one),
  [`${articleActions}#takeBack`]: onArticle("request-review", "inReview"),
  [`${articleActions}#giveBack`]: onArticle("return", "inReview", { note: "Name the sluice." }),
  [`${articleActions}#correct`]: onArticle("correct", "published", { kind: "correction", text: "It was seven." }),
  [`${articleActions}#unpublish`]: onArticle("unpublish", "published", { reason: "A doubt." }),
  [`${articleActions}#putBack`]: onArticle("publish", "unpublished"),
  [`${articleActions}#retract`]: onArticle("retract", "published", { reason: "Invented.", notice: "We were wrong." }),
  [`${articleActions}#trash`]: onArticle("trash", "draft"),
  [`${articleActions}#restore`]: onArticle("trash", "trashed"),
  [`${articleActions}#restoreFormer`]: onArticle("write", "draft", { ...one, number: "1", blockId: "" }),
  [`${articleActions}#assign`]: onArticle("assign", "draft", { ownerId: "" }),
  [`${articleActions}#makeLink`]: onArticle("share-preview", "draft", { revision: "", days: "3" }),
  [`${articleActions}#move`]: {
    ...onArticle("move", "draft"),
    fields: (_world, _asker, article) => ({ articleId: article?.id ?? "", slug: `moved-${randomUUID()}` }),
  },
  [`${articleActions}#saveDetails`]: onArticle("write", "draft", {
    ...one,
    ...{ kind: "news", language: "en", commentPolicy: "", embargoedUntil: "", topicIds: "", contributorIds: "" },
  }),
  [`${articleActions}#duplicate`]: { ...onArticle("read", "draft"), mayRefuse: ["forbidden"] },
  [`${articleActions}#approveNote`]: {
    ...onArticle("approve-change-note", "published"),
    fields: async (world, _asker, article) => ({
      articleId: article?.id ?? "",
      noteId: await withLine(world, article, "change_note"),
      text: "A number was mended.",
    }),
  },
  [`${articleActions}#removeNote`]: {
    ...onArticle("approve-change-note", "published"),
    fields: async (world, _asker, article) => ({
      articleId: article?.id ?? "",
      noteId: await withLine(world, article, "change_note"),
    }),
  },
  [`${articleActions}#revokeLink`]: {
    ...onArticle("share-preview", "draft"),
    fields: async (world, _asker, article) => ({
      articleId: article?.id ?? "",
      linkId: await withLine(world, article, "preview_link"),
    }),
  },
  [`${listActions}#begin`]: {
    right: { permission: "begin-articles" },
    page: "/admin/articles",
    fields: ({ sectionIds }) => ({ sectionId: sectionIds[1] }),
  },
  [`${listActions}#bulkChange`]: {
    ...onArticle("trash", "draft"),
    page: "/admin/articles",
    fields: (_world, _asker, article) => ({
      articleIds: [article?.id ?? ""],
      change: JSON.stringify({ kind: "trash" }),
    }),
  },
  [`${listActions}#undo`]: {
    right: "staff",
    page: "/admin/articles",
    fields: () => ({ token: randomUUID() }),
    mayRefuse: ["not-found"],
  },
  [`${staffActions}#inviteAction`]: ofStaff(placeFields, "/admin/staff/invite"),
  [`${staffActions}#saveStaffAction`]: ofStaff(async ({ pool }) => {
    const { id } = await addMember(pool, "author");
    const { rows } = await pool.query<{ updated_at: Date }>("SELECT updated_at FROM staff WHERE id = $1", [id]);
    return { ...placeFields(), id, updatedAt: rows[0]?.updated_at.toISOString() ?? "" };
  }),
  [`${staffActions}#entryLinkAction`]: ofStaff(aColleague),
  [`${staffActions}#closeAccountAction`]: ofStaff(aColleague),
  [`${staffActions}#reopenAccountAction`]: ofStaff(async (world) => {
    const colleague = await aColleague(world);
    await world.pool.query("UPDATE staff SET disabled_at = now() WHERE id = $1", [colleague.staffId]);
    return colleague;
  }),
  [`${staffActions}#resetTotpAction`]: ofStaff(async (world) => {
    const colleague = await aColleague(world);
    await world.pool.query("UPDATE staff SET totp_secret = 'AAAA', totp_confirmed_at = now() WHERE id = $1", [
      colleague.staffId,
    ]);
    return colleague;
  }),
  [`${staffActions}#endSessionsAction`]: ofStaff(async (world) => ({ ...(await aColleague(world)), sessionId: "" })),
  [`${accountActions}#changePasswordAction`]: own({ current: "not the password", password: "twelve gulls on a mast" }),
  [`${accountActions}#confirmTotpAction`]: own({ code: "000000", password: "not the password" }),
  [`${accountActions}#removeTotpAction`]: own({ password: "not the password" }),
  [`${accountActions}#renewRecoveryCodesAction`]: own({ password: "not the password" }),
  [`${accountActions}#endOwnSessionAction`]: own({ staffId: "", sessionId: randomUUID() }),
  [`${accountActions}#endOtherSessionsAction`]: own({}),
  // Last, because nobody is signed in afterwards: each asker's own session is what it ends.
  [`${accountActions}#signOutAction`]: own({}),
  "app/admin/(signed-out)/sign-in/actions.ts#signInAction": door("/admin/sign-in", {
    email: "nobody@pilot.example",
    password: "not the password",
  }),
  "app/admin/(signed-out)/sign-in/actions.ts#secondStepAction": door("/admin/sign-in", { code: "000000" }),
  "app/admin/(signed-out)/forgotten/actions.ts#forgottenAction": door("/admin/forgotten", {
    email: "no@pilot.example",
  }),
  "app/admin/(signed-out)/first/[token]/actions.ts#firstAccountAction": door("/admin/first/[token]", {
    ...{ token: "none", name: "Eve", email: "eve@evil.example", password: "twelve gulls on a mast" },
  }),
  "app/admin/(signed-out)/invitation/[token]/actions.ts#acceptInvitationAction": door("/admin/invitation/[token]", {
    ...{ token: "none", name: "Eve", password: "twelve gulls on a mast" },
  }),
  "app/admin/(signed-out)/reset/[token]/actions.ts#resetPasswordAction": door("/admin/reset/[token]", {
    ...{ token: "none", password: "twelve gulls on a mast" },
  }),
};

export type HandlerRight = {
  right: Right;
  state?: PlacedState;
  json?: (article: Placed | null) => object;
  form?: Readonly<Record<string, string | Blob>>;
  query?: string;
  mayRefuse?: readonly string[];
};

/** Route handlers by method and path. */
export const handlers: Record<string, HandlerRight> = {
  "GET /admin/audit/export": { right: { permission: "read-audit" }, query: "?format=jsonl" },
  "POST /admin/session": { right: "door", json: () => ({ email: "nobody@pilot.example", password: "not it" }) },
  "PUT /admin/articles/[id]/text": {
    right: { deed: "write" },
    state: "draft",
    json: () => ({
      expectedRevision: 1,
      text: { headline: "Rewritten", body: { version: 1, blocks: [] } },
    }),
  },
  "GET /admin/cards": { right: "staff", query: "?q=Kelmarsh" },
  "GET /admin/pictures": { right: { permission: "keep-pictures" } },
  "POST /admin/pictures": {
    right: { permission: "keep-pictures" },
    form: {
      ...{ altText: "", caption: "", credit: "", focalX: "0.5", focalY: "0.5" },
      file: new Blob(["not a picture"], { type: "image/png" }),
    },
    mayRefuse: ["not-a-picture", "unreadable", "unsupported", "invalid", "damaged"],
  },
};
