export type Size = { width: number; height: number };
export type FocalPoint = { x: number; y: number };

/**
 * The largest part of a picture with this ratio of width to height that has the focal point as near to its middle as
 * the picture's edges allow. In whole pixels; `ratio` null is the whole picture.
 */
export function focalCrop(size: Size, focal: FocalPoint, ratio: number | null): Size & { left: number; top: number } {
  if (ratio === null) return { left: 0, top: 0, ...size };
  const width = Math.max(1, Math.floor(Math.min(size.width, size.height * ratio)));
  const height = Math.max(1, Math.floor(Math.min(size.height, size.width / ratio)));
  return {
    left: within(Math.round(focal.x * size.width - width / 2), size.width - width),
    top: within(Math.round(focal.y * size.height - height / 2), size.height - height),
    width,
    height,
  };
}

function within(value: number, most: number): number {
  return Math.min(Math.max(value, 0), most);
}
