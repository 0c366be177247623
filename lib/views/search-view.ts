import type { CardView, SectionLink } from "@/lib/views/card-view";

/** A piece of text; `marked` when it is what was looked for. */
export type MarkedSpan = { text: string; marked: boolean };

/**
 * An article that was found: its card, its headline with the words marked, and passages of its body around them, the
 * first of which may be where the body begins.
 */
export type SearchMatch = {
  card: CardView;
  headline: MarkedSpan[];
  passages: MarkedSpan[][];
  beginsBody: boolean;
};

export type SearchOrder = "relevance" | "newest";

/**
 * What a search found. `outcome` says why there may be nothing: "empty" when nothing was asked, "no-words" when the
 * question holds no word that can be looked for ("the", "-war", "…"), "found" otherwise, even when there are no matches.
 */
export type SearchView = {
  outcome: "empty" | "no-words" | "found";
  /** The question as it was understood: without control characters, at most 32 words of it. */
  q: string;
  /** Whether words were left out because there were too many. */
  shortened: boolean;
  order: SearchOrder;
  /** The filters that were used; one that names nothing is left out. Days in the site's time zone, both included. */
  section: SectionLink | null;
  from: string | null;
  to: string | null;
  /** How many articles match, when `more` is false; else there are more than this. */
  total: { count: number; more: boolean };
  matches: SearchMatch[];
  olderCursor: string | null;
  newerCursor: string | null;
  /** The question with its unknown words replaced by the nearest known ones; null when there is no better one. */
  suggestion: string | null;
};
