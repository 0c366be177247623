import { plainText } from "../text";
import type { BlockQuote } from "./schema";

export function blockQuotePlainText(block: BlockQuote): string {
  const lines = block.paragraphs.map(plainText);
  return block.attribution ? [...lines, block.attribution].join("\n") : lines.join("\n");
}
