import { plainText } from "../text";
import type { Gallery } from "./schema";

export function galleryPlainText(block: Gallery): string {
  const captions = block.pictures.map((picture) => (picture.caption ? plainText(picture.caption) : ""));
  return [block.title ?? "", ...captions].filter((line) => line !== "").join("\n");
}
