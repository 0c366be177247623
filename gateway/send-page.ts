import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import { isUnchangedSince } from "./body-dates";
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
  headers: { security: Readonly<Record<string, string>>; policy: string; lastModified: Date | null },
): Promise<void> {
  const { lastModified } = headers;
  const always = {
    ...headers.security,
    "Content-Security-Policy": policyFor(page.contentType, headers.policy),
    "Cache-Control": cacheControl,
    Vary: isXmlFeed(page) ? "Accept-Encoding, Accept" : "Accept-Encoding",
    ...(lastModified === null ? {} : { "Last-Modified": lastModified.toUTCString() }),
  };
  const held = page.status === 200 ? heldCopy(request.headers, page, lastModified) : null;
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
    "Content-Type": isXmlFeed(page) ? feedType(request, page.contentType) : page.contentType,
    "Content-Length": body.length,
    ETag: entityTag(page.digest, encoding),
    ...(encoding === "identity" ? {} : { "Content-Encoding": encoding }),
    ...(page.location === null ? {} : { Location: page.location }),
  });
  response.end(request.method === "HEAD" ? undefined : body);
}

/** The tag of the copy that a reader holds; a date counts only where no tag is named (RFC 9110, 13.2.2). */
function heldCopy(asked: IncomingHttpHeaders, { digest }: FinishedPage, lastModified: Date | null): string | null {
  if (asked["if-none-match"] !== undefined || lastModified === null) return heldTag(asked["if-none-match"], digest);
  return isUnchangedSince(asked["if-modified-since"], lastModified) ? entityTag(digest, "identity") : null;
}

function policyFor(contentType: string, pagePolicy: string): string {
  if (contentType.startsWith("text/html")) return pagePolicy;
  return isXmlFeed({ contentType }) ? feedPolicy : filePolicy;
}

function isXmlFeed({ contentType }: Pick<FinishedPage, "contentType">): boolean {
  return /^application\/(rss|atom)\+xml/.test(contentType);
}

/** Browsers show a feed by its own type as bare text, and as plain XML in the style that it names; the rest want the type. */
function feedType({ headers }: IncomingMessage, type: string): string {
  return headers.accept?.includes("text/html") ? "application/xml; charset=utf-8" : type;
}
