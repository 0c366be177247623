import { localDay, mastheadDate } from "@/lib/dates";
import type { SiteView } from "@/lib/views/site-view";

/** Today's date in the site's time zone and language: "Saturday, September 6". */
export function Today({ site, now }: { site: SiteView; now: Date }) {
  return <time dateTime={localDay(now, site.timeZone)}>{mastheadDate(now, site)}</time>;
}
