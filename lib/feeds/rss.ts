import { feedAddress, feedFormats, feedPage } from "@/lib/feed-addresses";
import type { FeedItemView, FeedView } from "@/lib/views/feed-view";
import { element, printable, textElement, xmlDeclaration } from "@/lib/xml";
import { explanation, stylesheet } from "./explanation";
import { firstSaid, itemHtml, itemId, itemSummary } from "./item-html";

const namespaces = {
  version: "2.0",
  "xmlns:atom": "http://www.w3.org/2005/Atom",
  "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
  "xmlns:dc": "http://purl.org/dc/elements/1.1/",
};

/** A feed as RSS 2.0, after https://www.rssboard.org/rss-specification and the board's best practices. */
export function rssFeed(feed: FeedView): string {
  const { place, origin, hub } = feed;
  const self = { href: origin + feedAddress(place, "rss"), rel: "self", type: feedFormats.rss.type };
  const channel = element(
    "channel",
    {},
    textElement("title", feed.title),
    textElement("link", origin + feedPage(place)),
    textElement("description", firstSaid(feed.description, feed.title)),
    textElement("language", feed.language),
    textElement("lastBuildDate", rfc822(feed.changedAt)),
    element("atom:link", self),
    ...(hub === null ? [] : [element("atom:link", { href: hub, rel: "hub" })]),
    explanation(feed),
    ...feed.items.map((item) => rssItem(item, feed)),
  );
  return `${xmlDeclaration}${stylesheet}${element("rss", namespaces, channel)}\n`;
}

function rssItem(item: FeedItemView, feed: FeedView): string {
  const { origin } = feed;
  const html = itemHtml(item, feed);
  const { enclosure } = item;
  return element(
    "item",
    {},
    textElement("title", item.headline),
    textElement("link", origin + item.url),
    textElement("guid", itemId(item), { isPermaLink: "false" }),
    textElement("pubDate", rfc822(item.publishedAt)),
    // An author of RSS is an e-mail address; names are Dublin Core's.
    ...item.contributors.map(({ name }) => textElement("dc:creator", name)),
    ...[item.section.name, ...item.topics].map((name) => textElement("category", name)),
    // A description is HTML for some readers and text for others: escaped twice, it is the same for both.
    textElement("description", asHtml(itemSummary(item))),
    ...(html === null ? [] : [textElement("content:encoded", html)]),
    ...(enclosure === null
      ? []
      : [element("enclosure", { url: origin + enclosure.url, length: String(enclosure.bytes), type: enclosure.type })]),
  );
}

function asHtml(text: string): string {
  return printable(text).replace(/[&<>]/g, (character) => ({ "&": "&amp;", "<": "&lt;" })[character] ?? "&gt;");
}

/** "Sat, 06 Sep 2025 07:00:00 GMT" */
function rfc822(instant: string): string {
  return new Date(instant).toUTCString();
}
