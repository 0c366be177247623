import type { Clockface } from "@/lib/dates";
import type { CardView } from "@/lib/views/card-view";
import type { PictureView } from "@/lib/views/picture-view";

/** What the blocks of a body need beyond themselves. */
export type BlockContext = {
  /** By media id; a picture that is not here is left out. */
  pictures: Record<string, PictureView>;
  /** Published articles by id; one that is not here is left out. */
  articles: Record<string, CardView>;
  clockface: Clockface;
  /** The paragraph that opens the body with a large initial, or null; see opening-initial.ts. */
  initialId: string | null;
  /** The level of a subhead of level two: h3 inside a section, h2 in an opening that has no head of its own. */
  minorHeading: "h2" | "h3";
};
