import type { AboutPage, BreadcrumbList, ContactPage, NewsMediaOrganization, WebPage } from "schema-dts";
import { withOffset } from "@/lib/dates";
import type { PageView } from "@/lib/views/page-view";
import type { SiteView } from "@/lib/views/site-view";
import { breadcrumbs } from "./breadcrumbs";
import { newsOrganization, organizationId } from "./organization";

/** A page in which the newsroom speaks of itself, with the paper that it is about. */
export function writtenPageThings(
  page: PageView,
  site: SiteView,
): [AboutPage | ContactPage | WebPage, NewsMediaOrganization, BreadcrumbList] {
  const url = site.origin + page.url;
  const shared = {
    "@id": `${url}#page`,
    url,
    name: page.title,
    ...(page.description !== "" && { description: page.description }),
    inLanguage: site.language,
    isPartOf: { "@id": `${site.origin}/#website` },
    about: { "@id": organizationId(site) },
    ...(page.updatedAt !== null && { dateModified: withOffset(page.updatedAt, site.timeZone) }),
  } as const;
  const crumbs = breadcrumbs(site, [{ name: page.title, url: page.url }]);
  return [{ "@type": pageType(page.slug), ...shared }, newsOrganization(site), crumbs];
}

function pageType(slug: string): "AboutPage" | "ContactPage" | "WebPage" {
  if (slug === "about") return "AboutPage";
  return slug === "contact" ? "ContactPage" : "WebPage";
}
