import { randomUUID } from "node:crypto";
import pg from "pg";

/** Puts so many articles into a database, with no more than the counting of views asks for; gives their ids. */
export async function insertArticles(databaseUrl: string, amount: number): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const section = randomUUID();
    await client.query("INSERT INTO section (id, slug, name, updated_at) VALUES ($1, $2, 'World', now())", [
      section,
      `world-${section}`,
    ]);
    const ids = Array.from({ length: amount }, () => randomUUID());
    await client.query(
      `INSERT INTO article (id, section_id, top_section_id, slug, headline, updated_at)
       SELECT id, $2::uuid, $2::uuid, id::text, 'A headline', now() FROM unnest($1::uuid[]) AS given(id)`,
      [ids, section],
    );
    return ids;
  } finally {
    await client.end();
  }
}
