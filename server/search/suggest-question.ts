import type { PrismaClient } from "@/server/generated/prisma/client";

/** The words of a question that may be misspelt: as lib/search-words.ts takes them from articles. */
const word = /\p{L}[\p{L}\p{M}]{3,59}/gu;
const mostWords = 8;

/**
 * The question with each word that no headline, standfirst or name holds replaced by the one most like it; null when
 * every word is known or nothing is like it. One statement, or none.
 */
export async function suggestQuestion(db: PrismaClient, q: string): Promise<string | null> {
  const words = [...new Set(q.toLowerCase().match(word) ?? [])].slice(0, mostWords);
  if (words.length === 0) return null;
  const rows = await db.$queryRaw<{ word: string; near: string }[]>`
    SELECT asked.word, near.word AS near
      FROM unnest(${words}::text[]) AS asked (word)
     CROSS JOIN LATERAL (
       SELECT known.word FROM search_word known WHERE known.word % asked.word
        ORDER BY similarity(known.word, asked.word) DESC, known.uses DESC, known.word LIMIT 1) near
     WHERE NOT EXISTS (SELECT FROM search_word known WHERE known.word = asked.word)`;
  if (rows.length === 0) return null;
  const nearest = new Map(rows.map((row) => [row.word, row.near]));
  return q.replace(word, (written) => nearest.get(written.toLowerCase()) ?? written);
}
