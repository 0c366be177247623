/**
 * A place in a list, as it stands in an address: the id of the article (or correction) at the edge of a page, its 16
 * bytes in base64url. An id stays what it is when articles come and go, so the place does too.
 */

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** 22 letters for a UUID in its usual lower-case form. */
export function cursorOf(id: string): string {
  if (!uuid.test(id)) throw new Error(`"${id}" is not an id.`);
  const bytes = id.replaceAll("-", "").match(/../g) ?? [];
  return btoa(String.fromCharCode(...bytes.map((pair) => Number.parseInt(pair, 16))))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");
}

/** The id that a cursor names, or null when no id has this cursor: there is exactly one cursor for each id. */
export function idOfCursor(cursor: string): string | null {
  if (!/^[A-Za-z0-9_-]{22}$/.test(cursor)) return null;
  const bytes = atob(cursor.replaceAll("-", "+").replaceAll("_", "/"));
  const hex = [...bytes].map((byte) => byte.charCodeAt(0).toString(16).padStart(2, "0")).join("");
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  // The last letter holds four bits that name nothing; another spelling of them would be a second address of one page.
  return cursorOf(id) === cursor ? id : null;
}
