import { feedAddress, feedPage } from "@/lib/feed-addresses";
import type { FeedItemView, FeedView } from "@/lib/views/feed-view";
import { printable } from "@/lib/xml";
import { itemHtml, itemId, itemSummary } from "./item-html";

/** A feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export function jsonFeed(feed: FeedView): string {
  const { place, origin, hub } = feed;
  const whole = {
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    home_page_url: origin + feedPage(place),
    feed_url: origin + feedAddress(place, "json"),
    ...(feed.description !== "" && { description: feed.description }),
    icon: `${origin}/icon-512.png`,
    favicon: `${origin}/icon-192.png`,
    authors: [{ name: feed.siteName, url: `${origin}/` }],
    language: feed.language,
    ...(hub !== null && { hubs: [{ type: "WebSub", url: hub }] }),
    items: feed.items.map((item) => jsonItem(item, feed)),
  };
  // The same characters as in the other two formats: half a surrogate pair is no text.
  return `${JSON.stringify(whole, (_, value) => (typeof value === "string" ? printable(value) : value))}\n`;
}

function jsonItem(item: FeedItemView, feed: FeedView) {
  const { origin } = feed;
  const html = itemHtml(item, feed);
  const { enclosure } = item;
  const [summary, image] = [itemSummary(item), enclosure === null ? null : origin + enclosure.url];
  return {
    id: itemId(item),
    url: origin + item.url,
    title: item.headline,
    ...(html === null ? { content_text: summary } : { content_html: html }),
    summary,
    date_published: item.publishedAt,
    date_modified: item.changedAt,
    ...(item.contributors.length > 0 && {
      authors: item.contributors.map(({ name, url }) => ({ name, url: origin + url })),
    }),
    tags: [item.section.name, ...item.topics],
    language: item.language,
    ...(enclosure !== null &&
      image !== null && {
        image,
        attachments: [{ url: image, mime_type: enclosure.type, size_in_bytes: enclosure.bytes }],
      }),
  };
}
