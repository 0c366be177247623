import type { CollectionPage, NewsMediaOrganization, SearchAction, WebSite, WithActionConstraints } from "schema-dts";
import { addresses } from "@/lib/addresses";
import type { CardView } from "@/lib/views/card-view";
import type { FrontView } from "@/lib/views/front-view";
import type { SiteView } from "@/lib/views/site-view";
import { cardItems, collectionPage } from "./collection-page";
import { newsOrganization, organizationId } from "./organization";

/** The site with its search, the paper behind it, and what stands on today's front. */
export function frontThings(front: FrontView, site: SiteView): [WebSite, NewsMediaOrganization, CollectionPage] {
  const about = { title: site.name, description: site.strapline, url: addresses.front() };
  return [webSite(site), newsOrganization(site), collectionPage(about, cardItems(frontCards(front)), site)];
}

function webSite(site: SiteView): WebSite {
  const search: WithActionConstraints<SearchAction> = {
    "@type": "SearchAction",
    target: {
      "@type": "EntryPoint",
      urlTemplate: `${site.origin}${addresses.search()}?q={search_term_string}`,
    },
    "query-input": "required name=search_term_string",
  };
  return {
    "@type": "WebSite",
    "@id": `${site.origin}/#website`,
    name: site.name,
    url: `${site.origin}/`,
    inLanguage: site.language,
    publisher: { "@id": organizationId(site) },
    potentialAction: search,
  };
}

/** In the order in which they are read; the most read stand elsewhere on the page as well and come last. */
function frontCards({ lead, second, latest, packages, archive, mostRead }: FrontView): CardView[] {
  const leading = lead === null ? [] : [lead.card, ...lead.followUps];
  const all = [...leading, ...second, ...latest, ...packages.flatMap(({ cards }) => cards), ...archive, ...mostRead];
  return [...new Map(all.map((card) => [card.id, card])).values()];
}
