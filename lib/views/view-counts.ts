import type { NewsroomView } from "@/lib/newsroom-list";

/** How many articles each view of the newsroom's list holds; a number above `most` only says that there are more. */
export type ViewCounts = { counts: Record<NewsroomView, number>; most: number };

/** "37", or "1,000+". */
export function countText(count: number, most: number): string {
  return count > most ? `${most.toLocaleString("en-GB")}+` : count.toLocaleString("en-GB");
}
