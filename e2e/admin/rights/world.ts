import { randomUUID } from "node:crypto";
import type pg from "pg";
import { documentOf } from "../../../blocks/document";
import { textOf } from "../../../blocks/text";
import type { StaffActor } from "../../../lib/actor";
import type { ArticleHolding } from "../../../lib/article-rights";
import { addMember, type Member, type Role } from "../../support/newsroom";
import type { Right } from "./rights";
import { addFrontDraft, addRow } from "./rows";

/** Who asks: null is somebody who is not signed in. */
export type Asker = { name: string; member: Member | null; actor: StaffActor | null };

export type World = {
  pool: pg.Pool;
  origin: string;
  /** Two sections; whose rights are narrowed, are narrowed to the second, and the articles of others lie in the first. */
  sectionIds: readonly [string, string];
  askers: readonly Asker[];
  /** A colleague whom nothing is asked of: the others' articles and account are theirs. */
  colleague: Member;
  /** A draft of the colleague's. */
  secretArticle: Placed;
  secrets: readonly Secret[];
};

/** A word that stands in one place and nowhere else: it is shown to those who may see that place, and to nobody else. */
type Secret = { word: string; what: string; right: Right; shownAt: string };

export type Placed = { id: string; revisionId: string; slug: string; holding: ArticleHolding };

export type PlacedState = "draft" | "inReview" | "scheduled" | "published" | "unpublished" | "trashed";

/** A staff of every role, one narrowed to a section, and somebody without a session. */
export async function makeWorld(pool: pg.Pool, origin: string, authorsPublish: boolean): Promise<World> {
  await pool.query("UPDATE settings SET authors_publish = $1", [authorsPublish]);
  await pool.query(
    `INSERT INTO page (slug, title, body) VALUES ('about', 'About', '{"version":1,"blocks":[]}') ON CONFLICT DO NOTHING`,
  );
  const sectionIds = [await addSection(pool), await addSection(pool)] as const;
  const of = async (name: string, role: Role, narrowed: readonly string[] = []): Promise<Asker> => {
    const member = await addMember(pool, role, { name, sectionIds: narrowed, password: "four tide gauges hum" });
    const sections = narrowed.length === 0 ? null : narrowed;
    return { name, member, actor: actorOf(member, sections, authorsPublish) };
  };
  const askers = [
    { name: "signed out", member: null, actor: null },
    await of("contributor", "contributor"),
    await of("author", "author"),
    await of("editor", "editor"),
    await of("editor of another section", "editor", [sectionIds[1]]),
    await of("publisher of another section", "publisher", [sectionIds[1]]),
    await of("publisher", "publisher"),
  ];
  const colleague = await addMember(pool, "author", { name: "The colleague", password: "eleven gulls on a mast" });
  const headline = `Kelmarsh${randomUUID().slice(0, 8)}`;
  const world = { pool, origin, sectionIds, askers, colleague };
  const secretArticle = await placeArticle(world, { ownerId: colleague.id, state: "draft", headline });
  const secrets: Secret[] = [
    { word: headline, what: "a draft", right: { deed: "read" }, shownAt: `/admin/articles/${secretArticle.id}` },
    { word: colleague.email, what: "an address", right: { permission: "keep-staff" }, shownAt: "/admin/staff" },
    ...(await hideSecrets(world)),
  ];
  return { ...world, secretArticle, secrets };
}

