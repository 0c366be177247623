import { changedUses, type SearchableText, searchWords } from "@/lib/search-words";
import type { LockedArticle } from "@/server/articles/lock-article";
import { countSearchWords } from "@/server/search/count-search-words";
import type { Transaction } from "@/server/transaction";

/**
 * Repeats an article's new listedAt wherever lists are read from, and keeps the vocabulary of the search: `before` is
 * the article as it stood, `text` what it says now (null when readers no longer see it).
 */
export async function listArticle(
  tx: Transaction,
  { before, listedAt, text }: { before: LockedArticle; listedAt: Date | null; text: SearchableText | null },
): Promise<void> {
  const where = { articleId: before.id };
  await tx.articleTopic.updateMany({ where, data: { listedAt } });
  await tx.byline.updateMany({ where, data: { listedAt } });
  await tx.correction.updateMany({ where, data: { listedAt } });
  const wordsBefore = before.listedAt === null ? new Map<string, number>() : searchWords(before);
  const wordsAfter = text === null ? new Map<string, number>() : searchWords(text);
  await countSearchWords(tx, changedUses(wordsBefore, wordsAfter));
}
