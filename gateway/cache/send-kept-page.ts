import type { IncomingMessage, ServerResponse } from "node:http";
import { heldTag } from "../entity-tag";
import type { KeptPage, Representation } from "./kept-page";

/** Sends the page, or 304 when the reader holds it already. */
export function sendKeptPage(
  request: IncomingMessage,
  response: ServerResponse,
  page: KeptPage,
  { tag, head, unchangedHead, body }: Representation,
): void {
  const { status } = page.facts;
  const ifNoneMatch = request.headers["if-none-match"];
  if (status === 200 && (ifNoneMatch !== undefined || request.headers["if-modified-since"] !== undefined)) {
    const held = ifNoneMatch === tag ? tag : heldBy(request, page);
    if (held !== null) {
      response.writeHead(304, held === tag ? unchangedHead : withTag(unchangedHead, held));
      response.end();
      return;
    }
  }
  response.writeHead(status, head);
  if (request.method === "HEAD") response.end();
  else response.end(body);
}

/** The tag to confirm; a date is asked only where no tag is (RFC 9110, 13.2.2). */
function heldBy({ headers }: IncomingMessage, { digest, modifiedAt, identity, gzip, br }: KeptPage): string | null {
  const ifNoneMatch = headers["if-none-match"];
  if (ifNoneMatch !== undefined) return heldTag(ifNoneMatch, digest);
  const since = Date.parse(headers["if-modified-since"] ?? "");
  if (Number.isNaN(since) || Math.floor(modifiedAt / 1_000) * 1_000 > since) return null;
  return (br ?? gzip ?? identity)?.tag ?? null;
}

function withTag(head: readonly string[], tag: string): string[] {
  const copy = [...head];
  copy[copy.indexOf("ETag") + 1] = tag;
  return copy;
}
