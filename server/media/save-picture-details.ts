import path from "node:path";
import { z } from "zod";
import type { Actor } from "@/lib/actor";
import { expiredByPicture } from "@/lib/cache-tags";
import { type CutPicture, mediaFiles, mediaFolder, mediaPath, sourceFile, sourceSize } from "@/lib/media-variants";
import { may } from "@/lib/permissions";
import { zodProblems } from "@/lib/zod-problems";
import { writeAuditEntry } from "@/server/audit/write-audit-entry";
import { writeExpiry } from "@/server/cache/write-expiry";
import { db } from "@/server/db";
import { expectedRow } from "@/server/expected-row";
import { sharp } from "@/server/media/guarded-sharp";
import { pictureUses } from "@/server/media/picture-uses";
import { removeMediaFolder } from "@/server/media/remove-media-files";
import { writeMediaFiles } from "@/server/media/write-media-files";
import { inTransaction } from "@/server/transaction";

const share = z.number().min(0).max(1);
const detailsSchema = z.strictObject({
  altText: z.string().trim().max(1_000),
  caption: z.string().trim().max(2_000),
  credit: z.string().trim().max(300),
  rights: z.string().trim().max(2_000),
  focalX: share,
  focalY: share,
});

type Details = z.output<typeof detailsSchema>;

export type SavePictureDetails = {
  /** `updatedAt` is what the editor has read. */
  existing: { id: string; updatedAt: Date };
  details: z.input<typeof detailsSchema>;
  /** Absolute; DATA_DIR/media. */
  mediaDirectory: string;
  actor: Actor;
  now: Date;
};

export type SavePictureDetailsResult =
  | { ok: true }
  | { ok: false; refusal: "forbidden" | "not-found" | "stale" }
  | { ok: false; refusal: "invalid"; problems: string[] };

/**
 * Changes what is said of a picture, and the point around which it is cut. Another point makes new files in a folder of
 * their own: those that readers' pages and caches know stay as they are, and whatever shows the picture shows the new ones
 * from the commit on. "stale" when somebody has saved since, or is cutting the same picture at this moment.
 */
export async function savePictureDetails(save: SavePictureDetails): Promise<SavePictureDetailsResult> {
  const { existing, mediaDirectory, actor, now } = save;
  if (!may(actor, "keep-pictures")) return { ok: false, refusal: "forbidden" };
  const parsed = detailsSchema.safeParse(save.details);
  if (!parsed.success) return { ok: false, refusal: "invalid", problems: zodProblems(parsed.error) };
  const select = { id: true, cut: true, width: true, height: true, focalX: true, focalY: true, updatedAt: true };
  const before = await db.media.findUnique({ where: { id: existing.id }, select });
  const refusal = expectedRow(existing, before);
  if (refusal !== null) return { ok: false, refusal };
  if (before === null) return { ok: false, refusal: "not-found" };
  const { focalX, focalY } = parsed.data;
  if (focalX === before.focalX && focalY === before.focalY) return keep(save, parsed.data, before.cut);

  const cut = Math.max(before.cut + 1, cutNumber(now));
  const picture = await readWhole(before, mediaDirectory);
  try {
    await writeMediaFiles(picture, { mediaId: before.id, focal: { x: focalX, y: focalY }, mediaDirectory, cut });
  } catch (error) {
    if (isThere(error)) return { ok: false, refusal: "stale" };
    throw error;
  }
  const folder = mediaFolder({ id: before.id, cut });
  try {
    const kept = await keep(save, parsed.data, cut);
    if (!kept.ok) await removeMediaFolder(mediaDirectory, folder);
    return kept;
  } catch (error) {
    await removeMediaFolder(mediaDirectory, folder);
    throw error;
  }
}

function keep({ existing, actor, now }: SavePictureDetails, details: Details, cut: number) {
  return inTransaction<SavePictureDetailsResult>(async (tx) => {
    await tx.$queryRaw`SELECT id FROM media WHERE id = ${existing.id}::uuid FOR UPDATE`;
    const before = await tx.media.findUnique({ where: { id: existing.id }, select: { updatedAt: true } });
    const refusal = expectedRow(existing, before);
    if (refusal !== null) return { ok: false, refusal };
    await tx.media.update({
      where: { id: existing.id },
      data: { ...details, cut, updatedAt: now },
      select: { id: true },
    });
    const { articles, contributors, pages } = await pictureUses(tx, existing.id);
    const shownBy = {
      leadArticleIds: articles.filter(({ isPublic, isLead }) => isPublic && isLead).map(({ id }) => id),
      bodyArticleIds: articles.filter(({ isPublic, inLiveBody }) => isPublic && inLiveBody).map(({ id }) => id),
      contributorIds: contributors.map(({ id }) => id),
      pageSlugs: pages.map(({ slug }) => slug),
    };
    await writeExpiry(tx, expiredByPicture(shownBy), now);
    const subject = { subject: "media", subjectId: existing.id, details: { ...details, cut } };
    await writeAuditEntry(tx, { actor, at: now, action: "save-picture-details", ...subject });
    return { ok: true };
  });
}

/**
 * A number that no other cut of the picture has, also not one whose row was never written: the seconds of this century's
 * second quarter, which fit the column until 2094.
 */
function cutNumber(now: Date): number {
  return Math.floor((now.getTime() - Date.UTC(2026, 0, 1)) / 1_000);
}

/** The most that there is of a picture: what was kept to cut it from, or the widest file of the whole. */
async function readWhole(picture: CutPicture & { width: number; height: number }, mediaDirectory: string) {
  const first = { id: picture.id, cut: 0 };
  const widest = mediaFiles(picture).findLast(({ crop }) => crop === "whole");
  if (widest === undefined) throw new Error(`The picture ${picture.id} has no files.`);
  const whole = path.join(mediaDirectory, mediaPath(first, widest));
  const source = path.join(mediaDirectory, mediaFolder(first), sourceFile);
  const read = (file: string) =>
    sharp(file).resize(picture.width, picture.height, { fit: "fill" }).raw({ depth: "uchar" });
  const bytes = await (sourceSize(picture) === null ? read(whole) : read(source))
    .toBuffer({ resolveWithObject: true })
    // Pictures that were brought in before the source was kept have none.
    .catch(() => read(whole).toBuffer({ resolveWithObject: true }));
  const { width, height, channels } = bytes.info;
  return { pixels: bytes.data, width, height, channels };
}

function isThere(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ENOTEMPTY" || error.code === "EEXIST");
}
