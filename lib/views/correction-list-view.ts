import type { CorrectionView } from "@/lib/views/article-view";
import type { CardView } from "@/lib/views/card-view";

/** One page of all corrections, newest first; cursors as in ListView, but of corrections. */
export type CorrectionListView = {
  corrections: (CorrectionView & { article: CardView })[];
  olderCursor: string | null;
  newerCursor: string | null;
};
