import pg from "pg";

/** What stands in the tables of views: totals by article, and hours as "2026-11-23T22:00:00.000Z <article>". */
export async function readViews(
  databaseUrl: string,
): Promise<{ totals: Record<string, number>; hours: Record<string, number> }> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const totals = await client.query<{ id: string; total: number }>("SELECT article_id AS id, total FROM view_count");
    const hours = await client.query<{ hour: Date; id: string; views: number }>(
      "SELECT hour, article_id AS id, views FROM view_hour",
    );
    return {
      totals: Object.fromEntries(totals.rows.map(({ id, total }) => [id, total])),
      hours: Object.fromEntries(hours.rows.map(({ hour, id, views }) => [`${hour.toISOString()} ${id}`, views])),
    };
  } finally {
    await client.end();
  }
}
