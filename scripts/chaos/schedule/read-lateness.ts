import pg from "pg";

export type Lateness = {
  published: number;
  /** Still on the schedule. */
  waiting: number;
  /** Published, expired or told of more than once, or never. */
  notOnce: number;
  /** Seconds after the time that each was scheduled for, ascending. */
  seconds: number[];
};

/** How these articles came before readers, from what was written in the transactions that did it. */
export async function readLateness(databaseUrl: string, ids: readonly string[]): Promise<Lateness> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ listed: boolean; lines: number; expiries: number; late: number | null }>(
      `SELECT listed_at IS NOT NULL AS listed,
              (SELECT count(*)::int FROM audit_entry WHERE subject_id = a.id::text AND action = 'publish-article') AS lines,
              (SELECT count(*)::int FROM expiry WHERE tags @> ARRAY['path:/' || s.slug || '/' || a.slug]) AS expiries,
              (SELECT extract(epoch FROM at - (details->>'scheduledFor')::timestamptz)::float8 FROM audit_entry
                WHERE subject_id = a.id::text AND action = 'publish-article' LIMIT 1) AS late
         FROM article a JOIN section s ON s.id = a.section_id WHERE a.id = ANY ($1::uuid[])`,
      [ids],
    );
    const listed = rows.filter((row) => row.listed);
    return {
      published: listed.length,
      waiting: rows.length - listed.length,
      notOnce: listed.filter(({ lines, expiries }) => lines !== 1 || expiries !== 1).length,
      seconds: rows.flatMap(({ late }) => (late === null ? [] : [late])).sort((one, other) => one - other),
    };
  } finally {
    await client.end();
  }
}

/** The value below which this part of a sorted list lies. */
export function quantile(sorted: readonly number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)] ?? Number.NaN;
}
