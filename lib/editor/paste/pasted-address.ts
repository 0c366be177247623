import { embedPlayer } from "@/lib/embed-providers";
import { cleanHref } from "./clean-href";

/** What an address on a line by itself becomes: an article of the site, a card of a video or a post, or a link. */
export type PastedAddress = { kind: "article" | "card" | "link"; href: string };

/** Pages of other sites that show one post. */
const posts: readonly RegExp[] = [
  /^https?:\/\/((www|mobile)\.)?(twitter|x)\.com\/\w+\/status\/\d+/,
  /^https?:\/\/bsky\.app\/profile\/[^/]+\/post\/\w+/,
  /^https?:\/\/(www\.)?threads\.(net|com)\/@[^/]+\/post\//,
  /^https?:\/\/(www\.)?instagram\.com\/(p|reel|tv)\//,
  /^https?:\/\/(www\.|m\.)?facebook\.com\/([^/]+\/(posts|videos)\/|watch|permalink\.php|story\.php)/,
  /^https?:\/\/(www\.)?tiktok\.com\/@[^/]+\/video\/\d+/,
  /^https?:\/\/(www\.)?linkedin\.com\/(posts|feed\/update)\//,
  /^https?:\/\/(www\.|old\.)?reddit\.com\/r\/[^/]+\/comments\//,
  /^https?:\/\/t\.me\/[^/]+\/\d+/,
  // Mastodon lives on many hosts and is known by the shape of its addresses.
  /^https?:\/\/[^/]+\/@[\w.]+(@[\w.-]+)?\/\d{12,}/,
];

/** Reads a text that is one address and nothing else; null for every other text. */
export function pastedAddress(text: string, siteOrigin: string | null): PastedAddress | null {
  const typed = text.trim();
  if (!/^https?:\/\/\S+$/i.test(typed)) return null;
  const href = cleanHref(typed, siteOrigin);
  if (href === null) return null;
  if (href.startsWith("/")) return { kind: /^\/[^/?#]+\/[^/?#]+$/.test(href) ? "article" : "link", href };
  const isCard = embedPlayer(href) !== null || posts.some((post) => post.test(href));
  return { kind: isCard ? "card" : "link", href };
}
