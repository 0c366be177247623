import pg from "pg";

/**
 * Does the work while articles have no index for the search, and makes it again as it was: sorted in at once it takes a
 * tenth of the time. Its definition is kept with the table meanwhile, so that the next run makes it when this one is
 * killed; until then searches are slow and nothing else is.
 */
export async function withoutSearchIndex<Result>(client: pg.ClientBase, work: () => Promise<Result>): Promise<Result> {
  await takeAway(client);
  try {
    return await work();
  } finally {
    await remakeSearchIndex(client);
  }
}

async function takeAway(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `SELECT indexname AS name, indexdef AS definition FROM pg_indexes
     WHERE schemaname = current_schema() AND indexname = 'article_search_idx'`,
  );
  for (const { name, definition } of rows) {
    // One message, and so one transaction: the index goes with its definition written down, or it stays.
    await client.query(
      `COMMENT ON TABLE article IS ${pg.escapeLiteral(definition)}; DROP INDEX ${pg.escapeIdentifier(name)}`,
    );
  }
}

/** Makes the index that a run has taken away and not made again; does nothing where it is there. */
export async function remakeSearchIndex(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ definition: string | null }>(
    "SELECT obj_description('article'::regclass, 'pg_class') AS definition",
  );
  const definition = rows[0]?.definition;
  if (!definition?.startsWith("CREATE INDEX article_search_idx ")) return;
  await client.query("SET maintenance_work_mem = '256MB'");
  await client.query(`${definition}; COMMENT ON TABLE article IS NULL`);
}
