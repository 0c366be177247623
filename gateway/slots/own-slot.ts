import type { SlotMark } from "@/lib/slot-marks";
import { ownText } from "../own-text";
import type { Slot } from "./slot";

/** All pages of a site show one date; several while they are brought up to date, or where a page says another place. */
const mostShared = 16;
const shared = new Map<string, Slot>();

/**
 * The same slot to keep for long: with texts of its own, which hold on to no page, and for today's date one that all
 * pages have that show it.
 */
export function ownSlot({ mark, shown }: Slot): Slot {
  if (mark.kind === "views") return { mark: ownMark(mark), shown: ownText(shown) };
  const name = `${mark.timeZone} ${mark.language} ${shown}`;
  const known = shared.get(name);
  if (known !== undefined) return known;
  const slot = { mark: ownMark(mark), shown: ownText(shown) };
  if (shared.size >= mostShared) shared.clear();
  shared.set(ownText(name), slot);
  return slot;
}

function ownMark(mark: SlotMark): SlotMark {
  const language = ownText(mark.language);
  return mark.kind === "views"
    ? { kind: mark.kind, articleId: ownText(mark.articleId), language }
    : { kind: mark.kind, timeZone: ownText(mark.timeZone), language };
}
