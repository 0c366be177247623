import type { Actor } from "@/lib/actor";
import { may } from "@/lib/permissions";
import { writeAuditEntry } from "@/server/audit/write-audit-entry";
import { removeMediaFiles } from "@/server/media/remove-media-files";
import { inTransaction, type Transaction } from "@/server/transaction";

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
    if (await isShown(tx, mediaId)) return { ok: false, refusal: "in-use" };
    await tx.media.delete({ where: { id: mediaId }, select: { id: true } });
    await writeAuditEntry(tx, { actor, at: now, action: "remove-picture", subject: "media", subjectId: mediaId });
    return { ok: true };
  });
  // After the commit: a file too many does no harm, a file too few leaves a hole in a page.
  if (result.ok) await removeMediaFiles(mediaDirectory, mediaId);
  return result;
}

/** As a portrait, as a lead picture, in a page, or in the body of a revision that is live or being worked on. */
async function isShown(tx: Transaction, mediaId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ shown: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM contributor WHERE portrait_id = ${mediaId}::uuid)
        OR EXISTS (SELECT 1 FROM article WHERE lead_media_id = ${mediaId}::uuid)
        OR EXISTS (
          SELECT 1 FROM article JOIN revision ON revision.id IN (article.live_revision_id, article.working_revision_id)
          WHERE revision.lead_media_id = ${mediaId}::uuid
             OR jsonb_path_exists(revision.body, '$.blocks.**.mediaId ? (@ == $id)', jsonb_build_object('id', ${mediaId}::text)))
        OR EXISTS (
          SELECT 1 FROM page
          WHERE jsonb_path_exists(body, '$.blocks.**.mediaId ? (@ == $id)', jsonb_build_object('id', ${mediaId}::text)))
        AS shown`;
  return row?.shown ?? false;
}
