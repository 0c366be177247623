import { plainText } from "../text";
import type { KeyPoints } from "./schema";

export function keyPointsPlainText(block: KeyPoints): string {
  return block.points.map(plainText).join("\n");
}
