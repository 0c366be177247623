import { addresses } from "@/lib/addresses";
import { localDay } from "@/lib/dates";
import type { SiteView } from "@/lib/views/site-view";

export function Footer({ site, now }: { site: SiteView; now: Date }) {
  const year = localDay(now, site.timeZone).slice(0, 4);
  return (
    <footer className="foot">
      <div className="page">
        <a className="foot-name" href={addresses.front()}>
          {site.name}
        </a>
        <div className="columns of-3">
          <nav aria-labelledby="foot-sections">
            <h2 id="foot-sections">All sections</h2>
            <ul className="columns-[7rem]">
              {site.sections.map((section) => (
                <li key={section.id}>
                  <a href={section.url}>{section.name}</a>
                </li>
              ))}
            </ul>
          </nav>
          <nav aria-labelledby="foot-paper">
            <h2 id="foot-paper">The paper</h2>
            <ul>
              <li>
                <a href={addresses.front()}>Today’s front</a>
              </li>
              <li>
                <a href={addresses.archive()}>Archive</a>
              </li>
              <li>
                <a href={addresses.search()}>Search</a>
              </li>
              <li>
                <a href={addresses.corrections()}>Corrections</a>
              </li>
            </ul>
          </nav>
          <nav aria-labelledby="foot-newsroom">
            <h2 id="foot-newsroom">The newsroom</h2>
            <ul>
              <li>
                <a href={addresses.masthead()}>Who works here</a>
              </li>
              {site.pages.map((page) => (
                <li key={page.slug}>
                  <a href={page.url}>{page.title}</a>
                </li>
              ))}
              {site.lettersEmail !== "" && (
                <li>
                  <a href={`mailto:${site.lettersEmail}`}>Write a letter</a>
                </li>
              )}
            </ul>
          </nav>
        </div>
        <p className="imprint">
          © {year} {site.name}. No trackers, no cookies, nothing from third parties on this page.
        </p>
      </div>
    </footer>
  );
}
