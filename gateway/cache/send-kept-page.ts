import type { IncomingMessage, ServerResponse } from "node:http";
import { heldTag } from "../entity-tag";
import { isBrowser } from "../is-browser";
import type { KeptPage } from "./kept-page";
import type { Representation } from "./representation";

/** Sends the page, or 304 when the reader holds it already. */
export function sendKeptPage(
  request: IncomingMessage,
  response: ServerResponse,
  page: KeptPage,
  { tag, heads, body }: Representation,
): void {
  const { headers, browserHeaders, unchangedHeaders } = heads;
  const { status } = page.facts;
  const ifNoneMatch = request.headers["if-none-match"];
  if (status === 200 && (ifNoneMatch !== undefined || request.headers["if-modified-since"] !== undefined)) {
    const held = heldBy(request, page, tag);
    if (held !== null) {
      response.writeHead(304, withTag(unchangedHeaders, held));
      response.end();
      return;
    }
  }
  response.writeHead(status, [...(browserHeaders !== null && isBrowser(request) ? browserHeaders : headers)]);
  if (request.method === "HEAD") response.end();
  else response.end(body);
}

/** The tag to confirm; a date is asked only where no tag is (RFC 9110, 13.2.2). */
function heldBy({ headers }: IncomingMessage, { digest, modifiedAt }: KeptPage, tag: string): string | null {
  const ifNoneMatch = headers["if-none-match"];
  if (ifNoneMatch !== undefined) return ifNoneMatch === tag ? tag : heldTag(ifNoneMatch, digest);
  const since = Date.parse(headers["if-modified-since"] ?? "");
  return !Number.isNaN(since) && Math.floor(modifiedAt / 1_000) * 1_000 <= since ? tag : null;
}

function withTag(headers: readonly string[], tag: string): string[] {
  const copy = [...headers];
  copy[copy.indexOf("ETag") + 1] = tag;
  return copy;
}
