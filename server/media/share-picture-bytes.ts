import path from "node:path";
import type { CutPicture, MediaFile } from "@/lib/media-variants";
import { mediaPath } from "@/lib/media-variants";
import { sharp } from "@/server/media/guarded-sharp";

/** JPEG, because not everything that unfolds a link reads WebP. Type stays sharp only without halved colours. */
const jpeg = { quality: 86, mozjpeg: true, chromaSubsampling: "4:4:4" } as const;

/** A drawn picture as it is kept; given as red, green, blue and opacity of each pixel. */
export function encodeSharePicture(drawn: { width: number; height: number; rgba: Buffer }): Promise<Buffer> {
  const { width, height, rgba } = drawn;
  return sharp(rgba, { raw: { width, height, channels: 4 } })
    .flatten()
    .jpeg(jpeg)
    .toBuffer();
}

/** A picture of the library cut to a size in pixels; it is scaled up when it has less. */
export function cutSharePicture(
  {
    picture,
    file,
    mediaDirectory,
  }: { picture: CutPicture; file: Pick<MediaFile, "crop" | "width">; mediaDirectory: string },
  size: { width: number; height: number },
): Promise<Buffer> {
  const source = path.join(/* turbopackIgnore: true */ mediaDirectory, mediaPath(picture, file));
  return sharp(source)
    .resize({ ...size, fit: "cover" })
    .jpeg(jpeg)
    .toBuffer();
}
