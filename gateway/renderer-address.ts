/** Pages that the framework keeps for itself; it would show them in its own dress and with a status of its own. */
const frameworkPages: ReadonlySet<string> = new Set([
  "/404",
  "/500",
  "/_app",
  "/_document",
  "/_error",
  "/_global-error",
  "/_not-found",
]);

/** Under this ending the framework hands out what a page is made of, whatever the headers say. */
const pageDataEnding = ".rsc";

/**
 * Where the renderer is asked for a page: at the page's own address, unless the framework answers there by itself. No
 * page of a newspaper has such a name, so an address below it is asked for, where nothing can stand: the paper's own
 * not-found page.
 */
export function rendererAddress(address: string): string {
  const mark = address.indexOf("?");
  const path = mark < 0 ? address : address.slice(0, mark);
  return frameworkPages.has(path) || path.endsWith(pageDataEnding) ? `${path}/-` : address;
}
