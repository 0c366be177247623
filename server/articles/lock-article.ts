import type { Transaction } from "@/server/transaction";

const lockedSelect = {
  id: true,
  state: true,
  ownerId: true,
  sectionId: true,
  topSectionId: true,
  slug: true,
  slugByHand: true,
  headline: true,
  standfirst: true,
  bylineText: true,
  kind: true,
  language: true,
  commentPolicy: true,
  firstPublishedAt: true,
  listedAt: true,
  embargoedUntil: true,
  scheduledFor: true,
  scheduledRevisionId: true,
  scheduledSubstantive: true,
  scheduledNote: true,
  scheduledOverrides: true,
  scheduleRefusedAt: true,
  scheduleRefusal: true,
  reviewRequestedAt: true,
  trashedAt: true,
  liveRevisionId: true,
  updatedAt: true,
  section: { select: { slug: true } },
  workingRevision: { select: { id: true, number: true } },
  topics: { select: { topicId: true }, orderBy: { position: "asc" } },
  bylines: { select: { contributorId: true }, orderBy: { position: "asc" } },
  redirects: { select: { fromPath: true } },
} as const;

async function readArticle(tx: Transaction, id: string) {
  const row = await tx.article.findUnique({ where: { id }, select: lockedSelect });
  return row === null ? null : { ...row, hasChanges: row.workingRevision?.id !== row.liveRevisionId };
}

export type LockedArticle = NonNullable<Awaited<ReturnType<typeof readArticle>>>;

/**
 * The article, held for this transaction together with its sections: what changes the same article waits, and so does
 * what changes the order of articles or the addresses in these sections. Null when there is no such article.
 */
export async function lockArticle(
  tx: Transaction,
  articleId: string,
  { alsoSectionId }: { alsoSectionId?: string } = {},
): Promise<LockedArticle | null> {
  const [row] = await tx.$queryRaw<{ section_id: string; top_section_id: string }[]>`
    SELECT section_id, top_section_id FROM article WHERE id = ${articleId}::uuid FOR UPDATE`;
  if (row === undefined) return null;
  await lockSections(tx, [row.section_id, row.top_section_id, ...(alsoSectionId === undefined ? [] : [alsoSectionId])]);
  return readArticle(tx, articleId);
}

/** Holds sections and those they lie in, in the order of their ids, so that two changes cannot wait for each other. */
export async function lockSections(tx: Transaction, sectionIds: readonly string[]): Promise<void> {
  const ids = [...sectionIds];
  await tx.$queryRaw`
    SELECT id FROM section
    WHERE id = ANY(${ids}::uuid[]) OR id IN (SELECT parent_id FROM section WHERE id = ANY(${ids}::uuid[]))
    ORDER BY id FOR NO KEY UPDATE`;
}
