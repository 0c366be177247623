import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { answerFramework, askedPath } from "./answer-admin";
import type { Asked } from "./asked";
import { clientAddress } from "./client-address";
import { encode, isWorthCompressing, preferredEncoding } from "./content-encoding";
import { failureStatus } from "./failure-status";
import { rawQuery } from "./raw-query";
import { type FinishedPage, finishPage, rendererHeaders } from "./reader-page";
import { askRenderer } from "./renderer";
import { previewPolicy } from "./response-headers";
import { sendFailure } from "./send-failure";
import type { Site } from "./site";

/**
 * An article as readers will see it, for whoever may see it before: a page made ready as readers' pages are, but of the
 * request's own cookies and query, kept nowhere, counted nowhere and found by nobody.
 */
export async function answerPreview(
  request: IncomingMessage,
  response: ServerResponse,
  site: Site,
  asked: Asked,
): Promise<void> {
  const { configuration, renderer } = site;
  // Hot reload asks for a page's data.
  if (configuration.isDevelopment && request.headers.rsc !== undefined)
    return answerFramework(request, response, site, asked);
  const query = rawQuery(request);
  const address = query === "" ? asked.target.path : `${asked.target.path}?${query}`;
  // Anybody can ask for one: however many do, pages that readers can see are still made.
  const apart = { ...renderer, agent: renderer.passAgent };
  const rendered = await site.previews.run({ kind: "stranger", urgency: 0 }, () =>
    askRenderer(address, headersFor(request, site, asked), apart),
  );
  if (rendered === null) return sendFailure(response, site, 503, unseen);
  const result = rendered.ok
    ? finishPage(rendered.answer, { origin: asked.origin, isDevelopment: configuration.isDevelopment })
    : rendered;
  const headers = { ...site.security, "Content-Security-Policy": previewPolicy(configuration), ...unseen };
  if (!rendered.ok || !result.ok) {
    if (!result.ok) site.log.error("A preview could not be made.", { failure: result.failure });
    sendFailure(response, site, result.ok ? 500 : await failureStatus(result.failure, site), headers);
    return;
  }
  const cookies = rendered.answer.headers["set-cookie"];
  await send(request, response, result.page, { ...headers, ...(cookies && { "Set-Cookie": cookies }) });
}

/** Its address may let whoever knows it in: it is told to no other site, no search engine and no cache. */
const unseen = {
  "Cache-Control": "no-store",
  "X-Robots-Tag": "noindex, nofollow",
  "Referrer-Policy": "no-referrer",
} as const;

/** What decides whether this person may see it, and nothing else of the request. */
function headersFor(
  request: IncomingMessage,
  { configuration }: Site,
  { host, origin }: Asked,
): Record<string, string> {
  const { cookie } = request.headers;
  return {
    ...rendererHeaders({ secret: configuration.secret, origin }),
    host,
    "x-forwarded-host": host,
    "x-forwarded-for": clientAddress(request, configuration.trustedProxies),
    "x-asked-path": askedPath(request.url ?? ""),
    ...(cookie === undefined ? {} : { cookie }),
  };
}

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  page: FinishedPage,
  headers: OutgoingHttpHeaders,
): Promise<void> {
  const encoding = isWorthCompressing(page.body, page.contentType)
    ? preferredEncoding(request.headers["accept-encoding"])
    : "identity";
  const body = await encode(page.body, encoding);
  response.writeHead(page.status, {
    ...headers,
    Vary: "Accept-Encoding",
    "Content-Type": page.contentType,
    "Content-Length": body.length,
    ...(encoding === "identity" ? {} : { "Content-Encoding": encoding }),
    ...(page.location === null ? {} : { Location: page.location }),
  });
  response.end(request.method === "HEAD" ? undefined : body);
}
