/** The shapes into which every picture is cut around its focal point, once, when it is brought in. */
export const crops = {
  wide: { ratio: 16 / 9, widths: [480, 960, 1600] },
  standard: { ratio: 4 / 3, widths: [480, 960, 1600] },
  square: { ratio: 1, widths: [240, 480, 1200] },
  /** The whole picture as it was given. */
  whole: { ratio: null, widths: [480, 960, 1600] },
} as const;

export type Crop = keyof typeof crops;
export const cropNames = ["wide", "standard", "square", "whole"] as const satisfies readonly Crop[];

export type MediaFile = { crop: Crop; width: number; height: number };
export type KeptFile = MediaFile & { format: MediaFormat };

type Size = { width: number; height: number };

/**
 * What narrow screens get in place of those, as AVIF: half the bytes or less, which on a telephone decide when the picture is
 * there. Twice the width of a telephone is as sharp as eyes can tell; the smallest stand beside headlines in lists.
 */
export const phoneWidths: Readonly<Record<Crop, readonly number[]>> = {
  wide: [240, 480, 720],
  standard: [240, 480, 720],
  square: [120, 240, 480],
  whole: [240, 480, 720],
};

/** Screens are narrow up to here; beyond, layouts have more than one column. Paper is as narrow, and wants larger files. */
export const narrowScreen = "screen and (max-width: 45.99rem)";

/**
 * The WebP files of a picture of this size in pixels. A crop is never scaled up: widths beyond what the picture can give
 * are left out, and the largest that it can give takes their place.
 */
export function mediaFiles(original: Size): MediaFile[] {
  return cropNames.flatMap((crop) => filesOf(original, crop, crops[crop].widths));
}

/** The AVIF files of one crop for narrow screens, narrowest first, by the same rule. */
export function phoneFiles(original: Size, crop: Crop): MediaFile[] {
  return filesOf(original, crop, phoneWidths[crop]);
}

/** Every file that is kept of a picture of this size. */
export function keptFiles(original: Size): KeptFile[] {
  const forAll = mediaFiles(original).map((file) => ({ ...file, format: "webp" as const }));
  const forPhones = cropNames.flatMap((crop) => phoneFiles(original, crop));
  return [...forAll, ...forPhones.map((file) => ({ ...file, format: "avif" as const }))];
}

function filesOf(original: Size, crop: Crop, widths: readonly number[]): MediaFile[] {
  const ratio = crops[crop].ratio ?? original.width / original.height;
  const largest = Math.floor(Math.min(original.width, original.height * ratio));
  const fitting = widths.filter((width) => width <= largest);
  const missing = fitting.length < widths.length && fitting.at(-1) !== largest;
  return [...fitting, ...(missing ? [largest] : [])].map((width) => ({
    crop,
    width,
    height: Math.max(1, Math.round(width / ratio)),
  }));
}

/** A picture and the cut that its files are of: 0 for the first, else a number that rises. */
export type CutPicture = { id: string; cut: number };

/** The folder of a picture's files below DATA_DIR/media. Each cut has its own: files that readers know never change. */
export function mediaFolder({ id, cut }: CutPicture): string {
  return cut === 0 ? id : `${id}-${cut}`;
}

/**
 * The whole picture as it was brought in, in the first folder, where the largest file that is shown has less of it: what
 * it is cut anew from. Its name is none of those that the gateway serves.
 */
export const sourceFile = "source.webp";

/** The size of that file: as small as gives every crop its largest width. Null where the widest file is all there is. */
export function sourceSize({
  width,
  height,
}: {
  width: number;
  height: number;
}): { width: number; height: number } | null {
  const widest = 1600;
  if (width <= widest) return null;
  const scale = Math.min(1, Math.max(widest / width, 1200 / height));
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

/** The path below DATA_DIR/media and, after "/media/", in the address: ids are never reused, so files are immutable. */
export function mediaPath(picture: CutPicture, file: FileName, format: MediaFormat = "webp"): string {
  return `${mediaFolder(picture)}/${file.crop}-${file.width}.${format}`;
}

export function mediaUrl(picture: CutPicture, file: FileName, format: MediaFormat = "webp"): string {
  return `/media/${mediaPath(picture, file, format)}`;
}

type FileName = Pick<MediaFile, "crop" | "width">;

/** WebP for every screen, AVIF for narrow ones. */
export type MediaFormat = "webp" | "avif";
