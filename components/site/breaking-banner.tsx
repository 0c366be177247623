import { clockTime } from "@/lib/dates";
import type { SiteView } from "@/lib/views/site-view";
import { SiteTime } from "./site-time";

export function BreakingBanner({ site }: { site: SiteView }) {
  const { breaking } = site;
  if (breaking === null) return null;
  return (
    <aside className="breaking" aria-label="Breaking news">
      <strong>Breaking</strong>
      <SiteTime instant={breaking.since} clockface={site} text={clockTime(breaking.since, site)} />
      {breaking.url === "" ? (
        <span className="flex-1">{breaking.text}</span>
      ) : (
        <a href={breaking.url}>{breaking.text}</a>
      )}
    </aside>
  );
}
