import { plainText } from "../text";
import type { List } from "./schema";

export function listPlainText(block: List): string {
  return block.items
    .flatMap((item) => [plainText(item.text), ...(item.items ?? []).map((inner) => plainText(inner.text))])
    .join("\n");
}