/** Words in the places that are open to some of the staff alone. */
async function hideSecrets(world: Pick<World, "pool" | "sectionIds" | "colleague">): Promise<Secret[]> {
  const [audit, redirect, rights, front, ping] = [
    "Auditmarsh",
    "redirmarsh",
    "Rightsmarsh",
    "Frontmarsh",
    "pingmarsh",
  ].map((word) => word + randomUUID().slice(0, 8)) as [string, string, string, string, string];
  const { pool, colleague } = world;
  await pool.query(
    `INSERT INTO audit_entry (at, actor, action, subject, subject_id)
     VALUES (now(), $1, 'save-settings', 'settings', 'settings')`,
    [audit],
  );
  await pool.query("INSERT INTO redirect (from_path, to_path) VALUES ($1, '/about')", [`/${redirect}`]);
  await pool.query("INSERT INTO ping (kind, paths, last_error) VALUES ('indexNow', '{/about}', $1)", [ping]);
  const { id } = await addRow(world, "media");
  await pool.query("UPDATE media SET rights = $2 WHERE id = $1", [id, rights]);
  const published = await placeArticle(world, { ownerId: colleague.id, state: "published" });
  await addFrontDraft(world, published, { slot: "lead", headline: front });
  return [
    { word: audit, what: "the audit trail", right: { permission: "read-audit" }, shownAt: "/admin/audit" },
    { word: ping, what: "what was told outside", right: { permission: "keep-settings" }, shownAt: "/admin/pings" },
    { word: redirect, what: "a redirect", right: { permission: "keep-redirects" }, shownAt: "/admin/redirects" },
    {
      word: rights,
      what: "the terms of a picture",
      right: { permission: "keep-pictures" },
      shownAt: `/admin/pictures/library/${id}`,
    },
    {
      word: front,
      what: "the front to come",
      right: { permission: "arrange-fronts" },
      shownAt: "/admin/preview/front",
    },
  ];
}

function actorOf(
  { id, name, role }: Member,
  sectionIds: readonly string[] | null,
  authorsPublish: boolean,
): StaffActor {
  return { kind: "staff", id, name, role, sectionIds, authorsPublish, requestKey: null };
}

async function addSection(pool: pg.Pool): Promise<string> {
  const id = randomUUID();
  await pool.query("INSERT INTO section (id, slug, name, updated_at) VALUES ($1, $2, $2, now())", [id, `s-${id}`]);
  return id;
}

type Placing = { ownerId: string; state: PlacedState; headline?: string; sectionId?: string };

/** An article in a state, of the first section where no other is said, straight into the tables. */
export async function placeArticle(
  { pool, sectionIds }: Pick<World, "pool" | "sectionIds">,
  { ownerId, state, headline = "A headline", sectionId = sectionIds[0] }: Placing,
): Promise<Placed> {
  const [id, revisionId] = [randomUUID(), randomUUID()];
  const [slug, now] = [`a-${id}`, new Date()];
  const wasPublished = state === "published" || state === "unpublished";
  const published = wasPublished ? new Date(now.getTime() - 86_400_000) : null;
  const scheduledFor = state === "scheduled" ? new Date(now.getTime() + 30 * 86_400_000) : null;
  const body = JSON.stringify(documentOf([{ type: "paragraph", id: "para-1", text: textOf("Some words.") }]));
  await pool.query(
    `INSERT INTO article (id, section_id, top_section_id, slug, slug_by_hand, state, headline, body_text, words, owner_id,
       first_published_at, listed_at, scheduled_for, review_requested_at, trashed_at, withdrawn_at, updated_at)
     VALUES ($1, $2, $2, $3, true, $4::article_state, $5, 'Some words.', 2, $6, $7, $8, NULL, $9, $10, $11, now())`,
    [
      id,
      sectionId,
      slug,
      state === "trashed" || state === "scheduled" ? "draft" : state,
      headline,
      ownerId,
      published,
      state === "published" ? published : null,
      state === "inReview" ? now : null,
      state === "trashed" ? now : null,
      state === "unpublished" ? now : null,
    ],
  );
  await pool.query("INSERT INTO revision (id, article_id, number, headline, body) VALUES ($1, $2, 1, $3, $4::jsonb)", [
    revisionId,
    id,
    headline,
    body,
  ]);
  await pool.query("UPDATE article SET working_revision_id = $2, live_revision_id = $3 WHERE id = $1", [
    id,
    revisionId,
    wasPublished ? revisionId : null,
  ]);
  if (scheduledFor !== null) {
    await pool.query(
      `UPDATE article SET state = 'scheduled', scheduled_for = $2, scheduled_revision_id = $3, scheduled_by_id = $4
        WHERE id = $1`,
      [id, scheduledFor, revisionId, ownerId],
    );
  }
  const holding = { ownerId, sectionId, topSectionId: sectionId, firstPublishedAt: published, scheduledFor };
  return { id, revisionId, slug, holding };
}
