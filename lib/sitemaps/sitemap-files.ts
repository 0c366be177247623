/** A list of addresses that has a file, or several once there are many. */
export type SitemapFile =
  | { kind: "articles" /** "2025-09", in the site's time zone. */; month: string; part: number }
  | { kind: "sections" | "topics" | "contributors" | "pages" | "news"; part: number };

/**
 * The protocol allows 50,000 addresses and 50 MB a file (https://www.sitemaps.org/protocol.html). With this many a file
 * stays below 10 MB whatever the addresses are, and a crawler that wants one month does not fetch a year.
 */
export const addressesInFile = 10_000;

/** What the documentation of Google News asks for. */
export const newsInFile = 1_000;

export function sitemapAddress(file: SitemapFile): string {
  const part = file.part === 1 ? "" : `-${file.part}`;
  if (file.kind === "news" && file.part === 1) return "/sitemap-news.xml";
  return file.kind === "articles" ? `/sitemaps/articles-${file.month}${part}.xml` : `/sitemaps/${file.kind}${part}.xml`;
}

const names =
  /^(?:articles-(\d{4}-(?:0[1-9]|1[0-2]))|(sections|topics|contributors|pages|news))(?:-([2-9]|[1-9]\d{1,3}))?\.xml$/;

/** The file of a name below /sitemaps/; null for names that no file has. */
export function sitemapFileOf(name: string): SitemapFile | null {
  const found = names.exec(name);
  if (found === null) return null;
  const [, month, kind, digits = "1"] = found;
  const part = Number(digits);
  if (month !== undefined) return { kind: "articles", month, part };
  // The first part of the news has an address of its own.
  if (kind === "news" && part === 1) return null;
  return { kind: kind as Exclude<SitemapFile["kind"], "articles">, part };
}

/** How many files so many addresses take; one, though empty, where the list always has a file. */
export function partsOf(count: number, inFile: number = addressesInFile): number {
  return Math.max(1, Math.ceil(count / inFile));
}
