import { plainText } from "../text";
import type { Picture } from "./schema";

export function picturePlainText(block: Picture): string {
  return block.caption ? plainText(block.caption) : "";
}
