import { addresses } from "@/lib/addresses";
import type { SiteView } from "@/lib/views/site-view";
import { BreakingBanner } from "./breaking-banner";
import { SectionBar } from "./section-bar";
import { Today } from "./today";

/** The masthead of every page but the front: one line, then the sections. */
export function SlimMasthead({ site, now, current }: { site: SiteView; now: Date; current: string }) {
  return (
    <header className="page">
      <div className="slim">
        <a className="slim-name" href={addresses.front()}>
          {site.name}
        </a>
        <Today site={site} now={now} />
        <ul>
          <li>
            <a href={addresses.archive()}>Archive</a>
          </li>
          <li>
            <a href={addresses.search()}>Search</a>
          </li>
        </ul>
      </div>
      <SectionBar site={site} current={current} />
      <BreakingBanner site={site} />
    </header>
  );
}
