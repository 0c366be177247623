import { createHash, randomUUID } from "node:crypto";
import type { Actor } from "@/lib/actor";
import { may } from "@/lib/permissions";
import type { PictureRefusal } from "@/lib/picture-refusals";
import { writeAuditEntry } from "@/server/audit/write-audit-entry";
import { db } from "@/server/db";
import { decodePicture } from "@/server/media/decode-picture";
import { removeMediaFiles } from "@/server/media/remove-media-files";
import { writeMediaFiles } from "@/server/media/write-media-files";
import { inTransaction } from "@/server/transaction";

export type SavePicture = {
  /** The file as it was given. */
  bytes: Buffer;
  altText: string;
  caption?: string;
  credit?: string;
  rights?: string;
  /** Where the subject is: 0 to 1 from the left, 0 to 1 from the top. */
  focal?: { x: number; y: number };
  /** Absolute; DATA_DIR/media. */
  mediaDirectory: string;
  actor: Actor;
  now: Date;
};

export type SavePictureResult =
  | { ok: true; mediaId: string; changed: boolean }
  | { ok: false; refusal: PictureRefusal };

/**
 * Brings a picture into the library: cut into all shapes and widths of lib/media-variants.ts around its focal point,
 * re-encoded as WebP and AVIF. The same file with the same words brought in again is the same picture.
 *
 * Refusals have their sentences in lib/picture-refusals.ts.
 */
export async function savePicture(save: SavePicture): Promise<SavePictureResult> {
  const { bytes, altText, caption = "", credit = "", rights = "", mediaDirectory, actor, now } = save;
  const focal = save.focal ?? { x: 0.5, y: 0.5 };
  if (!may(actor, "keep-pictures")) return { ok: false, refusal: "forbidden" };
  if (![focal.x, focal.y].every((share) => share >= 0 && share <= 1)) return { ok: false, refusal: "bad-focal-point" };
  const checksum = createHash("sha256").update(bytes).digest("hex");
  const columns = { checksum, altText, caption, credit, rights, focalX: focal.x, focalY: focal.y };
  const same = await db.media.findFirst({ where: columns, select: { id: true } });
  if (same !== null) return { ok: true, mediaId: same.id, changed: false };
  const decoded = await decodePicture(bytes);
  if (!decoded.ok) return decoded;

  const mediaId = randomUUID();
  const { width, height } = decoded.picture;
  await writeMediaFiles(decoded.picture, { mediaId, focal, mediaDirectory, keepsSource: true });
  try {
    await inTransaction(async (tx) => {
      await tx.media.create({ data: { id: mediaId, ...columns, width, height, createdAt: now, updatedAt: now } });
      const details = { width, height, checksum };
      await writeAuditEntry(tx, {
        actor,
        at: now,
        action: "save-picture",
        subject: "media",
        subjectId: mediaId,
        details,
      });
    });
  } catch (error) {
    await removeMediaFiles(mediaDirectory, mediaId);
    throw error;
  }
  return { ok: true, mediaId, changed: true };
}
