import { randomUUID } from "node:crypto";
import type pg from "pg";
import type { ArticleDocument } from "../../blocks/document";
import type { Member } from "./newsroom";

type Draft = { headline?: string; body?: ArticleDocument };

/** A body of paragraphs, with ids `para-0`, `para-1` … */
export function paragraphs(...words: string[]): ArticleDocument {
  const blocks = words.map((text, place) => ({ type: "paragraph", id: `para-${place}`, text: [{ text }] }));
  return { version: 1, blocks };
}

/** A draft of a member's own, straight into the tables. Returns its id. */
export async function addDraft(pool: pg.Pool, owner: Member, draft: Draft = {}): Promise<string> {
  const [id, revisionId] = [randomUUID(), randomUUID()];
  const { headline = "Harbour gates open", body = paragraphs("The gates opened at noon.") } = draft;
  await pool.query(
    `INSERT INTO article (id, section_id, top_section_id, slug, headline, owner_id, updated_at)
     SELECT $1, s.id, coalesce(s.parent_id, s.id), $2, $3, $4, now() FROM section s ORDER BY position LIMIT 1`,
    [id, `draft-${id}`, headline, owner.id],
  );
  await pool.query(
    "INSERT INTO revision (id, article_id, number, headline, body, staff_id) VALUES ($1, $2, 1, $3, $4, $5)",
    [revisionId, id, headline, JSON.stringify(body), owner.id],
  );
  await pool.query("UPDATE article SET working_revision_id = $2 WHERE id = $1", [id, revisionId]);
  return id;
}

export type Saved = { number: number; headline: string; words: string };

/** The working revision of an article as the tables hold it; `words` are its body as JSON. */
export async function workingRevision(pool: pg.Pool, id: string): Promise<Saved> {
  const { rows } = await pool.query<Saved>(
    `SELECT r.number, r.headline, r.body::text AS words
       FROM article a JOIN revision r ON r.id = a.working_revision_id WHERE a.id = $1`,
    [id],
  );
  const [row] = rows;
  if (row === undefined) throw new Error(`There is no article ${id}.`);
  return row;
}
