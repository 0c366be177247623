import type { CardView } from "@/lib/views/card-view";
import type { PictureView } from "@/lib/views/picture-view";
import type { RevisionView } from "@/lib/views/revision-view";

/** Two revisions of one article, with the pictures and cards that their texts name. */
export type ComparisonView = {
  before: RevisionView;
  after: RevisionView;
  pictures: Record<string, PictureView>;
  cards: Record<string, CardView>;
};
