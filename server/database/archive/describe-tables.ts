import type pg from "pg";

/**
 * The tables of the site with the columns that are rows' own: generated ones are made again, and a transaction's
 * number (xid8) means nothing in another cluster, so that restored rows take the number of the restore.
 */
export async function describeTables(client: pg.Client): Promise<Record<string, string[]>> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(`
    SELECT relation.relname AS name, array_agg(attname::text ORDER BY attnum) AS columns
    FROM pg_class relation
    JOIN pg_attribute ON attrelid = relation.oid AND attnum > 0 AND NOT attisdropped
    WHERE relation.relnamespace = 'public'::regnamespace AND relation.relkind = 'r'
      AND relation.relname <> '_prisma_migrations' AND attgenerated = '' AND atttypid <> 'xid8'::regtype
    GROUP BY relation.relname ORDER BY relation.relname`);
  return Object.fromEntries(rows.map(({ name, columns }) => [name, columns]));
}

/** A table with its columns, as COPY wants them named. */
export function copyTarget(client: pg.Client, table: string, columns: readonly string[]): string {
  const names = columns.map((column) => client.escapeIdentifier(column)).join(", ");
  return `public.${client.escapeIdentifier(table)} (${names})`;
}
