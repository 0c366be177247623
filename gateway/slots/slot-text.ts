import { counted, viewWords } from "@/lib/counted";
import { mastheadDate } from "@/lib/dates";
import { escaped } from "../escaped";
import type { Hole, Slot, SlotValues } from "./slot";

/** What the slot should show. */
export function wantedValue({ mark, shown }: Slot, { dayIn, viewsOf }: SlotValues): string {
  if (mark.kind === "today") return dayIn(mark.timeZone);
  // A page that was rendered since the totals were read knows better.
  const total = viewsOf(mark.articleId) ?? 0;
  return total > Number(shown) ? String(total) : shown;
}

/** The markup of one hole for a value of its slot, as the component writes it. */
export function slotText({ slot, part }: Hole, value: string, { now }: SlotValues): string {
  const { mark } = slot;
  if (part === "attribute") return `${mark.kind === "today" ? "datetime" : "value"}="${escaped(value)}"`;
  if (mark.kind === "today") return escaped(mastheadDate(now, mark));
  const { figure, word } = counted(Number(value), mark.language, viewWords);
  return `<span class="figure">${escaped(figure)}</span> ${escaped(word)}`;
}
