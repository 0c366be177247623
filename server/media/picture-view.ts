import { type Crop, cropNames, mediaFiles, mediaUrl } from "@/lib/media-variants";
import type { PictureView } from "@/lib/views/picture-view";

/** What is read of a row of the library to show it. */
export type MediaFacts = {
  id: string;
  cut: number;
  width: number;
  height: number;
  altText: string;
  caption: string;
  credit: string;
};

/** A picture of the library as a page shows it; `caption`, when it says anything, stands in place of the library's. */
export function pictureView(media: MediaFacts, caption = ""): PictureView {
  const files: PictureView["files"] = { wide: [], standard: [], square: [], whole: [] };
  for (const { crop, width, height } of filesOfSize(media.width, media.height)) {
    files[crop].push({ url: mediaUrl(media, { crop, width }), width, height });
  }
  const { id, cut, width, height, altText, credit } = media;
  return { id, cut, altText, caption: caption || media.caption, credit, width, height, files };
}

type SizedFile = { crop: Crop; width: number; height: number };

const known = new Map<string, readonly SizedFile[]>();

/** Pictures come in few sizes, and a front shows a hundred of them. */
function filesOfSize(width: number, height: number): readonly SizedFile[] {
  const key = `${width} ${height}`;
  let files = known.get(key);
  if (files === undefined) {
    const made = mediaFiles({ width, height });
    files = cropNames.flatMap((crop) => made.filter((file) => file.crop === crop));
    if (known.size < 1_000) known.set(key, files);
  }
  return files;
}
