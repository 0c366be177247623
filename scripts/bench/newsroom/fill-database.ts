import pg from "pg";
import { migrate } from "@/server/database/migrate";
import { seedScale } from "@/server/demonstration/scale/seed-scale";

/** A database with so many articles, as it is after it has been there for a while. */
export async function fillDatabase(
  databaseUrl: string,
  { articles, report }: { articles: number; report: (line: string) => void },
): Promise<void> {
  await migrate(databaseUrl);
  const seeded = await seedScale(databaseUrl, { articles, now: new Date(), report });
  if (!seeded.ok) throw new Error(`The database could not be filled: ${seeded.refusal}`);
  await putToWork(databaseUrl);
}

/** Hands articles to staff and gives every fiftieth published one a revision that readers do not see yet. */
async function putToWork(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(`
      INSERT INTO staff (id, email, name, role) SELECT ('00000000-0000-7000-8000-00000000000' || n)::uuid,
        'bench-' || n || '@example.org', 'Bench ' || n, 'author' FROM generate_series(1, 9) n ON CONFLICT DO NOTHING`);
    await client.query(`
      WITH numbered AS (SELECT id, row_number() OVER (ORDER BY id) AS n FROM article)
      UPDATE article SET owner_id = ('00000000-0000-7000-8000-00000000000' || (1 + n % 9))::uuid
        FROM numbered WHERE numbered.id = article.id AND n % 20 = 0`);
    await client.query(`
      WITH chosen AS (SELECT id, working_revision_id FROM (SELECT id, working_revision_id, row_number() OVER (ORDER BY id) AS n
          FROM article WHERE listed_at IS NOT NULL AND working_revision_id = live_revision_id) numbered WHERE n % 50 = 0),
      written AS (INSERT INTO revision (id, article_id, number, headline, standfirst, slugline, body)
        SELECT gen_random_uuid(), r.article_id, r.number + 1, r.headline || ' changed', r.standfirst, r.slugline, r.body
          FROM chosen JOIN revision r ON r.id = chosen.working_revision_id RETURNING id, article_id)
      UPDATE article SET working_revision_id = written.id FROM written WHERE written.article_id = article.id`);
    await client.query("VACUUM ANALYZE");
  } finally {
    await client.end();
  }
}
