import type { StaffActor } from "@/lib/actor";
import { may } from "@/lib/permissions";
import type { KeptPictureView } from "@/lib/views/kept-picture-view";
import type { PrismaClient } from "@/server/generated/prisma/client";
import { pictureUses } from "@/server/media/picture-uses";
import { pictureView } from "@/server/media/picture-view";

/** A picture of the library with where it is shown; null when there is none, or for those who may not keep pictures. */
export async function getKeptPicture(
  db: PrismaClient,
  { actor, id }: { actor: StaffActor; id: string },
): Promise<KeptPictureView | null> {
  if (!may(actor, "keep-pictures")) return null;
  const row = await db.media.findUnique({ where: { id } });
  if (row === null) return null;
  const { articles, contributors, pages } = await pictureUses(db, id);
  const readsAll = may(actor, "read-newsroom");
  const open = articles.filter(({ isPublic }) => isPublic || readsAll);
  return {
    ...pictureView(row),
    rights: row.rights,
    focal: { x: row.focalX, y: row.focalY },
    uses: [
      ...open.map(({ id: articleId, headline }) => ({
        label: headline || "No headline yet",
        href: readsAll ? `/admin/articles/${articleId}` : null,
      })),
      ...contributors.map((one) => ({
        label: `Portrait of ${one.name}`,
        href: may(actor, "keep-contributors") ? `/admin/contributors/${one.id}` : null,
      })),
      ...pages.map(({ slug, title }) => ({ label: `Page: ${title}`, href: `/${slug}` })),
    ],
    hiddenUses: articles.length - open.length,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}
