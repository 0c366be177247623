import { counted, viewWords } from "@/lib/counted";
import { localDay, mastheadDate } from "@/lib/dates";
import type { Hole, Slot, SlotValues } from "./slot";

/** What the slot should show. */
export function wantedValue({ mark, shown }: Slot, { now, viewsOf }: SlotValues): string {
  if (mark.kind === "today") return localDay(now, mark.timeZone);
  return String(viewsOf(mark.articleId) ?? shown);
}

/** The markup of one hole for a value of its slot, as the component writes it. */
export function slotText({ slot, part }: Hole, value: string, { now }: SlotValues): string {
  const { mark } = slot;
  if (part === "attribute") return `${mark.kind === "today" ? "datetime" : "value"}="${escaped(value)}"`;
  if (mark.kind === "today") return escaped(mastheadDate(now, mark));
  const { figure, word } = counted(Number(value), mark.language, viewWords);
  return `<span class="figure">${escaped(figure)}</span> ${escaped(word)}`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
