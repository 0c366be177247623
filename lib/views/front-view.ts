import type { FrontShape } from "@/lib/front-shapes";
import type { CardView, SectionLink } from "@/lib/views/card-view";

/** A section on the front: its newest articles that stand nowhere else on it, in one of the shapes. Never empty. */
export type FrontPackage = { section: SectionLink; shape: FrontShape; cards: CardView[] };

/** The front. No article stands on it twice. */
export type FrontView = {
  /** Null only while nothing has been published. The two follow-ups at most share a topic with the lead. */
  lead: { card: CardView; followUps: CardView[] } | null;
  /** The second rank, at most 4. */
  second: CardView[];
  /** The newest of what is left, at most 8. */
  latest: CardView[];
  packages: FrontPackage[];
  /** From the archive: what editors have put there, at most 3; empty when there is no such package. */
  archive: CardView[];
  /** Most read first, at most 5. */
  mostRead: CardView[];
  /** When the first of the placements on this front ends, ISO 8601 in UTC: from then on another front is right. */
  changesAt: string | null;
};
