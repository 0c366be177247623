import type { ArticleText } from "@/lib/article-text";

/** One saved state in the timeline of an article. Times are ISO 8601. */
export type RevisionLine = {
  number: number;
  headline: string;
  savedAt: string;
  /** "" for what the product itself saved. */
  savedBy: string;
  /** Why, in the words of whoever saved it; "" for the ordinary save. */
  reason: string;
  automatic: boolean;
  /** What it is to the article now. */
  marks: ("working" | "live" | "scheduled")[];
  /**
   * Older revisions that the editor saved by itself while the same person went on writing, folded under this one; their
   * numbers, newest first.
   */
  folded: number[];
};

export type RevisionList = {
  lines: RevisionLine[];
  /** From which number on the next page begins; null at the end. */
  before: number | null;
};

/** A revision whole. */
export type RevisionView = Omit<RevisionLine, "folded"> & { text: ArticleText };
