import type { BreadcrumbList, ProfilePage } from "schema-dts";
import { addresses } from "@/lib/addresses";
import type { ContributorView } from "@/lib/views/contributor-view";
import type { SiteView } from "@/lib/views/site-view";
import { breadcrumbs } from "./breadcrumbs";
import { person, publisher } from "./organization";

/** A contributor's page: who they are and where else they can be found. `url` is the page's own address. */
export function profileThings(
  contributor: ContributorView,
  { site, url }: { site: SiteView; url: string },
): [ProfilePage, BreadcrumbList] {
  const { name, biography, portrait, links } = contributor;
  const elsewhere = links.map((link) => link.url).filter((link) => /^https?:\/\//.test(link));
  const picture = portrait?.files.square.at(-1)?.url;
  const page: ProfilePage = {
    "@type": "ProfilePage",
    "@id": `${site.origin}${url}#page`,
    url: site.origin + url,
    name,
    inLanguage: site.language,
    isPartOf: { "@id": `${site.origin}/#website` },
    mainEntity: {
      ...person(contributor, site),
      ...(biography !== "" && { description: biography }),
      ...(picture !== undefined && { image: site.origin + picture }),
      ...(elsewhere.length > 0 && { sameAs: elsewhere }),
      worksFor: publisher(site),
    },
  };
  return [
    page,
    breadcrumbs(site, [
      { name: "Who works here", url: addresses.masthead() },
      { name, url },
    ]),
  ];
}
