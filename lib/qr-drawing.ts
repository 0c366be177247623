/** A drawing of dark bars on a light ground: how many modules wide, and each bar as its place and length. */
export type QrDrawing = { size: number; bars: readonly { x: number; y: number; length: number }[] };
