import { localDay } from "@/lib/dates";
import type { SlotValues } from "./slot";

/** What slots show at one moment. Many pages are held against it, and a day is found out once for each time zone. */
export function slotValues(now: Date, viewsOf: SlotValues["viewsOf"]): SlotValues {
  const days = new Map<string, string>();
  const dayIn = (timeZone: string): string => {
    const known = days.get(timeZone);
    if (known !== undefined) return known;
    const day = localDay(now, timeZone);
    days.set(timeZone, day);
    return day;
  };
  return { now, dayIn, viewsOf };
}
