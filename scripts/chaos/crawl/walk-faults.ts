import type { Walk } from "./walk-site";

/** What should be found, and what must not be, as paths. */
export type Expected = { published: readonly string[]; hidden: readonly string[] };

/** What is wrong with a site that was walked, a line each; none when all is well. */
export function walkFaults(walk: Walk, origin: string, { published, hidden }: Expected): string[] {
  return [
    ...walk.broken,
    ...visitFaults(walk, origin),
    ...published.flatMap((path) => articleFaults(walk, path)),
    ...hidden
      .filter(
        (path) => walk.visits.has(path) || walk.inSitemaps.has(path) || walk.inFeeds.has(path) || walk.inNews.has(path),
      )
      .map((path) => `${path} is not for readers and was found on ${walk.visits.get(path)?.foundOn}.`),
  ];
}

function visitFaults({ visits }: Walk, origin: string): string[] {
  const faults: string[] = [];
  const canonicals = new Map<string, string>();
  for (const [path, { status, foundOn, location, page }] of visits) {
    if (status >= 400) faults.push(`${path} is ${status}, linked from ${foundOn}.`);
    if (location !== null) faults.push(`${path}, linked from ${foundOn}, leads on to ${location}.`);
    if (page === null) continue;
    if (page.headings !== 1) faults.push(`${path} has ${page.headings} h1.`);
    if (page.canonical === null) faults.push(`${path} has no canonical address.`);
    else if (page.canonical.slice(origin.length) !== path) faults.push(`${path} calls itself ${page.canonical}.`);
    const other = page.canonical === null ? undefined : canonicals.get(page.canonical);
    if (other !== undefined) faults.push(`${path} and ${other} are one page.`);
    if (page.canonical !== null) canonicals.set(page.canonical, path);
  }
  return faults;
}

function articleFaults(walk: Walk, path: string): string[] {
  const page = walk.visits.get(path)?.page;
  if (!page) return [`${path} is published and was not reached.`];
  const changedAt = walk.inSitemaps.get(path);
  if (changedAt === undefined) return [`${path} is in no sitemap.`];
  const said: [where: string, publishedAt: string | null, changedAt: string | null][] = [
    ["linked data", page.data?.publishedAt ?? "", page.data?.modifiedAt ?? ""],
    ["sitemap", null, changedAt],
    ...(walk.inNews.has(path) ? [["news sitemap", walk.inNews.get(path) ?? "", null] as [string, string, null]] : []),
    ...(walk.inFeeds.get(path) ?? []).map((item): [string, string, string | null] => [
      "feed",
      item.publishedAt,
      item.changedAt,
    ]),
  ];
  return said.flatMap(([where, published, changed]) => [
    ...(published === null || sameMinute(published, page.shownAt)
      ? []
      : [`${path}: ${where} says ${published}, the page ${page.shownAt}.`]),
    ...(changed === null || sameMinute(changed, changedAt)
      ? []
      : [`${path}: ${where} says it changed ${changed}, the sitemap ${changedAt}.`]),
  ]);
}

/** Some formats tell the seconds and some do not. */
function sameMinute(one: string | null, other: string | null): boolean {
  const minute = (text: string | null) => Math.floor(Date.parse(text ?? "") / 60_000);
  return minute(one) === minute(other);
}
