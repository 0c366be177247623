import { randomBytes } from "node:crypto";
import type { Page } from "playwright/test";
import sharp from "sharp";
import { textOf } from "./writing";

/** A picture of one colour that no other is like, large enough for the front. */
export async function plainPicture(): Promise<Buffer> {
  const [r = 0, g = 0, b = 0] = randomBytes(3);
  const create = { width: 1_600, height: 900, channels: 3, background: { r, g, b } } as const;
  return sharp({ create }).png().toBuffer();
}

/** Gives the text a picture as another program does: dropped onto it, or from the clipboard. */
export async function givePicture(page: Page, how: "drop" | "paste", picture: Buffer): Promise<void> {
  const given = { how, bytes: [...picture] };
  await textOf(page).evaluate((element, { how, bytes }) => {
    const data = new DataTransfer();
    data.items.add(new File([new Uint8Array(bytes)], "quay.png", { type: "image/png" }));
    const { left, top } = element.getBoundingClientRect();
    const place = { clientX: left + 20, clientY: top + 20, bubbles: true, cancelable: true };
    const event =
      how === "drop"
        ? new DragEvent("drop", { ...place, dataTransfer: data })
        : new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
    element.dispatchEvent(event);
  }, given);
}
