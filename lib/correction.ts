import { isStorable } from "@/lib/storable-text";
import type { CorrectionKind } from "@/lib/views/article-view";

/** A note for readers: what was wrong, and what is right. */
export type CorrectionNote = { kind: CorrectionKind; text: string };

export type CorrectionRefusal = "empty" | "too-long" | "broken-character";

const longestText = 5_000;

/** Why readers cannot be told this, its ends trimmed; null when they can. */
export function correctionRefusal(text: string): CorrectionRefusal | null {
  if (text === "") return "empty";
  if (text.length > longestText) return "too-long";
  return isStorable(text) ? null : "broken-character";
}
