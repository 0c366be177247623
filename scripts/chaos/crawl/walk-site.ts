import { type ReadItem, readAtom, readJsonFeed, readRss } from "@/lib/testing/feed-rules";
import { readSitemap } from "@/lib/testing/sitemap-rules";
import { type ReadPage, readPage } from "./read-page";

/** An address as it was answered. Paths carry their query. */
type Visit = { status: number; foundOn: string; location: string | null; page: ReadPage | null };

export type Walk = {
  visits: Map<string, Visit>;
  /** What sitemaps say of each address: its last change. */
  inSitemaps: Map<string, string | null>;
  /** What news sitemaps and feeds say of each address. */
  inNews: Map<string, string>;
  inFeeds: Map<string, ReadItem[]>;
  /** Rules of the formats that a feed or a sitemap does not keep. */
  broken: string[];
};

const atOnce = 8;

/**
 * Walks a whole site as a crawler does: from its front and its robots.txt, without scripts, by every link, feed and
 * sitemap on its own origin, and where robots.txt does not forbid it.
 */
export async function walkSite(origin: string, report: (visited: number) => void = () => undefined): Promise<Walk> {
  const walk: Walk = { visits: new Map(), inSitemaps: new Map(), inNews: new Map(), inFeeds: new Map(), broken: [] };
  const robots = await (await fetch(`${origin}/robots.txt`)).text();
  const seen = new Set<string>();
  const waiting: { path: string; foundOn: string }[] = [];
  const found = (address: string, foundOn: string) => {
    const url = URL.canParse(address, origin) ? new URL(address, origin) : null;
    if (url === null || url.origin !== origin) return;
    const path = url.pathname + url.search;
    if (seen.has(path) || /^\/(admin|search)([/?]|$)/.test(path)) return;
    seen.add(path);
    waiting.push({ path, foundOn });
  };
  found("/", "the beginning");
  for (const [, sitemap = ""] of robots.matchAll(/^Sitemap: (.*)$/gm)) found(sitemap, "/robots.txt");
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      await visit(next, { origin, walk, found });
      if (walk.visits.size % 1_000 === 0) report(walk.visits.size);
    }
  };
  // Whoever finds nothing to do for a moment is needed again once the others have read on.
  while (waiting.length > 0) await Promise.all(Array.from({ length: atOnce }, work));
  return walk;
}

type Place = { origin: string; walk: Walk; found: (address: string, foundOn: string) => void };

async function visit(
  { path, foundOn }: { path: string; foundOn: string },
  { origin, walk, found }: Place,
): Promise<void> {
  const response = await fetch(origin + path, { redirect: "manual" });
  const { status, headers } = response;
  const body = await response.text();
  const type = headers.get("content-type") ?? "";
  const location = headers.get("location");
  const isHtml = type.startsWith("text/html") && status === 200;
  const page = isHtml ? readPage(body, origin + path) : null;
  walk.visits.set(path, { status, foundOn, location, page });
  if (location !== null) found(location, path);
  for (const address of [...(page?.links ?? []), ...(page?.loads ?? []), ...(page?.feeds ?? [])]) found(address, path);
  if (status !== 200) return;
  if (/sitemap/.test(path) && type.startsWith("application/xml")) takeSitemap(body, path, { origin, walk, found });
  const read = feedReader(type);
  if (read !== null) takeFeed(read(body), path, { origin, walk, found });
}

function takeSitemap(xml: string, path: string, { origin, walk, found }: Place): void {
  const { kind, urls, broken } = readSitemap(xml);
  walk.broken.push(...broken.map((rule) => `${path}: ${rule}`));
  for (const { loc, lastmod, news, pictures } of urls) {
    for (const address of [loc, ...pictures]) found(address, path);
    const listed = loc.slice(origin.length);
    if (news !== null) walk.inNews.set(listed, news.publishedAt ?? "");
    else if (kind === "pages" && walk.inSitemaps.has(listed))
      walk.broken.push(`${path}: ${listed} stands in two sitemaps.`);
    else if (kind === "pages") walk.inSitemaps.set(listed, lastmod);
  }
}

function feedReader(type: string) {
  if (type.startsWith("application/rss+xml")) return readRss;
  if (type.startsWith("application/atom+xml")) return readAtom;
  return type.startsWith("application/feed+json") ? readJsonFeed : null;
}

function takeFeed({ items, broken }: ReturnType<typeof readRss>, path: string, { origin, walk, found }: Place): void {
  walk.broken.push(...broken.map((rule) => `${path}: ${rule}`));
  for (const item of items) {
    found(item.url, path);
    const listed = item.url.slice(origin.length);
    walk.inFeeds.set(listed, [...(walk.inFeeds.get(listed) ?? []), item]);
  }
}
