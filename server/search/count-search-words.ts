import type { Transaction } from "@/server/transaction";

/**
 * Adds to (or takes from) the uses of words that searches are held against; words that nothing uses any more go.
 * The words are taken in one order, so that two publications cannot wait for each other.
 */
export async function countSearchWords(tx: Transaction, change: Map<string, number>): Promise<void> {
  if (change.size === 0) return;
  const words = [...change.keys()].sort();
  const differences = words.map((word) => change.get(word) ?? 0);
  await tx.$executeRaw`
    INSERT INTO search_word (word, uses)
    SELECT word, difference FROM unnest(${words}::text[], ${differences}::int[]) AS change (word, difference)
    ORDER BY word
    ON CONFLICT (word) DO UPDATE SET uses = search_word.uses + excluded.uses`;
  const fewer = words.filter((word) => (change.get(word) ?? 0) < 0);
  if (fewer.length > 0) await tx.$executeRaw`DELETE FROM search_word WHERE word = ANY(${fewer}::text[]) AND uses <= 0`;
}
