import { readFile } from "node:fs/promises";
import path from "node:path";
import { initWasm, Resvg } from "@resvg/resvg-wasm";

/** Red, green, blue and opacity of each pixel, row by row. */
export type Pixels = { width: number; height: number; rgba: Buffer };

const program = "node_modules/@resvg/resvg-wasm/index_bg.wasm";

/** The painter can be started once in a process; in development this module is loaded again after every change. */
const kept = globalThis as typeof globalThis & { broadsheetPainter?: Promise<void> };

async function startPainter(): Promise<void> {
  await initWasm(await readFile(path.join(/* turbopackIgnore: true */ process.cwd(), program)));
}

/**
 * Paints a drawing of ours, given as SVG. Not by sharp, in which SVG is blocked for the whole process: it also opens
 * what people upload.
 */
export async function paintDrawing(svg: string): Promise<Pixels> {
  kept.broadsheetPainter ??= startPainter();
  await kept.broadsheetPainter;
  const painter = new Resvg(svg, { font: { loadSystemFonts: false } });
  const painted = painter.render();
  try {
    return { width: painted.width, height: painted.height, rgba: Buffer.from(painted.pixels) };
  } finally {
    painted.free();
    painter.free();
  }
}
