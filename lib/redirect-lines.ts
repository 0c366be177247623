import { formerPath } from "@/lib/former-path";

/** A line of a list of redirects, with its number counted from 1. */
export type RedirectLine = { number: number; from: string; to: string };

/** Lines of a list that is taken in at once. */
export const mostRedirectLines = 2_000;

/**
 * Reads a list of redirects as people keep them: one on a line, the former address and the new one, divided by a tab, a
 * semicolon, a comma, an arrow or spaces, in quotes or not; columns that follow are left out. Empty lines, lines that
 * begin with "#" and a head ("from,to") say nothing.
 */
export function readRedirectLines(list: string): { lines: RedirectLine[]; unread: number[] } {
  const lines: RedirectLine[] = [];
  const unread: number[] = [];
  list.split(/\r\n|\n|\r/).forEach((given, place) => {
    const text = given.replace(/^\uFEFF/, "").trim();
    if (text === "" || text.startsWith("#") || isHead(text)) return;
    const [from = "", to = ""] = partsOf(text);
    if (from === "" || to === "") unread.push(place + 1);
    else lines.push({ number: place + 1, from, to });
  });
  return { lines, unread };
}

function partsOf(text: string): string[] {
  const dividers = [/\t+/, /\s*;\s*/, /\s*,\s*/, /\s*(?:->|→)\s*/, /\s+/];
  const divider = dividers.find((one) => one.test(text));
  return (divider === undefined ? [text] : text.split(divider)).map((part) =>
    part
      .trim()
      .replace(/^"(.*)"$/, "$1")
      .trim(),
  );
}

/** Words and no addresses. */
function isHead(text: string): boolean {
  return !text.includes("/") && partsOf(text).length >= 2;
}

/**
 * The target of a redirect as it is kept: a path of this site with its query and its place on the page, for which an
 * address with the site's own origin stands too. Null for other sites, which no redirect leads to: an address of this
 * site is to say where something of this site has gone, and never to hand readers on to somebody else.
 */
export function redirectTarget(given: string, origin: string): string | null {
  const text = given.trim();
  const own = URL.canParse(text, origin) ? new URL(text, origin) : null;
  if (own === null || own.origin !== new URL(origin).origin || text.includes("\\") || text.startsWith("//"))
    return null;
  if (!text.startsWith("/") && !/^https?:\/\//.test(text)) return null;
  const target = own.pathname + own.search + own.hash;
  return target.length <= 2_000 && !target.startsWith("//") ? target : null;
}

/** The address that leads away, as the table keeps it; see {@link formerPath}. Of this site, or of the one before it. */
export function redirectSource(given: string): string | null {
  const text = given.trim();
  return text.startsWith("/") || /^https?:\/\//i.test(text) ? formerPath(text) : null;
}
