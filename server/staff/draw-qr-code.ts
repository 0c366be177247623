import { encode } from "uqr";
import type { QrDrawing } from "@/lib/qr-drawing";

/** A text as a QR code, with the border of four modules that scanners ask for: dark modules side by side are one bar. */
export function drawQrCode(text: string): QrDrawing {
  const { size, data } = encode(text, { ecc: "M", border: 4 });
  const bars = data.flatMap((row, y) => {
    const found: { x: number; y: number; length: number }[] = [];
    for (let x = 0; x < row.length; x += 1) {
      if (!row[x]) continue;
      const last = found.at(-1);
      if (last !== undefined && last.x + last.length === x) last.length += 1;
      else found.push({ x, y, length: 1 });
    }
    return found;
  });
  return { size, bars };
}
