import type { SiteView } from "@/lib/views/site-view";
import { BreakingBanner } from "./breaking-banner";
import { SectionBar } from "./section-bar";
import { Today } from "./today";
import { TopLinks } from "./top-links";

/** A name beyond this many letters no longer stands on one line of a phone at the plate's full size. */
const longName = 20;

/** The name plate on top of the front. */
export function Masthead({ site, now }: { site: SiteView; now: Date }) {
  return (
    <header className="page">
      <div className="top-line">
        <Today site={site} now={now} />
        <TopLinks site={site} />
      </div>
      <div className={site.name.length > longName ? "name-plate name-plate-long" : "name-plate"}>
        <h1 className="name-plate-text">{site.name}</h1>
        {site.strapline !== "" && <p className="strapline">{site.strapline}</p>}
      </div>
      <SectionBar site={site} current="" front />
      <BreakingBanner site={site} front />
    </header>
  );
}
