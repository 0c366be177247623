import type { Crop } from "@/lib/media-variants";

/** A picture as a page shows it. */
export type PictureView = {
  id: string;
  /** The cut that its files are of, see lib/media-variants.ts. */
  cut: number;
  altText: string;
  /** Plain text; "" when there is none. */
  caption: string;
  credit: string;
  /** Size of the whole picture in pixels. */
  width: number;
  height: number;
  /** The files of each crop, narrowest first; each crop has at least one. */
  files: Record<Crop, { url: string; width: number; height: number }[]>;
};
