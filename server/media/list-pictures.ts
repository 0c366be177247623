import type { PictureView } from "@/lib/views/picture-view";
import type { PrismaClient } from "@/server/generated/prisma/client";
import { pictureView } from "./picture-view";

/** The pictures with these ids, by id; those that are gone are left out. One statement, or none for no ids. */
export async function listPictures(db: PrismaClient, ids: readonly string[]): Promise<Record<string, PictureView>> {
  if (ids.length === 0) return {};
  const rows = await db.media.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, cut: true, width: true, height: true, altText: true, caption: true, credit: true },
  });
  return Object.fromEntries(rows.map((row) => [row.id, pictureView(row)]));
}
