import type { Transaction } from "@/server/transaction";

/**
 * Before a section takes an address that another section had before: gives each article that was found below that
 * address a redirect of its own, since the one of its section is about to go.
 */
export async function keepArticlesFound(
  tx: Transaction,
  { path, exceptSectionId, now }: { path: string; exceptSectionId: string; now: Date },
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO redirect (from_path, article_id, created_at)
    SELECT ${path} || '/' || article.slug, article.id, ${now}
    FROM redirect AS former
    JOIN section ON former.to_path = '/' || section.slug
    JOIN article ON article.section_id = section.id
    WHERE former.from_path = ${path} AND section.id <> ${exceptSectionId}::uuid
      AND article.first_published_at IS NOT NULL
    ON CONFLICT (from_path) DO NOTHING`;
}
