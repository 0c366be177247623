import pg from "pg";

/** Nothing sums over more than a month; the rest is for whoever asks on the next morning. In days. */
const keptFor = 40;

/** Any number that no other lock of the product has. */
const pruningLock = 7_348_012;

/** At once, so that catching up after a long time does not hold others up. */
const most = 20_000;

/** Deletes hours that are too old to matter, unless another gateway is just doing it. One statement. */
export async function pruneViewHours(databaseUrl: string, now: number): Promise<void> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: 4_000,
    query_timeout: 30_000,
  });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query(
      `DELETE FROM view_hour WHERE (hour, article_id) IN (
         SELECT hour, article_id FROM view_hour
          WHERE hour < $1::timestamptz AND (SELECT pg_try_advisory_xact_lock($2)) ORDER BY hour LIMIT $3)`,
      [new Date(now - keptFor * 86_400_000), pruningLock, most],
    );
  } finally {
    client.end().catch(() => undefined);
  }
}
