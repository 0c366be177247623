/** A uuid, by which the newsroom's screens name things. */
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Shorter ones are words. */
const shortestSecret = 20;

/**
 * A path as the log may have it, without the query: searches are the reader's own affair. In the newsroom the address
 * itself may be all that it takes to come in (an invitation, a new password, a preview): whatever stands there and is
 * neither a word nor the id of something is left out.
 */
export function loggedPath(url: string): string {
  const [path = ""] = url.split("?", 1);
  const segments = path.split("/");
  const shown = segments.some(namesNewsroom) ? segments.map(withoutSecret) : segments;
  return shown
    .join("/")
    .replace(/^(\/+admin\/+preview\/).+/i, "$1…")
    .slice(0, 300);
}

/** However it is written, and wherever: of an address that is refused, or cannot be read, nothing is known. */
function namesNewsroom(segment: string): boolean {
  try {
    return decodeURIComponent(segment).toLowerCase() === "admin";
  } catch {
    return true;
  }
}

function withoutSecret(segment: string): string {
  return segment.length < shortestSecret || uuid.test(segment) ? segment : "…";
}
