import type { CardView } from "@/lib/views/card-view";
import type { ListView } from "@/lib/views/list-view";

/** A list of fewer articles has one large on top; a longer one has as many as this. */
const top = 4;

/** What stands large on top of a list's first page, and what follows day by day; later pages have no top. */
export function splitList({ cards, newerCursor }: ListView): { top: CardView[]; rest: CardView[] } {
  const large = newerCursor !== null ? 0 : cards.length > top ? top : 1;
  return { top: cards.slice(0, large), rest: cards.slice(large) };
}
