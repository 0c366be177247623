import type { IncomingMessage, ServerResponse } from "node:http";
import { encode, isCompressible, preferredEncoding } from "./content-encoding";
import { entityTag, heldTag } from "./entity-tag";
import type { FinishedPage } from "./reader-page";
import { feedPolicy, filePolicy } from "./response-headers";

const cacheControl = "public, max-age=0, must-revalidate";

/** Below this, compression costs more bytes than it saves. */
const smallest = 256;

/** Sends a finished page in the encoding that the reader prefers, or 304 when the reader holds it already. */
export async function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  page: FinishedPage,
  headers: { security: Readonly<Record<string, string>>; policy: string },
): Promise<void> {
  const always = {
    ...headers.security,
    "Content-Security-Policy": policyFor(page.contentType, headers.policy),
    "Cache-Control": cacheControl,
    Vary: "Accept-Encoding",
  };
  const held = page.status === 200 ? heldTag(request.headers["if-none-match"], page.digest) : null;
  if (held !== null) {
    response.writeHead(304, { ...always, ETag: held });
    response.end();
    return;
  }
  const wanted = page.body.length >= smallest && isCompressible(page.contentType);
  const encoding = wanted ? preferredEncoding(request.headers["accept-encoding"]) : "identity";
  const body = await encode(page.body, encoding);
  response.writeHead(page.status, {
    ...always,
    "Content-Type": page.contentType,
    "Content-Length": body.length,
    ETag: entityTag(page.digest, encoding),
    ...(encoding === "identity" ? {} : { "Content-Encoding": encoding }),
    ...(page.location === null ? {} : { Location: page.location }),
  });
  response.end(request.method === "HEAD" ? undefined : body);
}

function policyFor(contentType: string, pagePolicy: string): string {
  if (contentType.startsWith("text/html")) return pagePolicy;
  return /^application\/(rss|atom)\+xml/.test(contentType) ? feedPolicy : filePolicy;
}
