import type { IncomingMessage, ServerResponse } from "node:http";
import { bodyHeaders } from "./body-headers";
import { encode, isWorthCompressing, preferredEncoding } from "./content-encoding";
import { entityTag, heldTag } from "./entity-tag";
import { isBrowser } from "./is-browser";
import type { FinishedPage } from "./reader-page";
import { cacheControl } from "./response-headers";

/** Sends a finished page in the encoding that the reader prefers, or 304 when the reader holds it already. */
export async function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  page: FinishedPage,
  headers: { security: Readonly<Record<string, string>>; policy: string },
): Promise<void> {
  const { policy, vary, browserType } = bodyHeaders(page.contentType, headers.policy);
  const always = {
    ...headers.security,
    "Content-Security-Policy": policy,
    "Cache-Control": cacheControl,
    Vary: vary,
  };
  const held = page.status === 200 ? heldTag(request.headers["if-none-match"], page.digest) : null;
  if (held !== null) {
    response.writeHead(304, { ...always, ETag: held });
    response.end();
    return;
  }
  const isWorth = isWorthCompressing(page.body, page.contentType);
  const encoding = isWorth ? preferredEncoding(request.headers["accept-encoding"]) : "identity";
  const body = await encode(page.body, encoding);
  response.writeHead(page.status, {
    ...always,
    "Content-Type": (isBrowser(request) ? browserType : null) ?? page.contentType,
    "Content-Length": body.length,
    ETag: entityTag(page.digest, encoding),
    ...(encoding === "identity" ? {} : { "Content-Encoding": encoding }),
    ...(page.location === null ? {} : { Location: page.location }),
  });
  response.end(request.method === "HEAD" ? undefined : body);
}
