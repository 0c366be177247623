import { z } from "zod";

const schemes = new Set(["http:", "https:", "mailto:", "tel:"]);

/**
 * Whether an address may stand in a link that a reader can follow: http(s), mailto, tel, an address of this site
 * that begins with one slash, or a place on the same page. Anything else (javascript:, data:, //host) is refused.
 */
export function isSafeHref(href: string): boolean {
  if (hasControlCharacter(href) || href.includes("\\") || href !== href.trim()) return false;
  if (href.startsWith("#")) return href.length > 1;
  if (href.startsWith("/")) return !href.startsWith("//");
  const url = URL.canParse(href) ? new URL(href) : null;
  return url !== null && schemes.has(url.protocol);
}

/** Browsers drop tabs and line breaks inside an address, so that "java\nscript:" would slip past a check of the scheme. */
function hasControlCharacter(text: string): boolean {
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x20 || code === 0x7f) return true;
  }
  return false;
}

/** An address that may stand in a link; see {@link isSafeHref}. At most 2,048 characters. */
export const hrefSchema = z
  .string()
  .min(1)
  .max(2048)
  .refine(isSafeHref, "Use an http(s), mailto or tel address, or one of this site that begins with a slash.");
