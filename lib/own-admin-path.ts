/** A base that no site has, to see whether an address leaves it. */
const base = "https://newsroom.invalid";

/**
 * Where to lead somebody after the sign-in: a path of the newsroom with its query, or /admin for everything else. An
 * address that comes from outside could lead to a page elsewhere that looks like ours and asks for the password again.
 */
export function ownAdminPath(given: unknown): string {
  if (typeof given !== "string" || given.length > 2_000 || !/^\/admin(?:[/?]|$)/.test(given)) return "/admin";
  // Browsers read a backslash as a slash, and leave out line breaks and tabs.
  if (/[\\\p{Cc}]/u.test(given) || !URL.canParse(given, base)) return "/admin";
  const { origin, pathname, search } = new URL(given, base);
  const isOurs = origin === base && /^\/admin(?:\/|$)/.test(pathname) && !pathname.startsWith("/admin/sign-in");
  return isOurs ? pathname + search : "/admin";
}
