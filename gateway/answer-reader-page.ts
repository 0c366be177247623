import type { IncomingMessage, ServerResponse } from "node:http";
import { answerFramework } from "./answer-admin";
import type { Asked } from "./asked";
import type { PageCache } from "./cache/page-cache";
import { sendKeptPage } from "./cache/send-kept-page";
import { preferredEncoding } from "./content-encoding";
import { failureStatus } from "./failure-status";
import { renderReaderPage } from "./reader-page";
import { pageKey } from "./request-target";
import { sendFailure } from "./send-failure";
import { sendPage } from "./send-page";
import type { Site } from "./site";
import { visitOf } from "./views/request-clues";

/** `isHit`: the page was there already, and good. */
type AnsweredPage = { isHit: boolean };

export async function answerReaderPage(
  request: IncomingMessage,
  response: ServerResponse,
  site: Site,
  asked: Asked,
): Promise<AnsweredPage> {
  const { configuration, renderer } = site;
  const { target, origin } = asked;
  const { isDevelopment, secret } = configuration;
  // Hot reload asks for a page's data, and files of public/ are the renderer's there.
  if (isDevelopment && (request.headers.rsc !== undefined || isFileName(target.path))) {
    await answerFramework(request, response, site, asked);
    return { isHit: false };
  }
  const address = pageKey(target);
  if (site.keeping !== null)
    return answerKeptPage(request, response, site, { key: address, pages: site.keeping.pages });
  const result = await renderReaderPage(address, { renderer, secret, origin, isDevelopment });
  if (result.ok) {
    await sendPage(request, response, result.page, { security: site.security, policy: site.readerPolicy });
    site.views.count(visitOf(request), result.page);
    return { isHit: false };
  }
  site.log.error("A page could not be made.", { path: target.path, failure: result.failure });
  sendFailure(response, site, await failureStatus(result.failure, site));
  return { isHit: false };
}

async function answerKeptPage(
  request: IncomingMessage,
  response: ServerResponse,
  site: Site,
  { key, pages }: { key: string; pages: PageCache },
): Promise<AnsweredPage> {
  const isHit = pages.ready(key, Date.now()) !== null;
  const found = await pages.get(key);
  if (!found.ok) {
    sendFailure(response, site, await failureStatus(found.failure, site));
    return { isHit: false };
  }
  const { page } = found;
  const encoding = preferredEncoding(request.headers["accept-encoding"]);
  sendKeptPage(request, response, await pages.forms.of(page, encoding));
  page.hits += 1;
  page.wasUsed = true;
  site.views.count(visitOf(request), page);
  return { isHit };
}

/** Files of public/ and icons end in a name with a dot, which no page has; feeds are asked of the renderer either way. */
function isFileName(path: string): boolean {
  return path.slice(path.lastIndexOf("/") + 1).includes(".");
}
