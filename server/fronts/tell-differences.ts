import { type Arrangement, arrangementDifferences, type SlotDifference } from "@/lib/front-arrangement";
import { slotNames } from "@/lib/front-slots";
import type { Transaction } from "@/server/transaction";

/** What has changed between two arrangements, a sentence for each slot. */
export async function tellDifferences(
  tx: Pick<Transaction, "article">,
  before: Arrangement,
  after: Arrangement,
): Promise<string[]> {
  const differences = arrangementDifferences(before, after);
  const ids = differences.flatMap((one) => [one.before?.articleId, one.after?.articleId]);
  const rows = await tx.article.findMany({
    where: { id: { in: ids.filter((id) => id !== undefined) } },
    select: { id: true, headline: true },
  });
  const headlines = new Map(rows.map(({ id, headline }) => [id, headline]));
  const name = (id: string) => `“${headlines.get(id) ?? "An article that is gone"}”`;
  return differences.map((difference) => sentenceOf(difference, name));
}

function sentenceOf({ slot, before, after }: SlotDifference, name: (id: string) => string): string {
  const place = slotNames[slot];
  if (after === null) return `${place}: ${name(before?.articleId ?? "")} was taken out.`;
  if (before === null) return `${place}: ${name(after.articleId)} was put in.`;
  if (before.articleId === after.articleId)
    return `${place}: the words or the end of ${name(after.articleId)} changed.`;
  return `${place}: ${name(after.articleId)} in place of ${name(before.articleId)}.`;
}
