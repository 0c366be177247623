import { addresses } from "@/lib/addresses";
import type { SiteView } from "@/lib/views/site-view";
import { BreakingBanner } from "./breaking-banner";
import { SectionBar } from "./section-bar";
import { Today } from "./today";
import { TopLinks } from "./top-links";

/** The masthead of every page but the front: one line, then the sections. */
export function SlimMasthead({ site, now, current }: { site: SiteView; now: Date; current: string }) {
  return (
    <header className="page">
      <div className="slim">
        <a className="slim-name" href={addresses.front()}>
          {site.name}
        </a>{" "}
        <Today site={site} now={now} />
        <TopLinks site={site} />
      </div>
      <SectionBar site={site} current={current} />
      <BreakingBanner site={site} />
    </header>
  );
}
