import type { IncomingMessage, ServerResponse } from "node:http";
import { preferredEncoding } from "../content-encoding";
import { requestedHost } from "../requested-host";
import type { Site } from "../site";
import { sendKeptPage } from "./send-kept-page";

/**
 * The short way of a page that is kept: the address as it came is the address of a page, in an encoding that is ready.
 * False, and nothing done, when there is anything to think about; then the long way answers the same.
 *
 * This runs for nearly every request of a busy site. What is known of a page was put together when it was kept, so that
 * here is one look into a map, a few comparisons and one write.
 */
export function answerAtOnce(request: IncomingMessage, response: ServerResponse, site: Site): boolean {
  const { keeping } = site;
  const { method, url } = request;
  if (keeping === null || url === undefined || (method !== "GET" && method !== "HEAD")) return false;
  const now = Date.now();
  const page = keeping.pages.ready(url, now);
  if (page === null) return false;
  const { headers } = request;
  if (headers["content-length"] !== undefined || headers["transfer-encoding"] !== undefined) return false;
  if (!requestedHost(request, site.configuration).ok) return false;
  const encoding = preferredEncoding(headers["accept-encoding"]);
  const representation = page.representation(encoding);
  if (representation === null) return false;
  page.hits += 1;
  page.wasUsed = true;
  sendKeptPage(request, response, page, representation, now);
  site.views.count(request, page.facts);
  return true;
}
