import { clockTime } from "@/lib/dates";
import type { SiteView } from "@/lib/views/site-view";
import { SiteTime } from "./site-time";

/** The one line that cannot wait. On the front it is set as a headline; above anything else it keeps out of the way. */
export function BreakingBanner({ site, front = false }: { site: SiteView; front?: boolean }) {
  const { breaking } = site;
  if (breaking === null) return null;
  return (
    <aside
      className={front ? "breaking breaking-front" : "breaking"}
      aria-label="Breaking news"
      data-ends-at={breaking.until ?? undefined}
    >
      <strong>Breaking</strong>{" "}
      <SiteTime instant={breaking.since} clockface={site} text={clockTime(breaking.since, site)} />{" "}
      {breaking.url === "" ? (
        <span className="flex-1">{breaking.text}</span>
      ) : (
        <a href={breaking.url}>{breaking.text}</a>
      )}
    </aside>
  );
}
