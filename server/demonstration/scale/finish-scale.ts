import type pg from "pg";
import { tags } from "@/lib/cache-tags";

/** Writes down the words of the search, what was done, and which pages it has made out of date; then ANALYZE. */
export async function finishScale(
  client: pg.ClientBase,
  { words, articles, seed, now }: { words: ReadonlyMap<string, number>; articles: number; seed: number; now: Date },
): Promise<void> {
  await client.query("BEGIN");
  try {
    await client.query(
      `INSERT INTO search_word (word, uses) SELECT word, uses FROM unnest($1::text[], $2::int[]) AS added (word, uses)
       ORDER BY word ON CONFLICT (word) DO UPDATE SET uses = search_word.uses + excluded.uses`,
      [[...words.keys()], [...words.values()]],
    );
    await client.query(
      `INSERT INTO audit_entry (at, actor, action, subject, subject_id, details)
       VALUES ($1, 'system: demonstration', 'seed-scale', 'site', 'scale', $2)`,
      [now, { articles, seed }],
    );
    const stale = [tags.site, tags.front, tags.latest, tags.search, tags.corrections, tags.masthead];
    await client.query("INSERT INTO expiry (tags, at) VALUES ($1, $2)", [stale, now]);
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  }
  await client.query("ANALYZE");
}
