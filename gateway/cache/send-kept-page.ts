import type { IncomingMessage, ServerResponse } from "node:http";
import { heldTag } from "../entity-tag";
import { isBrowser } from "../is-browser";
import { keepAliveSeconds } from "../keep-alive";
import type { Head, KeptPage, Representation } from "./kept-page";
import { setPreparedHead } from "./prepared-head";

/** Sends the page, or 304 when the reader holds it already. `now` in milliseconds. */
export function sendKeptPage(
  request: IncomingMessage,
  response: ServerResponse,
  page: KeptPage,
  { tag, head, browserHead, unchanged, body }: Representation,
  now: number,
): void {
  const ifNoneMatch = request.headers["if-none-match"];
  if (head.status === 200 && (ifNoneMatch !== undefined || request.headers["if-modified-since"] !== undefined)) {
    const held = ifNoneMatch === tag ? tag : heldBy(request, page, tag);
    if (held !== null) {
      if (held !== tag) response.writeHead(304, withTag(unchanged.headers, held));
      else setHead(response, unchanged, now);
      response.end();
      return;
    }
  }
  setHead(response, browserHead !== null && isBrowser(request) ? browserHead : head, now);
  if (request.method === "HEAD") response.end();
  else response.end(body);
}

function setHead(response: ServerResponse, head: Head, now: number): void {
  if (!setPreparedHead(response, head, { now, keepAliveSeconds })) response.writeHead(head.status, head.headers);
}

/** The tag to confirm; a date is asked only where no tag is (RFC 9110, 13.2.2). */
function heldBy({ headers }: IncomingMessage, { digest, modifiedAt }: KeptPage, tag: string): string | null {
  const ifNoneMatch = headers["if-none-match"];
  if (ifNoneMatch !== undefined) return heldTag(ifNoneMatch, digest);
  const since = Date.parse(headers["if-modified-since"] ?? "");
  return !Number.isNaN(since) && Math.floor(modifiedAt / 1_000) * 1_000 <= since ? tag : null;
}

function withTag(headers: readonly string[], tag: string): string[] {
  const copy = [...headers];
  copy[copy.indexOf("ETag") + 1] = tag;
  return copy;
}
