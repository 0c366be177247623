import type { IncomingMessage, ServerResponse } from "node:http";
import { heldBy } from "../entity-tag";
import { isBrowser } from "../is-browser";
import { withTag } from "./page-heads";
import type { Representation } from "./representation";

/** Sends the page, or 304 when the reader holds it already. */
export function sendKeptPage(request: IncomingMessage, response: ServerResponse, form: Representation): void {
  const { headers, browserHeaders, unchangedHeaders } = form.heads;
  const { status } = form.facts;
  const ifNoneMatch = request.headers["if-none-match"];
  if (status === 200 && (ifNoneMatch !== undefined || request.headers["if-modified-since"] !== undefined)) {
    // Not the page itself: its slots may have been filled since this form of it was asked for.
    const held = heldBy(request, form);
    if (held !== null) {
      response.writeHead(304, withTag(unchangedHeaders, held));
      response.end();
      return;
    }
  }
  response.writeHead(status, [...(browserHeaders !== null && isBrowser(request) ? browserHeaders : headers)]);
  if (request.method === "HEAD") response.end();
  else response.end(form.body);
}
