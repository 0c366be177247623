import { stat } from "node:fs/promises";
import path from "node:path";
import { type MediaFile, mediaPath } from "@/lib/media-variants";
import { env } from "@/server/env";

const known = new Map<string, number>();

/** Files never change, so that each is looked at once; the oldest are forgotten. */
const most = 5_000;

/** The size of one of a picture's files; null when it is not there. */
export async function pictureBytes(mediaId: string, file: Pick<MediaFile, "crop" | "width">): Promise<number | null> {
  const name = mediaPath(mediaId, file);
  const remembered = known.get(name);
  if (remembered !== undefined) return remembered;
  try {
    const { size } = await stat(path.join(/* turbopackIgnore: true */ env().dataDirectory, "media", name));
    for (const oldest of known.keys()) {
      if (known.size < most) break;
      known.delete(oldest);
    }
    known.set(name, size);
    return size;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}
