import { randomBytes, randomUUID } from "node:crypto";
import sharp from "sharp";
import type { FrontSlot } from "../../../lib/front-slots";
import { addMember } from "../../support/newsroom";
import type { Fields } from "./ask";
import type { Placed, World } from "./world";

// What the rows of the matrix are about, straight into the tables.

export type Kept = "section" | "topic" | "contributor" | "media";

type Row = { id: string; updatedAt: string; slug: string };

/** A row that nothing stands on, with what a form has read of it. */
export async function addRow({ pool }: Pick<World, "pool">, kind: Kept): Promise<Row> {
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

/** A page of what the newsroom says of itself. */
export async function addPage({ pool }: World): Promise<Fields> {
  const slug = `page-${randomUUID()}`;
  const { rows } = await pool.query<{ updated_at: Date }>(
    `INSERT INTO page (slug, title, body) VALUES ($1, 'A page', '{"version":1,"blocks":[]}') RETURNING updated_at`,
    [slug],
  );
  return { slug, updatedAt: rows[0]?.updated_at.toISOString() ?? "" };
}

export const aColleague = async ({ pool }: World) => ({ staffId: (await addMember(pool, "author")).id });

/** A second revision, with another headline, that is being worked on. */
export async function addRevision({ pool }: World, article: Placed | null): Promise<void> {
  await pool.query(
    `WITH newer AS (INSERT INTO revision (id, article_id, number, headline, body)
       SELECT gen_random_uuid(), article_id, 2, 'Another headline', body FROM revision WHERE article_id = $1 RETURNING id)
     UPDATE article SET working_revision_id = (SELECT id FROM newer) WHERE id = $1`,
    [article?.id],
  );
}

export async function addChangeNote({ pool }: World, article: Placed | null): Promise<string> {
  const id = randomUUID();
  await pool.query(
    "INSERT INTO change_note (id, article_id, text, published_at) VALUES ($1, $2, 'A number was wrong.', now())",
    [id, article?.id],
  );
  return id;
}

export async function addPreviewLink({ pool }: World, article: Placed | null): Promise<string> {
  const id = randomUUID();
  await pool.query(
    "INSERT INTO preview_link (token_hash, id, article_id, ends_at) VALUES ($1, $2, $3, now() + interval '1 day')",
    [randomBytes(32).toString("hex"), id, article?.id],
  );
  return id;
}

/** What the trail keeps of an article that somebody threw away with others, and the token that undoes it. */
export async function addBulkTrash({ pool }: World, staffId: string | null, articleId: string): Promise<string> {
  const token = randomUUID();
  const details = { inverses: [{ articleId, inverse: { kind: "restore" } }] };
  await pool.query(
    `INSERT INTO audit_entry (at, staff_id, actor, action, subject, subject_id, details)
     VALUES (now(), $1, 'Somebody', 'bulk-change-articles', 'bulk', $2, $3)`,
    [staffId, token, details],
  );
  return token;
}

type FrontFields = { placements: string; liveNumber: string };

/** An arrangement of one article that editors are at work on, after one that was published. */
export async function addFrontDraft(
  { pool }: Pick<World, "pool">,
  { id: articleId }: Placed,
  { slot, headline = "" }: { slot: FrontSlot; headline?: string },
): Promise<FrontFields> {
  const placements = JSON.stringify([{ slot, articleId, headline, kicker: "", endsAt: null }]);
  const { rows } = await pool.query<{ number: number }>(
    `INSERT INTO front_arrangement (front, number, placements)
     SELECT 'home', coalesce(max(number), 0) + 1, '[]' FROM front_arrangement RETURNING number`,
  );
  const number = rows[0]?.number ?? 0;
  await pool.query("DELETE FROM front_draft");
  await pool.query("INSERT INTO front_draft (front, placements, based_on) VALUES ('home', $1, $2)", [
    placements,
    number,
  ]);
  return { placements, liveNumber: String(number) };
}

/** A small picture that no other is like: the same file with the same words would be the same picture. */
export async function aPicture(): Promise<Blob> {
  const [r = 0, g = 0, b = 0] = randomBytes(3);
  const create = { width: 64, height: 36, channels: 3, background: { r, g, b } } as const;
  return new Blob([new Uint8Array(await sharp({ create }).png().toBuffer())], { type: "image/png" });
}
