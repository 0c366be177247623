import type pg from "pg";

export type ScaleStanding = {
  /** Synthetic articles of this seed that readers see. */
  articles: number;
  /** The number of the next one. */
  next: number;
  /** Whether there is an article, a section or a member of staff that was not made for measuring. */
  content: boolean;
  /** Whether there are synthetic articles of another seed. */
  otherSeed: boolean;
};

/** What the database holds before synthetic articles are added. */
export async function scaleStanding(
  client: pg.ClientBase,
  { seed, sectionIds }: { seed: number; sectionIds: readonly string[] },
): Promise<ScaleStanding> {
  const { rows } = await client.query<ScaleStanding>(
    `SELECT
       own.articles, own.next,
       EXISTS (SELECT 1 FROM article WHERE starts_with(import_key, 'scale ') AND NOT starts_with(import_key, $1 || ' '))
         AS "otherSeed",
       EXISTS (SELECT 1 FROM article WHERE starts_with(import_key, 'scale ') IS NOT TRUE)
         OR EXISTS (SELECT 1 FROM section WHERE id <> ALL ($2::uuid[]))
         OR EXISTS (SELECT 1 FROM staff) AS content
     FROM (SELECT count(*)::int AS articles, coalesce(max(split_part(import_key, ' ', 4)::int) + 1, 0) AS next
           FROM article WHERE starts_with(import_key, $1 || ' article ')) AS own`,
    [`scale ${seed}`, sectionIds],
  );
  const [standing] = rows;
  if (standing === undefined) throw new Error("A count gave no row.");
  return standing;
}
