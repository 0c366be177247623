import type { IncomingMessage, ServerResponse } from "node:http";
import type { Asked } from "./asked";
import { refuse } from "./refuse";
import type { Site } from "./site";
import { isArticleId } from "./views/article-id";
import { visitOf } from "./views/request-clues";

/** An id is 36 bytes; nothing else is sent here. */
const longest = 64;

/** Milliseconds in which so short a body has come, or never will. */
const patience = 5_000;

/**
 * The reader's script tells that a page which the browser had fetched ahead has been opened: the body is the article's
 * id. Whatever could come from another site, or from no page at all, is refused; how often one browser counts is the
 * counter's own rule.
 */
export async function answerBeacon(
  request: IncomingMessage,
  response: ServerResponse,
  site: Site,
  asked: Asked,
): Promise<void> {
  if (!comesFromOwnPage(request, asked)) {
    refuse(response, site, "beacon-from-elsewhere");
    return;
  }
  const body = hasShortBody(request) ? await readBody(request) : null;
  if (body === null || !isArticleId(body)) {
    if (!response.destroyed) refuse(response, site, "beacon-unreadable");
    return;
  }
  site.views.countOpened(visitOf(request), body);
  response.writeHead(204, { ...site.security, "Cache-Control": "no-store" });
  response.end();
}

/** Both are written by the browser and out of a page's reach; every browser that fetches pages ahead sends them. */
function comesFromOwnPage({ headers }: IncomingMessage, { host, origin }: Asked): boolean {
  if (headers["sec-fetch-site"] !== "same-origin" || headers.origin === undefined) return false;
  return headers.origin === origin || (URL.canParse(headers.origin) && new URL(headers.origin).host === host);
}

function hasShortBody({ headers }: IncomingMessage): boolean {
  const length = Number(headers["content-length"]);
  return (
    headers["transfer-encoding"] === undefined &&
    length > 0 &&
    length <= longest &&
    (headers["content-type"] ?? "").startsWith("text/plain")
  );
}

/** Null when it does not come whole. */
function readBody(request: IncomingMessage): Promise<string | null> {
  return new Promise((resolve) => {
    let text = "";
    const end = (whole: string | null) => {
      clearTimeout(timer);
      resolve(whole);
    };
    const timer = setTimeout(() => end(null), patience);
    request.setEncoding("latin1");
    request.on("data", (chunk: string) => {
      text += chunk;
    });
    request.on("end", () => end(text));
    request.on("close", () => end(null));
  });
}
