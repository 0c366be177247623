import type { Actor } from "@/lib/actor";
import { mayWithArticle } from "@/lib/article-rights";
import type { PreviewLinkView } from "@/lib/views/preview-link-view";
import type { PrismaClient } from "@/server/generated/prisma/client";

/** The preview links of an article, newest first; none for those who may not make any. */
export async function listPreviewLinks(
  db: PrismaClient,
  { articleId, actor, now }: { articleId: string; actor: Actor; now: Date },
): Promise<PreviewLinkView[]> {
  const article = await db.article.findUnique({
    where: { id: articleId },
    select: { ownerId: true, sectionId: true, topSectionId: true, firstPublishedAt: true, scheduledFor: true },
  });
  if (article === null || !mayWithArticle(actor, "share-preview", article)) return [];
  const links = await db.previewLink.findMany({
    where: { articleId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 100,
    select: {
      id: true,
      createdAt: true,
      endsAt: true,
      revokedAt: true,
      revision: { select: { number: true } },
      createdBy: { select: { name: true } },
    },
  });
  return links.map(({ id, createdAt, endsAt, revokedAt, revision, createdBy }) => ({
    id,
    revision: revision?.number ?? null,
    madeBy: createdBy?.name ?? "",
    madeAt: createdAt.toISOString(),
    endsAt: endsAt.toISOString(),
    standing: revokedAt !== null ? "revoked" : endsAt > now ? "open" : "ended",
  }));
}
