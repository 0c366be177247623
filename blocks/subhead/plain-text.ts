import { plainText } from "../text";
import type { Subhead } from "./schema";

export function subheadPlainText(block: Subhead): string {
  return plainText(block.text);
}
