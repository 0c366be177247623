import { feedAddress, feedFormats, feedPage } from "@/lib/feed-addresses";
import type { FeedItemView, FeedView } from "@/lib/views/feed-view";
import { element, textElement, xmlDeclaration } from "@/lib/xml";
import { explanation, stylesheet } from "./explanation";
import { itemHtml, itemId, itemSummary } from "./item-html";

/** A feed as Atom 1.0 (RFC 4287). */
export function atomFeed(feed: FeedView): string {
  const { place, origin, hub } = feed;
  const self = { href: origin + feedAddress(place, "atom"), rel: "self", type: feedFormats.atom.type };
  const root = element(
    "feed",
    { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": feed.language },
    textElement("id", feed.id),
    textElement("title", feed.title),
    ...(feed.description === "" ? [] : [textElement("subtitle", feed.description)]),
    textElement("updated", feed.changedAt),
    // Whoever is not named on an article: the paper has written it.
    element("author", {}, textElement("name", feed.siteName), textElement("uri", `${origin}/`)),
    element("link", { href: origin + feedPage(place), rel: "alternate", type: "text/html" }),
    element("link", self),
    ...(hub === null ? [] : [element("link", { href: hub, rel: "hub" })]),
    explanation(feed),
    ...feed.items.map((item) => atomEntry(item, feed)),
  );
  return `${xmlDeclaration}${stylesheet}${root}\n`;
}

function atomEntry(item: FeedItemView, feed: FeedView): string {
  const { origin } = feed;
  const html = itemHtml(item, feed);
  const { enclosure } = item;
  return element(
    "entry",
    { "xml:lang": item.language },
    textElement("id", itemId(item)),
    textElement("title", item.headline),
    textElement("published", item.publishedAt),
    textElement("updated", item.changedAt),
    element("link", { href: origin + item.url, rel: "alternate", type: "text/html" }),
    ...(enclosure === null
      ? []
      : [
          element("link", {
            href: origin + enclosure.url,
            rel: "enclosure",
            type: enclosure.type,
            length: String(enclosure.bytes),
          }),
        ]),
    ...item.contributors.map(({ name, url }) =>
      element("author", {}, textElement("name", name), textElement("uri", origin + url)),
    ),
    ...[item.section.name, ...item.topics].map((name) => element("category", { term: name })),
    textElement("summary", itemSummary(item)),
    ...(html === null ? [] : [textElement("content", html, { type: "html" })]),
  );
}
