import { plainText } from "../text";
import type { Paragraph } from "./schema";

export function paragraphPlainText(block: Paragraph): string {
  return plainText(block.text);
}
