import type { StoredFactsView } from "@/lib/views/article-facts-view";
import type { Prisma } from "@/server/generated/prisma/client";
import type { Transaction } from "@/server/transaction";

const named = { select: { id: true, name: true } } as const;

/** What the facts of an article are read from. */
export const storedFactsSelect = {
  kind: true,
  language: true,
  commentPolicy: true,
  embargoedUntil: true,
  topics: { orderBy: { position: "asc" }, select: { topic: named } },
  bylines: { orderBy: { position: "asc" }, select: { contributor: named } },
} satisfies Prisma.ArticleSelect;

export function storedFacts(row: Prisma.ArticleGetPayload<{ select: typeof storedFactsSelect }>): StoredFactsView {
  return {
    kind: row.kind,
    language: row.language,
    commentPolicy: row.commentPolicy,
    embargoedUntil: row.embargoedUntil?.toISOString() ?? null,
    topics: row.topics.map(({ topic }) => topic),
    contributors: row.bylines.map(({ contributor }) => contributor),
  };
}

/** The facts of an article that is there. */
export async function readStoredFacts(tx: Transaction, articleId: string): Promise<StoredFactsView> {
  return storedFacts(await tx.article.findUniqueOrThrow({ where: { id: articleId }, select: storedFactsSelect }));
}
