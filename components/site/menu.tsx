import { addresses } from "@/lib/addresses";
import type { SiteView } from "@/lib/views/site-view";

/**
 * The whole paper in one place: sections with their inner ones, and what the newsroom says of itself. The browser opens
 * and closes it; a script is not needed.
 */
export function Menu({ site }: { site: SiteView }) {
  return (
    <details className="menu">
      <summary>Menu</summary>
      <nav className="menu-sheet" aria-label="The whole paper">
        <ul className="menu-sections">
          <li>
            <a href={addresses.front()}>Today’s front</a>
          </li>
          {site.sections.map((section) => (
            <li key={section.id} className={`tint-${section.tint}`}>
              <a href={section.url}>{section.name}</a>
              {section.inner.length > 0 && (
                <ul>
                  {section.inner.map((inner) => (
                    <li key={inner.id}>
                      <a href={inner.url}>{inner.name}</a>
                    </li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ul>
        <ul className="menu-paper">
          {[
            { url: addresses.archive(), title: "Archive" },
            { url: addresses.search(), title: "Search" },
            { url: addresses.corrections(), title: "Corrections" },
            { url: addresses.masthead(), title: "Who works here" },
            ...site.pages,
          ].map(({ url, title }) => (
            <li key={url}>
              <a href={url}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
    </details>
  );
}
