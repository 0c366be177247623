import { randomUUID } from "node:crypto";
import { mkdir, open, rename, rm } from "node:fs/promises";
import path from "node:path";
import { type FocalPoint, focalCrop, type Size } from "@/lib/focal-crop";
import {
  cropNames,
  crops,
  type KeptFile,
  keptFiles,
  mediaFolder,
  mediaPath,
  sourceFile,
  sourceSize,
} from "@/lib/media-variants";
import type { DecodedPicture } from "@/server/media/decode-picture";
import { sharp } from "@/server/media/guarded-sharp";

/**
 * Measured on engraved plates and photographs: effort 2 takes half the time of 4 for 2 % more bytes, and below
 * quality 70 hatched lines begin to blur into grey.
 */
const webp = { quality: 72, effort: 2 } as const;

/**
 * Measured on the same: a third to a half of the bytes of the above, in its time. Quality 45 at effort 2 has the same
 * likeness (SSIM) in a quarter fewer bytes, and takes three times as long, for which a first start and an editor wait.
 */
const avif = { quality: 50, effort: 0 } as const;

/**
 * Makes all files of a picture. They appear together: each is written and synced in a folder of another name, which
 * is renamed at the end, so that no half picture can be seen after a crash or on a full disk. `keepsSource` keeps as much
 * of a large picture beside them as cutting it anew takes.
 */
export async function writeMediaFiles(
  picture: DecodedPicture,
  {
    mediaId,
    focal,
    mediaDirectory,
    cut = 0,
    keepsSource = false,
  }: { mediaId: string; focal: FocalPoint; mediaDirectory: string; cut?: number; keepsSource?: boolean },
): Promise<void> {
  const incoming = path.join(mediaDirectory, `.incoming-${randomUUID()}`);
  await mkdir(incoming, { recursive: true });
  try {
    const cutOut = cutter(picture, focal);
    const files = keptFiles(picture);
    const source = keepsSource ? sourceSize(picture) : null;
    if (source !== null) await writeSynced(path.join(incoming, sourceFile), await encodeSource(picture, source));
    await Promise.all(
      cropNames.map(async (crop) => {
        for (const file of files.filter((one) => one.crop === crop)) {
          const name = path.basename(mediaPath({ id: mediaId, cut }, file, file.format));
          await writeSynced(path.join(incoming, name), await cutOut(file));
        }
      }),
    );
    await syncDirectory(incoming);
    await rename(incoming, path.join(mediaDirectory, mediaFolder({ id: mediaId, cut })));
    await syncDirectory(mediaDirectory);
  } catch (error) {
    await rm(incoming, { recursive: true, force: true });
    throw error;
  }
}

/** Kept better than what is shown, because it will be encoded once more. */
function encodeSource({ pixels, ...raw }: DecodedPicture, { width, height }: Size): Promise<Buffer> {
  return sharp(pixels, { raw }).resize(width, height, { fit: "fill" }).webp({ quality: 90, effort: 2 }).toBuffer();
}

/** Cuts and encodes; a picture of 4:3 is its own standard crop, and what looks the same is encoded once. */
function cutter({ pixels, ...raw }: DecodedPicture, focal: FocalPoint): (file: KeptFile) => Promise<Buffer> {
  const made = new Map<string, Promise<Buffer>>();
  return ({ crop, width, height, format }) => {
    const part = focalCrop(raw, focal, crops[crop].ratio);
    const key = JSON.stringify([part, width, height, format]);
    const cut = () => sharp(pixels, { raw }).extract(part).resize(width, height, { fit: "fill" });
    const bytes = made.get(key) ?? (format === "webp" ? cut().webp(webp) : cut().avif(avif)).toBuffer();
    made.set(key, bytes);
    return bytes;
  };
}

async function writeSynced(file: string, bytes: Buffer): Promise<void> {
  const handle = await open(file, "wx");
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A name is safe on the disk only once its folder is. */
async function syncDirectory(directory: string): Promise<void> {
  const handle = await open(directory, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
