import type { IncomingMessage, ServerResponse } from "node:http";
import { heldBy } from "../entity-tag";
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
    const held = heldBy(request, { digest: page.digest, modifiedAt: page.modifiedAt, tag });
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

function withTag(headers: readonly string[], tag: string): string[] {
  const copy = [...headers];
  copy[copy.indexOf("ETag") + 1] = tag;
  return copy;
}
