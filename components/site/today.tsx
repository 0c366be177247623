import { localDay, mastheadDate } from "@/lib/dates";
import { writeSlotMark } from "@/lib/slot-marks";
import type { SiteView } from "@/lib/views/site-view";

/** Today's date in the site's time zone and language: "Saturday, September 6". */
export function Today({ site, now }: { site: SiteView; now: Date }) {
  const { timeZone, language } = site;
  return (
    <time dateTime={localDay(now, timeZone)} data-slot={writeSlotMark({ kind: "today", timeZone, language })}>
      {mastheadDate(now, site)}
    </time>
  );
}
