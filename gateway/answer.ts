import type { IncomingMessage, ServerResponse } from "node:http";
import { answerAdmin, answerFramework } from "./answer-admin";
import { answerBeacon } from "./answer-beacon";
import { answerHealth } from "./answer-health";
import { answerPreview } from "./answer-preview";
import { answerReaderPage } from "./answer-reader-page";
import type { Asked } from "./asked";
import { hasBody } from "./end-after-body";
import { rawQuery } from "./raw-query";
import { refuse } from "./refuse";
import { type RequestTarget, readTarget } from "./request-target";
import { requestedHost } from "./requested-host";
import { methodsOf, type RouteKind, routeOf } from "./routes";
import { sendFile } from "./send-file";
import type { Site } from "./site";
import { siteOrigin } from "./site-origin";
import type { StaticFile } from "./static-files";

/** What a request was, for the log; `isHit` when it was a page that was there already. */
export type Answered = { kind: RouteKind | "refused"; isHit: boolean };

/** Answers one request; resolves when the answer has been written. */
export async function answer(request: IncomingMessage, response: ServerResponse, site: Site): Promise<Answered> {
  const asked = readRequest(request, response, site);
  if (asked === null) return { kind: "refused", isHit: false };
  const { target, kind } = asked;
  if (kind === "health") await answerHealth(response, target.path, site);
  else if (kind === "build-file")
    await answerFile(request, response, site, site.buildFiles.get(decodeURIComponent(target.path)));
  else if (kind === "public-file")
    await answerFile(request, response, site, site.publicFiles.get(decodeURIComponent(target.path)));
  else if (kind === "media") await answerFile(request, response, site, await site.media.get(target.path));
  else if (kind === "beacon") await answerBeacon(request, response, site, asked);
  else if (kind === "preview") await answerPreview(request, response, site, asked);
  else if (kind === "admin") await answerAdmin(request, response, site, asked);
  else if (kind === "framework") await answerFramework(request, response, site, asked);
  else return { kind, ...(await answerReaderPage(request, response, site, asked)) };
  return { kind, isHit: false };
}

/** The request, or null when it has been refused or sent on to its one address. */
function readRequest(request: IncomingMessage, response: ServerResponse, site: Site): Asked | null {
  const read = readTarget(request.url ?? "");
  if (!read.ok) return refuse(response, site, read.refusal);
  const { target } = read;
  const kind = kindOf(target, site);
  const requested = requestedHost(request, site.configuration);
  if (!requested.ok && (kind !== "health" || requested.refusal === "malformed"))
    return refuse(response, site, requested.refusal);
  const methods = methodsOf(kind);
  if (!methods.has(request.method ?? "")) return refuse(response, site, "method", { Allow: [...methods].join(", ") });
  if (isRead(request) && hasBody(request)) return refuse(response, site, "unexpected-body");
  if (!target.isCanonical && isRead(request) && kind !== "health" && kind !== "framework") {
    const isNewsroom = kind === "admin" || kind === "preview";
    const query = isNewsroom ? rawQuery(request) : target.query;
    return refuse(response, site, "other-spelling", {
      Location: query === "" ? target.path : `${target.path}?${query}`,
      // Its address may be a secret: nobody on the way keeps it.
      ...(isNewsroom && { "Cache-Control": "no-store", "Referrer-Policy": "no-referrer" }),
    });
  }
  const host = requested.ok ? requested.host : "";
  const port = request.socket.localPort ?? site.configuration.port;
  return { target, kind, host, origin: siteOrigin({ siteUrl: site.configuration.siteUrl, port }) };
}

/** In development `next dev` has the files of the build and of public/. */
function kindOf(target: RequestTarget, { configuration, publicFiles }: Site): RouteKind {
  const kind = routeOf(target.path, (path) => publicFiles.has(decodeURIComponent(path)));
  return configuration.isDevelopment && kind === "build-file" ? "framework" : kind;
}

async function answerFile(
  request: IncomingMessage,
  response: ServerResponse,
  site: Site,
  file: StaticFile | null | undefined,
): Promise<void> {
  if (file) await sendFile(request, response, file, site.security);
  else refuse(response, site, "no-file");
}

function isRead({ method }: IncomingMessage): boolean {
  return method === "GET" || method === "HEAD";
}
