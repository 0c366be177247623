import { hrefSchema } from "@/lib/href";

/** Parameters that say where a reader came from and nothing of the page. */
const tracking =
  /^(utm_\w+|fbclid|gclid|gclsrc|gbraid|wbraid|dclid|msclkid|yclid|twclid|ttclid|igshid|igsh|mc_cid|mc_eid|mkt_tok|_hsenc|_hsmi|vero_id|oly_enc_id|oly_anon_id|rb_clickid|s_cid|wickedid|ref_src|ref_url|cmpid|_openstat)$/i;

/** Pages that only lead on, and the parameter that says where to. */
const redirects: readonly { host: RegExp; path: RegExp; parameter: string }[] = [
  { host: /^(www\.)?google\.[a-z.]+$/, path: /^\/url$/, parameter: "q" },
  { host: /^(www\.)?google\.[a-z.]+$/, path: /^\/url$/, parameter: "url" },
  { host: /^lm?\.facebook\.com$/, path: /^\/l\.php$/, parameter: "u" },
  { host: /^l\.instagram\.com$/, path: /^\/$/, parameter: "u" },
  { host: /safelinks\.protection\.outlook\.com$/, path: /./, parameter: "url" },
  { host: /^(www\.)?youtube\.com$/, path: /^\/redirect$/, parameter: "q" },
];

const mostHops = 3;

/**
 * An address as it may stand in an article: led on past pages that only count clicks, without parameters that follow
 * readers, and null when no reader should follow it. Addresses of the own site become paths.
 */
export function cleanHref(given: string, siteOrigin: string | null, hops = 0): string | null {
  const href = given.trim();
  if (!URL.canParse(href)) return href.startsWith("/") || href.startsWith("#") ? safe(href) : null;
  const url = new URL(href);
  if (url.protocol !== "http:" && url.protocol !== "https:") return safe(href);
  const target = redirects
    .filter(({ host, path }) => host.test(url.hostname) && path.test(url.pathname))
    .map(({ parameter }) => url.searchParams.get(parameter))
    .find((value) => value !== null && URL.canParse(value));
  if (target && hops < mostHops) return cleanHref(target, siteOrigin, hops + 1);
  const followers = [...url.searchParams.keys()].filter((name) => tracking.test(name));
  // Only then, because writing the parameters anew changes how others are spelled.
  for (const name of followers) url.searchParams.delete(name);
  const clean = followers.length > 0 ? url.href : href;
  return url.origin === siteOrigin ? safe(url.pathname + url.search + url.hash) : safe(clean);
}

function safe(href: string): string | null {
  return hrefSchema.safeParse(href).success ? href : null;
}
