import type { Metadata } from "next";
import { type FeedPlace, feedFormatNames, feedFormats, feedLinks } from "@/lib/feed-addresses";
import { listAddresses } from "@/lib/list-addresses";
import { type PageStatus, pageMarks } from "@/lib/page-marks";
import { type SharePicture, siteSharePicture } from "@/lib/share-pictures";
import type { ListView } from "@/lib/views/list-view";
import type { SiteView } from "@/lib/views/site-view";

/** What the head of any page says of it. `url` is its one address, as a path. */
export type PageHead = {
  title: string;
  description: string;
  url: string;
  tags: readonly string[];
  /** 200 when nothing is said; no crawler keeps a page with another. */
  status?: PageStatus;
  /** Whose feeds it names beside those of the whole site. */
  feeds?: FeedPlace;
  /** Its place among the pages of a list; `path` is that of the first. */
  list?: { view: Pick<ListView, "olderCursor" | "newerCursor">; path: string };
};

/** The head of a page that is no article: the same words for search engines, for links and for the browser. */
export function pageMetadata(head: PageHead, site: SiteView): Metadata {
  const { title, description, url, tags, status = 200, feeds, list } = head;
  const beside = list === undefined ? null : listAddresses(list.view, list.path);
  return {
    title,
    description,
    alternates: { canonical: url, types: feedTypes(site, feeds && { place: feeds, name: title }) },
    ...(beside !== null && { pagination: { previous: beside.newer, next: beside.older } }),
    ...linkCard({ title, description, url, picture: siteSharePicture(site) }, site),
    ...(status !== 200 && { robots: { index: false } }),
    other: pageMarks({ status, tags }),
  };
}

/** The feeds that a page names: of its own place, when it has one, and of the whole site. */
export function feedTypes(site: SiteView, own?: { place: FeedPlace; name: string }) {
  const places = [
    ...(own === undefined ? [] : [{ place: own.place, name: `${own.name} · ${site.name}` }]),
    { place: { kind: "site" } as const, name: site.name },
  ];
  const links = places.flatMap(({ place, name }) =>
    feedLinks(place).map((link) => ({ ...link, title: `${name} (${link.name})` })),
  );
  return Object.fromEntries(
    feedFormatNames.map((format) => [
      feedFormats[format].type,
      links.filter((link) => link.format === format).map(({ url, title }) => ({ url, title })),
    ]),
  );
}

/** How a link to a page looks elsewhere, in Open Graph and for Twitter. */
export function linkCard(
  card: { title: string; description: string; url: string; picture: SharePicture },
  site: SiteView,
) {
  const { title, description, url, picture } = card;
  const locale = openGraphLocale(site.language);
  return {
    openGraph: {
      type: "website",
      siteName: site.name,
      title,
      description,
      url,
      images: [{ ...picture, type: "image/jpeg" }],
      ...(locale !== null && { locale }),
    },
    twitter: { card: "summary_large_image", title, description, images: [{ url: picture.url, alt: picture.alt }] },
  } as const satisfies Metadata;
}

/** Open Graph knows languages with their country alone: "en_GB". */
function openGraphLocale(tag: string): string | null {
  const { language, region } = new Intl.Locale(tag);
  return region === undefined ? null : `${language}_${region}`;
}
