import type { BreadcrumbList, CollectionPage } from "schema-dts";
import type { CardView } from "@/lib/views/card-view";
import type { SiteView } from "@/lib/views/site-view";
import { breadcrumbs, type Crumb } from "./breadcrumbs";

/** What an index page is: `url` is the page's own address, with its place in the list. */
export type ListedPage = { title: string; description: string; url: string };

/** Articles as a list names them. */
export function cardItems(cards: readonly CardView[]): Crumb[] {
  return cards.map(({ headline, url }) => ({ name: headline, url }));
}

/** An index page and the way to it. `above` are the pages between the front and the list. */
export function listThings(
  page: ListedPage,
  items: readonly Crumb[],
  { site, above = [] }: { site: SiteView; above?: readonly Crumb[] },
): [CollectionPage, BreadcrumbList] {
  return [collectionPage(page, items, site), breadcrumbs(site, [...above, { name: page.title, url: page.url }])];
}

/** A page that lists others, in the order in which it shows them. */
export function collectionPage(page: ListedPage, items: readonly Crumb[], site: SiteView): CollectionPage {
  const url = site.origin + page.url;
  return {
    "@type": "CollectionPage",
    "@id": `${url}#page`,
    url,
    name: page.title,
    ...(page.description !== "" && { description: page.description }),
    inLanguage: site.language,
    isPartOf: { "@id": `${site.origin}/#website` },
    mainEntity: {
      "@type": "ItemList",
      numberOfItems: items.length,
      itemListElement: items.map((item, place) => ({
        "@type": "ListItem",
        position: place + 1,
        name: item.name,
        url: site.origin + item.url,
      })),
    },
  };
}
