import type { PictureRefusal } from "@/lib/picture-refusals";
import { mostPixels, sharp } from "@/server/media/guarded-sharp";

const mostBytes = 40 * 1024 * 1024;

/** Pixels of 8 bits a channel in sRGB, upright, row after row. */
export type DecodedPicture = { pixels: Buffer; width: number; height: number; channels: 1 | 2 | 3 | 4 };

/**
 * Reads a JPEG, PNG or WebP picture down to its pixels: nothing of the file itself (EXIF, place, profile, comments)
 * is carried over. Of a moving picture the first frame is taken.
 */
export async function decodePicture(
  bytes: Buffer,
): Promise<{ ok: true; picture: DecodedPicture } | { ok: false; refusal: PictureRefusal }> {
  if (bytes.length === 0) return { ok: false, refusal: "empty" };
  if (bytes.length > mostBytes) return { ok: false, refusal: "too-heavy" };
  const size = await readSize(bytes);
  if (size === null) return { ok: false, refusal: "not-a-picture" };
  if (size.width * size.height > mostPixels) return { ok: false, refusal: "too-large" };
  try {
    const { data, info } = await sharp(bytes, { limitInputPixels: mostPixels, failOn: "error" })
      .autoOrient()
      .toColourspace("srgb")
      .raw({ depth: "uchar" })
      .toBuffer({ resolveWithObject: true });
    const { width, height, channels } = info;
    return { ok: true, picture: { pixels: data, width, height, channels } };
  } catch (error) {
    if (isUnreadable(error)) return { ok: false, refusal: "not-a-picture" };
    throw error;
  }
}

async function readSize(bytes: Buffer): Promise<{ width: number; height: number } | null> {
  try {
    // The head alone is read here: the limit on pixels is checked above, so that it can be refused in its own words.
    const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
    return { width, height };
  } catch (error) {
    if (isUnreadable(error)) return null;
    throw error;
  }
}

/** libvips speaks in messages alone; those of a program fault are TypeErrors and RangeErrors. */
function isUnreadable(error: unknown): boolean {
  return error instanceof Error && error.constructor === Error;
}
