import type { ArticleDocument } from "@/blocks/document";
import { addresses } from "@/lib/addresses";
import { findArticleAddress } from "@/server/articles/find-article-address";
import { env } from "@/server/env";
import type { Transaction } from "@/server/transaction";

export type DeadLink = { where: string; href: string };

/** Routes of the product that stand whatever is in the database, by their first part. */
const standing: ReadonlySet<string> = new Set([
  "",
  "archive",
  "atom.xml",
  "corrections",
  "feed.json",
  "masthead",
  "media",
  "rss.xml",
  "search",
  "share",
  "sitemap.xml",
]);

/**
 * The links of a body to addresses of this site at which readers find nothing: 404 or 410. A link to the article itself
 * is good before it is published. Each address is looked up once.
 */
export async function checkLinks(
  tx: Transaction,
  { body, ownPath }: { body: ArticleDocument; ownPath: string },
): Promise<DeadLink[]> {
  const links = body.blocks.flatMap((block) => hrefsIn(block).map((href) => ({ where: block.id, href })));
  const internal = links.flatMap((link) => {
    const path = internalPath(link.href);
    return path === null || path === ownPath ? [] : [{ ...link, path }];
  });
  const dead = new Set<string>();
  for (const path of new Set(internal.map((link) => link.path))) {
    if (!(await isFound(tx, path))) dead.add(path);
  }
  return internal.filter(({ path }) => dead.has(path)).map(({ where, href }) => ({ where, href }));
}

/** Every address that a part of a document links to, in reading order: those of marks, and the sources of quotes. */
function hrefsIn(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(hrefsIn);
  if (typeof part !== "object" || part === null) return [];
  return Object.entries(part).flatMap(([name, value]) =>
    (name === "href" || name === "source") && typeof value === "string" ? [value] : hrefsIn(value),
  );
}

/** The path of an address of this site without query, fragment and last slash; null for any other address. */
function internalPath(href: string): string | null {
  const { siteUrl, port } = env();
  const origin = siteUrl ?? `http://localhost:${port}`;
  if (!href.startsWith("/") && !href.startsWith(`${origin}/`)) return null;
  const url = URL.canParse(href, origin) ? new URL(href, origin) : null;
  if (url === null || url.origin !== origin) return null;
  return url.pathname.length > 1 ? url.pathname.replace(/\/$/, "") : url.pathname;
}

async function isFound(tx: Transaction, path: string): Promise<boolean> {
  const [, first = "", second, ...rest] = path.split("/");
  if (standing.has(first)) return true;
  if (second === undefined) return (await placeExists(tx, first)) || (await leadsOn(tx, path));
  if (rest.length > 0) return leadsOn(tx, path);
  if (first === "topic") return (await tx.topic.count({ where: { slug: second } })) > 0 || leadsOn(tx, path);
  if (first === "contributor") {
    return (await tx.contributor.count({ where: { slug: second } })) > 0 || leadsOn(tx, path);
  }
  const listed = { slug: second, section: { slug: first }, listedAt: { not: null } };
  return (await tx.article.count({ where: listed })) > 0 || leadsOn(tx, path);
}

async function placeExists(tx: Transaction, slug: string): Promise<boolean> {
  return (await tx.section.count({ where: { slug } })) + (await tx.page.count({ where: { slug } })) > 0;
}

/** Whether a redirect takes readers from there to somewhere that is found. */
async function leadsOn(tx: Transaction, path: string): Promise<boolean> {
  return (await findArticleAddress(tx, path)).status === 301;
}

/** The path under which links of an article to itself are written. */
export function ownPath(article: { slug: string; section: { slug: string } }): string {
  return addresses.article(article.section.slug, article.slug);
}
