import type { BreadcrumbList } from "schema-dts";
import type { SectionLink } from "@/lib/views/card-view";
import type { SiteView } from "@/lib/views/site-view";

export type Crumb = { name: string; url: string };

/** The way from the front to a page, which comes last; addresses as paths. */
export function breadcrumbs(site: SiteView, crumbs: readonly Crumb[]): BreadcrumbList {
  return {
    "@type": "BreadcrumbList",
    itemListElement: [{ name: site.name, url: "/" }, ...crumbs].map(({ name, url }, place) => ({
      "@type": "ListItem",
      position: place + 1,
      name,
      item: site.origin + url,
    })),
  };
}

/** A section, after the one in which it lies. */
export function sectionCrumbs(site: SiteView, section: SectionLink): Crumb[] {
  const outer = site.sections.find(({ inner }) => inner.some(({ id }) => id === section.id));
  return outer === undefined ? [section] : [outer, section];
}
