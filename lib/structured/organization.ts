import type { NewsMediaOrganization, Person } from "schema-dts";
import { addresses } from "@/lib/addresses";
import type { ContributorLink } from "@/lib/views/card-view";
import type { SiteView } from "@/lib/views/site-view";

/** By which every page means the same paper. */
export function organizationId({ origin }: Pick<SiteView, "origin">): string {
  return `${origin}/#organization`;
}

/** The square mark of the paper, 512 × 512. */
function logo(site: SiteView) {
  return { "@type": "ImageObject", url: `${site.origin}/icon-512.png`, width: "512", height: "512" } as const;
}

/** The paper as pages name it that are not about it: who it is, and its mark. */
export function publisher(site: SiteView) {
  return {
    "@type": "NewsMediaOrganization",
    "@id": organizationId(site),
    name: site.name,
    url: `${site.origin}/`,
    logo: logo(site),
  } as const satisfies NewsMediaOrganization;
}

/** The paper with what it says of itself: a policy is named where the newsroom has written the page. */
export function newsOrganization(site: SiteView): NewsMediaOrganization {
  const pageAt = (slug: string) => {
    const page = site.pages.find((one) => one.slug === slug && one.written);
    return page === undefined ? undefined : site.origin + page.url;
  };
  const standards = pageAt("standards");
  const ownership = pageAt("ownership") ?? pageAt("about");
  const contact = pageAt("contact");
  return {
    ...publisher(site),
    ...(site.strapline !== "" && { slogan: site.strapline }),
    ...(standards !== undefined && { publishingPrinciples: standards, ethicsPolicy: standards }),
    ...(ownership !== undefined && { ownershipFundingInfo: ownership }),
    ...((contact !== undefined || site.lettersEmail !== "") && {
      contactPoint: {
        "@type": "ContactPoint",
        contactType: "newsroom",
        ...(contact !== undefined && { url: contact }),
        ...(site.lettersEmail !== "" && { email: site.lettersEmail }),
      },
    }),
    correctionsPolicy: site.origin + addresses.corrections(),
    masthead: site.origin + addresses.masthead(),
  };
}

/** A contributor as the author of something. */
export function person(contributor: Pick<ContributorLink, "name" | "role" | "url">, { origin }: SiteView) {
  const url = origin + contributor.url;
  return {
    "@type": "Person",
    "@id": `${url}#person`,
    name: contributor.name,
    url,
    ...(contributor.role !== "" && { jobTitle: contributor.role }),
  } as const satisfies Person;
}
