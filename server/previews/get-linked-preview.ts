import type { PreviewView } from "@/lib/views/preview-view";
import type { PrismaClient } from "@/server/generated/prisma/client";
import { readPreview } from "@/server/previews/read-preview";
import { tokenHash } from "@/server/staff/token";

/**
 * What the holder of a preview link may read, and until when (ISO 8601). Null for a token that nobody was given, after
 * the link's end, once it is revoked, and when the article was thrown away or taken back.
 */
export async function getLinkedPreview(
  db: PrismaClient,
  { token, now }: { token: string; now: Date },
): Promise<{ preview: PreviewView; endsAt: string } | null> {
  const link = await db.previewLink.findUnique({
    where: { tokenHash: tokenHash(token) },
    select: {
      endsAt: true,
      revokedAt: true,
      revisionId: true,
      article: { select: { workingRevisionId: true, trashedAt: true, state: true } },
    },
  });
  if (link === null || link.revokedAt !== null || link.endsAt <= now) return null;
  if (link.article.trashedAt !== null || link.article.state === "retracted") return null;
  const revisionId = link.revisionId ?? link.article.workingRevisionId;
  const preview = revisionId === null ? null : await readPreview(db, { revisionId, now });
  return preview === null ? null : { preview, endsAt: link.endsAt.toISOString() };
}
