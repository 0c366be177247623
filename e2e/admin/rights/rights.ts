import { randomBytes, randomUUID } from "node:crypto";
import { type ArticleDeed, mayWithArticle } from "../../../lib/article-rights";
import { chosenChecks } from "../../../lib/checklist";
import { frontSlots } from "../../../lib/front-slots";
import { may, type Permission } from "../../../lib/permissions";
import { addMember } from "../../support/newsroom";
import type { Fields } from "./ask";
import { type Asker, type Placed, type PlacedState, placeArticle, type World } from "./world";

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

/** What `[id]` is in an address; an article where nothing is said, the colleague's and then one of the asker's own. */
type Subject = "staff" | Kept;

export type PageRight = { right: Right; query?: string; subject?: Subject };

/** Pages by their address. */
export const pages: Record<string, PageRight> = {
  "/admin": { right: "staff" },
  "/admin/[...path]": { right: "door" },
  "/admin/account": { right: "staff" },
  "/admin/articles": { right: "staff" },
  "/admin/articles/[id]": { right: { deed: "read" } },
  "/admin/articles/[id]/preview": { right: { deed: "read" } },
  "/admin/articles/[id]/revisions": { right: { deed: "read" } },
  "/admin/articles/new": { right: "staff" },
  "/admin/audit": { right: { permission: "read-audit" } },
  "/admin/contributors": { right: { permission: "keep-contributors" } },
  "/admin/contributors/[id]": { right: { permission: "keep-contributors" }, subject: "contributor" },
  "/admin/contributors/new": { right: { permission: "keep-contributors" } },
  "/admin/first/[token]": { right: "door" },
  "/admin/front": { right: { permission: "arrange-fronts" } },
  "/admin/pages": { right: { permission: "keep-pages" } },
  "/admin/pages/[slug]": { right: { permission: "keep-pages" } },
  "/admin/pages/new": { right: { permission: "keep-pages" } },
  "/admin/pictures/library": { right: { permission: "keep-pictures" } },
  "/admin/pictures/library/[id]": { right: { permission: "keep-pictures" }, subject: "media" },
  "/admin/redirects": { right: { permission: "keep-redirects" } },
  "/admin/sections": { right: { permission: "keep-sections" } },
  "/admin/sections/[id]": { right: { permission: "keep-sections" }, subject: "section" },
  "/admin/sections/new": { right: { permission: "keep-sections" } },
  "/admin/settings": { right: { permission: "keep-settings" } },
  "/admin/topics": { right: { permission: "keep-topics" } },
  "/admin/topics/[id]": { right: { permission: "keep-topics" }, subject: "topic" },
  "/admin/topics/new": { right: { permission: "keep-topics" } },
  "/admin/forgotten": { right: "door" },
  "/admin/invitation/[token]": { right: "door" },
  "/admin/reset/[token]": { right: "door" },
  "/admin/sign-in": { right: "door" },
  "/admin/sign-in/code": { right: "door" },
  "/admin/staff": { right: { permission: "keep-staff" } },
  "/admin/staff/[id]": { right: { permission: "keep-staff" }, subject: "staff" },
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

type Kept = "section" | "topic" | "contributor" | "media";

/** A row that nothing stands on, with what a form has read of it. */
export async function addRow({ pool }: World, kind: Kept): Promise<{ id: string; updatedAt: string; slug: string }> {
  const id = randomUUID();
  const slug = `${kind}-${id}`;
  const columns = kind === "media" ? "(id, checksum, width, height)" : "(id, slug, name)";
  const values = kind === "media" ? "($1, $2, 1600, 900)" : "($1, $2, 'Something')";
  const { rows } = await pool.query<{ updated_at: Date }>(
    `INSERT INTO ${kind} ${columns} VALUES ${values} RETURNING updated_at`,
    [id, slug],
  );
  return { id, slug, updatedAt: rows[0]?.updated_at.toISOString() ?? "" };
}

const named = () => ({ id: "", updatedAt: "", name: "Something new", slug: `new-${randomUUID()}`, description: "" });

const keeps = (permission: Permission, page: string, fields: ActionRight["fields"]): ActionRight => ({
  right: { permission },
  page,
  fields,
});

const keptRow = (permission: Permission, page: string, kind: Kept, more: Fields = {}) =>
  keeps(permission, page, async (world) => {
    const { id, updatedAt } = await addRow(world, kind);
    return { id, updatedAt, ...more };
  });

/** The order of sections as it stands, which the form sends back with what it has read. */
async function sectionOrder({ pool }: World): Promise<{ id: string; inner: string[] }[]> {
  const { rows } = await pool.query<{ id: string }>(
    "SELECT id FROM section WHERE parent_id IS NULL ORDER BY position, slug",
  );
  return rows.map(({ id }) => ({ id, inner: [] }));
}

const onSettings = (fields: Fields): ActionRight =>
  keeps("keep-settings", "/admin/settings", async ({ pool }) => {
    const { rows } = await pool.query<{ updated_at: Date }>("SELECT updated_at FROM settings WHERE id = 1");
    return { updatedAt: rows[0]?.updated_at.toISOString() ?? "", ...fields };
  });

/** What a front rests on: nothing is placed on it, and nothing was published. */
const onFront = (fields: Fields, mayRefuse: readonly string[]): ActionRight => ({
  ...keeps("arrange-fronts", "/admin/front", () => fields),
  mayRefuse,
});

const one = { expectedRevision: "1" };
const facts = {
  ...{ kind: "news", language: "en", commentPolicy: "" },
  ...{ embargoedUntil: "", topicIds: "", contributorIds: "" },
};
const publication = { ...one, changeNote: "", overrideReason: "" };
const articleActions = "app/admin/(newsroom)/articles/[id]/actions.ts";
const listActions = "app/admin/(newsroom)/articles/actions.ts";
const structureActions = (room: string) => `app/admin/(newsroom)/${room}/actions.ts`;
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
    ...facts,
    kind: "analysis",
    seen: JSON.stringify(facts),
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
  [`${structureActions("sections")}#orderSectionsAction`]: {
    ...keeps("keep-sections", "/admin/sections", async (world) => {
      const order = await sectionOrder(world);
      return { expected: JSON.stringify(order), order: JSON.stringify(order.toReversed()) };
    }),
  },
  [`${structureActions("sections")}#saveSectionAction`]: keeps("keep-sections", "/admin/sections/new", () => ({
    ...named(),
    ...{ tint: "ink", commentPolicy: "", position: "0", parentId: "" },
    ...Object.fromEntries(chosenChecks.map((name) => [`check-${name}`, ""])),
  })),
  [`${structureActions("sections")}#removeSectionAction`]: keptRow("keep-sections", "/admin/sections/[id]", "section", {
    moveTo: "",
  }),
  [`${structureActions("topics")}#saveTopicAction`]: keeps("keep-topics", "/admin/topics/new", named),
  [`${structureActions("topics")}#mergeTopicsAction`]: keeps("keep-topics", "/admin/topics/[id]", async (world) => {
    const [{ id, updatedAt }, { slug: intoSlug }] = [await addRow(world, "topic"), await addRow(world, "topic")];
    return { id, updatedAt, intoSlug };
  }),
  [`${structureActions("topics")}#removeTopicAction`]: keptRow("keep-topics", "/admin/topics/[id]", "topic"),
  [`${structureActions("contributors")}#saveContributorAction`]: keeps(
    "keep-contributors",
    "/admin/contributors/new",
    () => {
      const { description: _, ...fields } = named();
      return { ...fields, role: "", biography: "", linkLabel: "", linkUrl: "", position: "", portraitId: "" };
    },
  ),
  [`${structureActions("contributors")}#joinContributorAction`]: keeps(
    "keep-contributors",
    "/admin/contributors/[id]",
    async (world) => {
      const { id } = await addRow(world, "contributor");
      return { contributorId: id, expectedStaffId: "", ...(await aColleague(world)) };
    },
  ),
  [`${structureActions("contributors")}#removeContributorAction`]: keptRow(
    "keep-contributors",
    "/admin/contributors/[id]",
    "contributor",
  ),
  [`${structureActions("redirects")}#addRedirect`]: keeps("keep-redirects", "/admin/redirects", () => ({
    from: `/old/${randomUUID()}`,
    to: "/about",
  })),
  [`${structureActions("redirects")}#takeRedirects`]: keeps("keep-redirects", "/admin/redirects", () => ({
    list: `/old/${randomUUID()},/about`,
  })),
  [`${structureActions("redirects")}#takeRedirectAway`]: keeps(
    "keep-redirects",
    "/admin/redirects",
    async ({ pool }) => {
      const fromPath = `/old/${randomUUID()}`;
      await pool.query("INSERT INTO redirect (from_path, to_path) VALUES ($1, '/about')", [fromPath]);
      return { fromPath, articleId: "", toPath: "/about" };
    },
  ),
  [`${structureActions("settings")}#savePaper`]: onSettings({
    ...{ name: "", strapline: "Every tide", timeZone: "", language: "", lettersEmail: "" },
  }),
  [`${structureActions("settings")}#saveBreaking`]: onSettings({
    breakingText: "",
    breakingPath: "",
    breakingUntil: "",
  }),
  [`${structureActions("settings")}#saveRules`]: onSettings({ commentPolicy: "closed", feedText: "summary" }),
  [`${structureActions("settings")}#saveCrawlers`]: onSettings({}),
  [`${structureActions("front")}#placeOnFront`]: {
    ...onFront({ expected: "[]" }, []),
    fields: async (world) => {
      await world.pool.query("DELETE FROM front_draft");
      const { id } = await placeArticle(world, { ownerId: world.colleague.id, state: "published" });
      return { expected: "[]", slot: frontSlots[0], articleId: id };
    },
  },
  [`${structureActions("front")}#stepOnFront`]: onFront({ expected: "[]", slot: frontSlots[0], step: "free" }, [
    "stale",
  ]),
  [`${structureActions("front")}#publishFrontAction`]: onFront({ expected: "[]", expectedNumber: "0" }, [
    ...["stale", "nothing-to-publish", "published-since"],
  ]),
  [`${structureActions("front")}#discardDraftAction`]: onFront({ expected: "[]" }, ["stale", "nothing-to-publish"]),
  [`${structureActions("front")}#rollBackAction`]: onFront({ number: "1", expectedNumber: "0" }, ["not-found"]),
  [`${structureActions("pages")}#savePageAction`]: keeps("keep-pages", "/admin/pages/new", () => ({
    ...{ slug: `page-${randomUUID()}`, updatedAt: "", title: "House rules", description: "" },
    body: JSON.stringify({ version: 1, blocks: [] }),
  })),
  [`${structureActions("pages")}#removePageAction`]: keeps("keep-pages", "/admin/pages/[slug]", async ({ pool }) => {
    const slug = `page-${randomUUID()}`;
    const { rows } = await pool.query<{ updated_at: Date }>(
      `INSERT INTO page (slug, title, body) VALUES ($1, 'A page', '{"version":1,"blocks":[]}') RETURNING updated_at`,
      [slug],
    );
    return { slug, updatedAt: rows[0]?.updated_at.toISOString() ?? "" };
  }),
  [`${structureActions("pictures/library")}#uploadPicture`]: {
    ...keeps("keep-pictures", "/admin/pictures/library", () => ({
      ...{ altText: "", caption: "", credit: "", rights: "" },
      file: new Blob(["not a picture"], { type: "image/png" }),
    })),
    mayRefuse: ["not-a-picture"],
  },
  [`${structureActions("pictures/library")}#savePictureAction`]: keptRow(
    "keep-pictures",
    "/admin/pictures/library/[id]",
    "media",
    { altText: "A quay", caption: "", credit: "", rights: "", focalX: "0.5", focalY: "0.5" },
  ),
  [`${structureActions("pictures/library")}#removePictureAction`]: keeps(
    "keep-pictures",
    "/admin/pictures/library/[id]",
    async (world) => ({ id: (await addRow(world, "media")).id }),
  ),
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
  "GET /admin/choices": { right: "staff", query: "?of=topics&q=a" },
  "POST /admin/choices": { right: { permission: "keep-topics" }, json: () => ({ name: `A topic ${randomUUID()}` }) },
  "GET /admin/find": { right: "staff", query: "?q=Kelmarsh" },
  // Whoever writes may choose from what is there.
  "GET /admin/pictures": { right: "staff" },
  "POST /admin/pictures": {
    right: { permission: "keep-pictures" },
    form: {
      ...{ altText: "", caption: "", credit: "", focalX: "0.5", focalY: "0.5" },
      file: new Blob(["not a picture"], { type: "image/png" }),
    },
    mayRefuse: ["not-a-picture", "unreadable", "unsupported", "invalid", "damaged"],
  },
};
