import type { Separator } from "./schema";

export function separatorPlainText(_block: Separator): string {
  return "";
}
