import type pg from "pg";
import type { ScaleNewspaper } from "./scale-newspaper";

/** Writes sections, topics and contributors, as far as they are not there. */
export async function writeScaleNewspaper(
  client: pg.ClientBase,
  { sections, topics, contributors }: ScaleNewspaper,
  now: Date,
): Promise<void> {
  for (const { id, topId, slug, name, tint, position } of sections) {
    await client.query(
      `INSERT INTO section (id, parent_id, slug, name, tint, position, description, created_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, 'Synthetic articles, for measuring.', $7, $7) ON CONFLICT DO NOTHING`,
      [id, id === topId ? null : topId, slug, name, tint, position, now],
    );
  }
  for (const { id, slug, name, description } of topics) {
    await client.query(
      `INSERT INTO topic (id, slug, name, description, created_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, $5) ON CONFLICT DO NOTHING`,
      [id, slug, name, description, now],
    );
  }
  for (const { id, slug, name, biography } of contributors) {
    await client.query(
      `INSERT INTO contributor (id, slug, name, role, biography, created_at, updated_at)
       VALUES ($1, $2, $3, 'Correspondent', $4, $5, $5) ON CONFLICT DO NOTHING`,
      [id, slug, name, biography, now],
    );
  }
}
