/** Every address of the site, in one place. Paths only; the origin comes from SITE_URL. */
export const addresses = {
  front: () => "/",
  section: (slug: string) => `/${slug}`,
  article: (sectionSlug: string, slug: string) => `/${sectionSlug}/${slug}`,
  topic: (slug: string) => `/topic/${slug}`,
  contributor: (slug: string) => `/contributor/${slug}`,
  /** "2025", "2025-09" or "2025-09-06". */
  archive: (date?: string) => (date === undefined ? "/archive" : `/archive/${date.split("-").join("/")}`),
  search: () => "/search",
  corrections: () => "/corrections",
  masthead: () => "/masthead",
  page: (slug: string) => `/${slug}`,
} as const;

/**
 * First parts of an address that a section cannot take, because something else stands there or may come to: routes of
 * this product, files that crawlers ask for, and words that mean something to a server.
 */
export const reservedSlugs: ReadonlySet<string> = new Set([
  "404",
  "500",
  "_next",
  "about",
  "account",
  "admin",
  "amp",
  "api",
  "archive",
  "assets",
  "atom",
  "author",
  "beacon",
  "category",
  "comment",
  "comments",
  "contact",
  "contributor",
  "contributors",
  "corrections",
  "css",
  "embed",
  "error",
  "favicon",
  "feed",
  "feeds",
  "fonts",
  "former",
  "front",
  "healthz",
  "home",
  "icon",
  "images",
  "index",
  "indexnow",
  "js",
  "json",
  "live",
  "login",
  "logout",
  "manifest",
  "masthead",
  "media",
  "metrics",
  "news",
  "newsletter",
  "page",
  "preview",
  "privacy",
  "public",
  "readyz",
  "robots",
  "rss",
  "search",
  "section",
  "share",
  "sitemap",
  "sitemaps",
  "staff",
  "standards",
  "static",
  "tag",
  "terms",
  "topic",
  "topics",
  "well-known",
]);

/** Last parts of an address that an article cannot take: what stands, or may come to stand, below a section. */
export const reservedArticleSlugs: ReadonlySet<string> = new Set(["atom", "feed", "page", "rss"]);

/** The pages in which a newsroom speaks of itself and whose slugs no section can take. */
export const newsroomPageSlugs: ReadonlySet<string> = new Set(["about", "contact", "privacy", "standards", "terms"]);

const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export type SlugRefusal = "malformed" | "too-long" | "reserved";

/** Why a slug cannot be used, or null when it can. Lower case letters and digits in groups joined by single hyphens. */
export function slugRefusal(
  slug: string,
  { reserved }: { reserved: ReadonlySet<string> } = { reserved: new Set() },
): SlugRefusal | null {
  if (slug.length > 120) return "too-long";
  if (!slugPattern.test(slug)) return "malformed";
  return reserved.has(slug) ? "reserved" : null;
}

/** A slug from any words: accents dropped, at most 80 characters and no word cut; "" when nothing is left. */
export function slugFrom(words: string): string {
  const parts = words
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/['’]/g, "")
    .replace(/ß/g, "ss")
    .replace(/[æÆ]/g, "ae")
    .replace(/[œŒ]/g, "oe")
    .replace(/[øØ]/g, "o")
    .replace(/[łŁ]/g, "l")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  let slug = "";
  for (const part of parts) {
    const longer = slug === "" ? part.slice(0, 80) : `${slug}-${part}`;
    if (longer.length > 80) break;
    slug = longer;
  }
  return slug;
}
