import { documentSchema } from "@/blocks/document";
import type { ArticleText } from "@/lib/article-text";
import type { Transaction } from "@/server/transaction";

/** What a revision holds, its body checked; throws when a stored body is none. */
export async function readRevisionText(tx: Transaction, revisionId: string): Promise<ArticleText> {
  const { body, ...columns } = await tx.revision.findUniqueOrThrow({
    where: { id: revisionId },
    select: {
      headline: true,
      standfirst: true,
      trailText: true,
      kicker: true,
      slugline: true,
      dateline: true,
      leadMediaId: true,
      leadCaption: true,
      body: true,
    },
  });
  return { ...columns, body: documentSchema.parse(body) };
}
