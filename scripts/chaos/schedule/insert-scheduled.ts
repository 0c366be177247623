import { randomUUID } from "node:crypto";
import pg from "pg";
import { documentOf } from "@/blocks/document";
import { textOf } from "@/blocks/text";

const body = JSON.stringify(documentOf([{ type: "paragraph", id: "para-1", text: textOf("The gates opened.") }]));

/** How many sections share the articles: those of one section are published one after the other. */
const sections = 8;

/**
 * Puts scheduled articles into a database, one every `apart` milliseconds from `first` milliseconds on, by the clock of
 * the database. Returns their ids.
 */
export async function insertScheduled(
  databaseUrl: string,
  { amount, first, apart }: { amount: number; first: number; apart: number },
): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const sectionIds = Array.from({ length: sections }, () => randomUUID());
    await client.query(
      `INSERT INTO section (id, slug, name, updated_at)
       SELECT id, 'section-' || id, 'Section', now() FROM unnest($1::uuid[]) AS given (id)`,
      [sectionIds],
    );
    const ids = Array.from({ length: amount }, () => randomUUID());
    await client.query("BEGIN");
    await client.query(
      `INSERT INTO article (id, state, section_id, top_section_id, slug, headline, updated_at)
       SELECT given.id, 'scheduled', section.id, section.id, given.id::text, 'Gates open', now()
         FROM unnest($1::uuid[]) WITH ORDINALITY AS given (id, place)
         CROSS JOIN LATERAL (SELECT ($2::uuid[])[1 + place % $3] AS id) section`,
      [ids, sectionIds, sections],
    );
    await client.query(
      `INSERT INTO revision (id, article_id, number, headline, body)
       SELECT gen_random_uuid(), id, 1, 'Gates open', $2::jsonb FROM unnest($1::uuid[]) AS given (id)`,
      [ids, body],
    );
    await client.query(
      `UPDATE article SET working_revision_id = revision.id, scheduled_revision_id = revision.id,
              scheduled_for = date_trunc('milliseconds', clock_timestamp())
                              + make_interval(secs => ($2 + place * $3) / 1000.0)
         FROM unnest($1::uuid[]) WITH ORDINALITY AS given (id, place)
         JOIN revision ON revision.article_id = given.id
        WHERE article.id = given.id`,
      [ids, first, apart],
    );
    await client.query("COMMIT");
    return ids;
  } finally {
    await client.end();
  }
}
