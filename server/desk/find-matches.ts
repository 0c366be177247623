import { partialWords } from "@/lib/newsroom-list";
import { Prisma, type PrismaClient } from "@/server/generated/prisma/client";

/** Above so many matches the articles are looked at along the list, where every few are one. */
const mostMatches = 3_000;

/**
 * The articles `a` that hold all words of a question, in the text that readers see, in changes that they do not see yet,
 * or as parts of words in headline and slugline; as a condition. Quotation marks ask for the words, not for their order.
 * One statement.
 */
export async function findMatches(
  db: PrismaClient,
  { q, language }: { q: string; language: string },
): Promise<Prisma.Sql> {
  const query = Prisma.sql`websearch_to_tsquery(search_dictionary(${language}), ${q})`;
  const words = Prisma.sql`${partialWords(q)}::text[]`;
  const [row] = await db.$queryRaw<{ ids: string[] | null }[]>`
    SELECT desk_matches(${query}, ${words}, ${mostMatches}::int) AS ids`;
  if (row?.ids) return Prisma.sql`a.id = ANY (${row.ids}::uuid[])`;
  // Not a condition that an index answers, on purpose: see above.
  const candidates = Prisma.sql`(SELECT search_candidates(${query}))`;
  const patterns = Prisma.sql`(SELECT CASE WHEN cardinality(${words}) > 0 THEN desk_patterns(${words}) ELSE ARRAY[NULL]::text[] END)::text[]`;
  return Prisma.sql`(lower(a.slugline || ' ' || a.headline) LIKE ALL (${patterns}) OR a.search @@ ${candidates}
    OR a.id IN (SELECT article_id FROM working_text
                 WHERE names LIKE ALL (${patterns}) OR search @@ ${candidates})) IS TRUE`;
}
