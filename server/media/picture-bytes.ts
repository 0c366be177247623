import { stat } from "node:fs/promises";
import path from "node:path";
import { type CutPicture, type MediaFile, mediaPath } from "@/lib/media-variants";
import { env } from "@/server/env";

type Looked = { bytes: number | null; until: number };

/** Files never change, so that each is looked at once; the oldest are forgotten. */
const looked = new Map<string, Looked>();
const most = 5_000;

/** Milliseconds after which a file that was missing is looked for again. */
const missingFor = 60_000;

/** The size of one of a picture's files; null when it is not there. */
export async function pictureBytes(
  picture: CutPicture,
  file: Pick<MediaFile, "crop" | "width">,
): Promise<number | null> {
  const name = mediaPath(picture, file);
  const known = looked.get(name);
  if (known !== undefined && known.until > Date.now()) return known.bytes;
  const bytes = await sizeOf(path.join(/* turbopackIgnore: true */ env().dataDirectory, "media", name));
  looked.delete(name);
  looked.set(name, { bytes, until: bytes === null ? Date.now() + missingFor : Number.POSITIVE_INFINITY });
  const [oldest] = looked.keys();
  if (looked.size > most && oldest !== undefined) looked.delete(oldest);
  return bytes;
}

async function sizeOf(file: string): Promise<number | null> {
  try {
    return (await stat(file)).size;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}
