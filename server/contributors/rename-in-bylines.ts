import { changedUses, wordUses } from "@/lib/search-words";
import { countSearchWords } from "@/server/search/count-search-words";
import type { Transaction } from "@/server/transaction";

/** Writes the byline text of all articles of a contributor anew, and moves the words of the name in the vocabulary. */
export async function renameInBylines(
  tx: Transaction,
  { contributorId, formerName, name }: { contributorId: string; formerName: string; name: string },
): Promise<void> {
  // Locked in one order first: an update alone takes its rows in whatever order it meets them.
  await tx.$queryRaw`
    SELECT id FROM article WHERE id IN (SELECT article_id FROM byline WHERE contributor_id = ${contributorId}::uuid)
    ORDER BY id FOR UPDATE`;
  await tx.$executeRaw`
    UPDATE article SET byline_text = (
      SELECT string_agg(contributor.name, ', ' ORDER BY byline.position)
      FROM byline JOIN contributor ON contributor.id = byline.contributor_id
      WHERE byline.article_id = article.id)
    WHERE id IN (SELECT article_id FROM byline WHERE contributor_id = ${contributorId}::uuid)`;
  const published = await tx.byline.count({ where: { contributorId, listedAt: { not: null } } });
  const change = changedUses(wordUses(formerName), wordUses(name));
  if (published > 0) await countSearchWords(tx, new Map([...change].map(([word, by]) => [word, by * published])));
}
