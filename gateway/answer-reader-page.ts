import type { IncomingMessage, ServerResponse } from "node:http";
import { answerFramework } from "./answer-admin";
import type { Asked } from "./asked";
import { type FinishedPage, type PageFailure, renderReaderPage } from "./reader-page";
import { sendFailure } from "./send-failure";
import { sendPage } from "./send-page";
import type { Site } from "./site";

export async function answerReaderPage(
  request: IncomingMessage,
  response: ServerResponse,
  site: Site,
  asked: Asked,
): Promise<void> {
  const { configuration, renderer } = site;
  const { target, origin } = asked;
  const { isDevelopment, secret } = configuration;
  // Hot reload asks for a page's data, and files of public/ are the renderer's there.
  if (isDevelopment && (request.headers.rsc !== undefined || isFileName(target.path))) {
    return answerFramework(request, response, site, asked);
  }
  const address = target.query === "" ? target.path : `${target.path}?${target.query}`;
  const result = await renderReaderPage(address, { renderer, secret, origin, isDevelopment });
  if (result.ok) {
    const lastModified = isDated(result.page) ? site.bodyDates.dateOf(address, result.page.digest, new Date()) : null;
    const { security, readerPolicy: policy } = site;
    return sendPage(request, response, result.page, { security, policy, lastModified });
  }
  site.log.error("A page could not be made.", { path: target.path, failure: result.failure });
  sendFailure(response, site, await statusOf(result.failure, site));
}

/** Readers of feeds and crawlers ask by date; a page changes with what stands around it, and its tag says enough. */
function isDated({ status, contentType }: FinishedPage): boolean {
  return status === 200 && !contentType.startsWith("text/html");
}

/** Files of public/ and icons end in a name with a dot, which no page has; feeds are asked of the renderer either way. */
function isFileName(path: string): boolean {
  return path.slice(path.lastIndexOf("/") + 1).includes(".");
}

/** 503 for what comes back by itself, 500 for a fault in a page. */
async function statusOf(failure: PageFailure, site: Site): Promise<500 | 503> {
  switch (failure) {
    case "unreachable":
    case "timed-out":
    case "broken-off":
    case "renderer-unavailable":
    case "secret-refused":
      return 503;
    case "renderer-error":
      return (await site.readiness.isDatabaseReachable()) ? 500 : 503;
    case "too-large":
    case "late-segment":
    case "unsafe-markup":
    case "cut-off":
    case "unknown-status":
    case "unsafe-location":
      return 500;
  }
}
