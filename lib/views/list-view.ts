import type { CardView } from "@/lib/views/card-view";

/**
 * One page of a list in keyset order, newest first. A cursor is the id of the article at the page's edge, as it stands
 * in `?after=` (older) and `?before=` (newer); null where the list ends.
 */
export type ListView = {
  cards: CardView[];
  olderCursor: string | null;
  newerCursor: string | null;
};

/** What a list is asked for: the first page, or the one beyond a cursor. */
export type ListPlace = { after?: string | undefined; before?: string | undefined };
