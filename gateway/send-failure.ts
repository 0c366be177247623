import type { ServerResponse } from "node:http";
import type { FailureStatus } from "./failure-pages";
import type { Site } from "./site";

const retryAfter = "5";

/** Sends the page that was made at build for this status; whatever fails, a reader sees the paper's own words. */
export function sendFailure(
  response: ServerResponse,
  site: Site,
  status: FailureStatus,
  over: Readonly<Record<string, string>> = {},
): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const body = site.failurePages.get(status);
  response.writeHead(status, {
    ...site.security,
    "Content-Security-Policy": site.readerPolicy,
    "Content-Type": "text/html; charset=utf-8",
    "Content-Length": body.length,
    "Cache-Control": "no-store",
    ...(status === 503 ? { "Retry-After": retryAfter } : {}),
    ...over,
  });
  response.end(response.req.method === "HEAD" ? undefined : body);
}
