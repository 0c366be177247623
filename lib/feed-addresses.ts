import { addresses } from "./addresses";

/** The three formats of every feed: its file name below the page that it follows, and its media type. */
export const feedFormats = {
  rss: { file: "rss.xml", type: "application/rss+xml", name: "RSS" },
  atom: { file: "atom.xml", type: "application/atom+xml", name: "Atom" },
  json: { file: "feed.json", type: "application/feed+json", name: "JSON Feed" },
} as const;

export type FeedFormat = keyof typeof feedFormats;
export const feedFormatNames = ["rss", "atom", "json"] as const satisfies readonly FeedFormat[];

/** What a feed follows: the whole site, or all that is listed on one page of it. */
export type FeedPlace = { kind: "site" } | { kind: "section" | "topic" | "contributor"; slug: string };

/** The page that shows the same articles as the feed. */
export function feedPage(place: FeedPlace): string {
  return place.kind === "site" ? addresses.front() : addresses[place.kind](place.slug);
}

/** "/rss.xml", "/world/atom.xml", "/topic/trams/feed.json". A slug holds no dot, so that no article stands there. */
export function feedAddress(place: FeedPlace, format: FeedFormat): string {
  const page = feedPage(place);
  return `${page === "/" ? "" : page}/${feedFormats[format].file}`;
}

export type FeedLink = { format: FeedFormat; type: string; name: string; url: string };

/** The feeds of a place, one for each format, RSS first: for `<link rel="alternate">` and for lists of feeds. */
export function feedLinks(place: FeedPlace): FeedLink[] {
  return feedFormatNames.map((format) => {
    const { type, name } = feedFormats[format];
    return { format, type, name, url: feedAddress(place, format) };
  });
}
