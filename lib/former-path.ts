/** Where the table of redirects keeps the address "/?p=123". */
export function formerNumberPath(number: string): string {
  return `/?p=${number}`;
}

/**
 * An address that an article had in another system, as the table of redirects keeps it: lower case, without a slash at
 * the end, without a query but the number of "/?p=123". Takes a whole URL or a path; null for what no reader could ask
 * for, and for the front itself.
 */
export function formerPath(address: string): string | null {
  const url = URL.canParse(address, "https://former.invalid") ? new URL(address, "https://former.invalid") : null;
  if (url === null || !/^https?:$/.test(url.protocol)) return null;
  const number = url.searchParams.get("p") ?? "";
  if (/^\/(index\.php)?$/.test(url.pathname)) return /^[1-9]\d{0,9}$/.test(number) ? formerNumberPath(number) : null;
  const segments = decodedSegments(url.pathname);
  if (segments === null) return null;
  while (segments.at(-1) === "index.html") segments.pop();
  const path = `/${segments.join("/")}`;
  return path === "/" || path.length > 2_000 ? null : path;
}

/** As the pages look an address up: decoded, without empty parts; null where the gateway would refuse it. */
function decodedSegments(pathname: string): string[] | null {
  try {
    const segments = pathname.split("/").map((part) => decodeURIComponent(part).toLowerCase());
    const isPlain = segments.every((part) => !/[/\\\p{Cc}]/u.test(part));
    return isPlain ? segments.filter((part) => part !== "") : null;
  } catch {
    return null;
  }
}
