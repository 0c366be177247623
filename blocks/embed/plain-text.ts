import type { Embed } from "./schema";

export function embedPlainText(block: Embed): string {
  return block.description ? `${block.title}\n${block.description}` : block.title;
}
