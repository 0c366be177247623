import type { Actor } from "@/lib/actor";
import { may } from "@/lib/permissions";
import { writeAuditEntry } from "@/server/audit/write-audit-entry";
import { isInUse, pictureUses } from "@/server/media/picture-uses";
import { removeMediaFiles } from "@/server/media/remove-media-files";
import { inTransaction } from "@/server/transaction";

export type RemovePictureResult = { ok: true } | { ok: false; refusal: "forbidden" | "not-found" | "in-use" };

/** Takes a picture out of the library, files and all. "in-use" while an article, a page or a contributor shows it. */
export async function removePicture(remove: {
  mediaId: string;
  /** Absolute; DATA_DIR/media. */
  mediaDirectory: string;
  actor: Actor;
  now: Date;
}): Promise<RemovePictureResult> {
  const { mediaId, mediaDirectory, actor, now } = remove;
  if (!may(actor, "keep-pictures")) return { ok: false, refusal: "forbidden" };
  const result = await inTransaction<RemovePictureResult>(async (tx) => {
    const [held] = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM media WHERE id = ${mediaId}::uuid FOR UPDATE`;
    if (held === undefined) return { ok: false, refusal: "not-found" };
    if (isInUse(await pictureUses(tx, mediaId))) return { ok: false, refusal: "in-use" };
    await tx.media.delete({ where: { id: mediaId }, select: { id: true } });
    await writeAuditEntry(tx, { actor, at: now, action: "remove-picture", subject: "media", subjectId: mediaId });
    return { ok: true };
  });
  // After the commit: a file too many does no harm, a file too few leaves a hole in a page.
  if (result.ok) await removeMediaFiles(mediaDirectory, mediaId);
  return result;
}
