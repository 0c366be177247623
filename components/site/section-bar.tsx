import { addresses } from "@/lib/addresses";
import type { SiteView } from "@/lib/views/site-view";

/**
 * The sections of the paper, in order. `current` is the slug of the section that is open, or of one inside it. Without
 * sections there is no bar.
 */
export function SectionBar({ site, current, front = false }: { site: SiteView; current: string; front?: boolean }) {
  if (site.sections.length === 0) return null;
  return (
    <nav className="section-bar" aria-label="Sections">
      <ul>
        <li>
          <a href={addresses.front()} {...(front && { "aria-current": "page" as const })}>
            Front
          </a>
        </li>
        {site.sections.map((section) => (
          <li key={section.id} className={`tint-${section.tint}`}>
            <a
              href={section.url}
              {...([section, ...section.inner].some(({ slug }) => slug === current) && {
                "aria-current": "true" as const,
              })}
            >
              {section.name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
