import type pg from "pg";

type ForeignKey = { table: string; name: string; definition: string };

/**
 * Runs the work, in the client's transaction, with foreign keys and triggers out of the way: rows refer to each other
 * in circles, and a trigger's effects are rows of the backup themselves. The keys are checked over all rows when they
 * are put back. It needs no more than to own the tables.
 */
export async function withoutRules(client: pg.Client, tables: readonly string[], work: () => Promise<void>) {
  const { rows: keys } = await client.query<ForeignKey>(`
    SELECT conrelid::regclass::text AS table, quote_ident(conname) AS name, pg_get_constraintdef(oid) AS definition
    FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace`);
  for (const key of keys) await client.query(`ALTER TABLE ${key.table} DROP CONSTRAINT ${key.name}`);
  const trigger = (verb: "DISABLE" | "ENABLE") => async (table: string) => {
    await client.query(`ALTER TABLE public.${client.escapeIdentifier(table)} ${verb} TRIGGER USER`);
  };
  for (const table of tables) await trigger("DISABLE")(table);
  await work();
  for (const table of tables) await trigger("ENABLE")(table);
  for (const key of keys) await client.query(`ALTER TABLE ${key.table} ADD CONSTRAINT ${key.name} ${key.definition}`);
}
