import { childrenOf, readXml, textOfChild, type XmlElement } from "./read-xml";

/** What all three formats say of an article, read back from any of them. */
export type ReadItem = { id: string; url: string; title: string; publishedAt: string; changedAt: string | null };

const absolute = (url: string) => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
const rfc3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;
const rfc822 =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/;

class Rules {
  readonly broken: string[] = [];
  holds(rule: string, kept: boolean): void {
    if (!kept) this.broken.push(rule);
  }
}

export type ReadFeed = { title: string; items: ReadItem[]; broken: string[] };

/** RSS 2.0 (https://www.rssboard.org/rss-specification) with what its validator asks for beyond. */
export function readRss(xml: string): ReadFeed {
  const rules = new Rules();
  const root = readXml(xml);
  rules.holds("The root is rss 2.0.", root.name === "rss" && root.attributes.version === "2.0");
  const [channel, ...others] = root.children;
  if (channel === undefined) throw new Error("There is no channel.");
  rules.holds("There is one channel.", channel.name === "channel" && others.length === 0);
  for (const name of ["title", "link", "description"]) {
    rules.holds(`The channel has a ${name}.`, textOfChild(channel, name) !== "");
  }
  rules.holds("The link is absolute.", absolute(textOfChild(channel, "link")));
  rules.holds("lastBuildDate is RFC 822.", rfc822.test(textOfChild(channel, "lastBuildDate")));
  const self = childrenOf(channel, "atom:link").filter(({ attributes }) => attributes.rel === "self");
  rules.holds("The feed names itself.", self.length === 1 && absolute(self[0]?.attributes.href ?? ""));
  const items = childrenOf(channel, "item").map((item) => rssItem(item, rules));
  uniqueIds(items, rules);
  return { title: textOfChild(channel, "title"), items, broken: rules.broken };
}

function rssItem(item: XmlElement, rules: Rules): ReadItem {
  const [guid, ...others] = childrenOf(item, "guid");
  rules.holds("An item has one guid.", guid !== undefined && others.length === 0);
  rules.holds("A guid that is no address says so.", guid?.attributes.isPermaLink === "false");
  rules.holds("pubDate is RFC 822.", rfc822.test(textOfChild(item, "pubDate")));
  rules.holds("The link is absolute.", absolute(textOfChild(item, "link")));
  rules.holds("An item has at most one enclosure.", childrenOf(item, "enclosure").length <= 1);
  for (const { attributes } of childrenOf(item, "enclosure")) {
    const { url = "", length = "", type = "" } = attributes;
    rules.holds(
      "An enclosure has url, length and type.",
      absolute(url) && /^[1-9]\d*$/.test(length) && type.includes("/"),
    );
  }
  return {
    id: guid?.text ?? "",
    url: textOfChild(item, "link"),
    title: textOfChild(item, "title"),
    publishedAt: new Date(textOfChild(item, "pubDate")).toISOString(),
    changedAt: null,
  };
}

/** Atom 1.0 (RFC 4287). */
export function readAtom(xml: string): ReadFeed {
  const rules = new Rules();
  const root = readXml(xml);
  rules.holds(
    "The root is an Atom feed.",
    root.name === "feed" && root.attributes.xmlns === "http://www.w3.org/2005/Atom",
  );
  for (const element of [root, ...childrenOf(root, "entry")]) {
    rules.holds("An id is a URI.", URL.canParse(textOfChild(element, "id")));
    rules.holds("updated is RFC 3339.", rfc3339.test(textOfChild(element, "updated")));
    textOfChild(element, "title");
  }
  const related = (element: XmlElement, rel: string) =>
    childrenOf(element, "link").filter(({ attributes }) => attributes.rel === rel);
  rules.holds("The feed names itself.", related(root, "self").length === 1);
  const isAuthored = childrenOf(root, "author").length > 0;
  const items = childrenOf(root, "entry").map((entry) => {
    const [alternate, ...others] = related(entry, "alternate");
    rules.holds("An entry has one alternate link.", alternate !== undefined && others.length === 0);
    rules.holds("The link is absolute.", absolute(alternate?.attributes.href ?? ""));
    rules.holds("Somebody has written it.", isAuthored || childrenOf(entry, "author").length > 0);
    rules.holds(
      "Whoever has written it has a name.",
      childrenOf(entry, "author").every((one) => textOfChild(one, "name") !== ""),
    );
    const [publishedAt, changedAt] = [textOfChild(entry, "published"), textOfChild(entry, "updated")];
    rules.holds("It changed at its publication or after.", changedAt >= publishedAt);
    const [id, title] = [textOfChild(entry, "id"), textOfChild(entry, "title")];
    return { id, url: alternate?.attributes.href ?? "", title, publishedAt, changedAt };
  });
  uniqueIds(items, rules);
  return { title: textOfChild(root, "title"), items, broken: rules.broken };
}

type Loose = Record<string, unknown>;

/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export function readJsonFeed(json: string): ReadFeed {
  const rules = new Rules();
  const feed = JSON.parse(json) as Loose & { items: Loose[] };
  const isText = (value: unknown): value is string => typeof value === "string";
  rules.holds("The version is named by its address.", feed.version === "https://jsonfeed.org/version/1.1");
  rules.holds("The feed has a title.", isText(feed.title));
  rules.holds("Addresses are absolute.", absolute(String(feed.home_page_url)) && absolute(String(feed.feed_url)));
  const items = feed.items.map((item) => {
    rules.holds("An item has an id.", isText(item.id) && item.id !== "");
    rules.holds("An item has content.", isText(item.content_html) || isText(item.content_text));
    rules.holds(
      "Dates are RFC 3339.",
      [item.date_published, item.date_modified].every((date) => rfc3339.test(String(date))),
    );
    const attached = (item.attachments ?? []) as Loose[];
    rules.holds(
      "Attachments have url and mime_type.",
      attached.every((one) => absolute(String(one.url)) && isText(one.mime_type)),
    );
    const [id, url, title] = [String(item.id), String(item.url), String(item.title)];
    return { id, url, title, publishedAt: String(item.date_published), changedAt: String(item.date_modified) };
  });
  uniqueIds(items, rules);
  return { title: String(feed.title), items, broken: rules.broken };
}

function uniqueIds(items: readonly ReadItem[], rules: Rules): void {
  rules.holds("Every item has an id of its own.", new Set(items.map(({ id }) => id)).size === items.length);
}
