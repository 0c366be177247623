import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { networkOf } from "@/lib/network-of";
import type { Asked } from "./asked";
import { clientAddress } from "./client-address";
import { forwardedHeaders } from "./forwarded-headers";
import { loggedPath } from "./logged-path";
import { passThrough } from "./pass-through";
import { rawQuery } from "./raw-query";
import { refuse } from "./refuse";
import { adminPolicy } from "./response-headers";
import { sendFailure } from "./send-failure";
import type { Site } from "./site";

/** The newsroom's screens: never kept, and only scripts of this one answer run. */
export async function answerAdmin(
  request: IncomingMessage,
  response: ServerResponse,
  site: Site,
  asked: Asked,
): Promise<void> {
  const policy = adminPolicy({ script: newNonce(), style: newNonce() }, site.configuration);
  // Next takes the nonce for its own scripts from the policy on the request.
  await forward(request, response, site, asked, {
    onRequest: { "content-security-policy": policy, "x-asked-path": askedPath(request.url ?? "") },
    onAnswer: { ...lowerCased(site.security), "content-security-policy": policy, "cache-control": "no-store" },
  });
}

/** What the framework asks for itself while developing. Built, it has no addresses of its own but its files. */
export async function answerFramework(
  request: IncomingMessage,
  response: ServerResponse,
  site: Site,
  asked: Asked,
): Promise<void> {
  if (!site.configuration.isDevelopment) {
    refuse(response, site, "no-address");
    return;
  }
  await forward(request, response, site, asked, { onRequest: {}, onAnswer: {} });
}

function newNonce(): string {
  return randomBytes(16).toString("base64");
}

async function forward(
  request: IncomingMessage,
  response: ServerResponse,
  site: Site,
  { target, host }: Asked,
  extra: { onRequest: Readonly<Record<string, string>>; onAnswer: Readonly<Record<string, string>> },
): Promise<void> {
  const query = rawQuery(request);
  const result = await passThrough(request, response, {
    path: query === "" ? target.path : `${target.path}?${query}`,
    client: networkOf(clientAddress(request, site.configuration.trustedProxies)),
    headers: { ...forwardedHeaders(request, host, site.configuration), ...extra.onRequest },
    over: extra.onAnswer,
    renderer: site.renderer,
    isDevelopment: site.configuration.isDevelopment,
  });
  if (result.ok) return;
  if (result.failure === "request-too-large" || result.failure === "request-too-slow") {
    refuse(response, site, result.failure);
    return;
  }
  site.log.error("A request could not be handed on.", { path: loggedPath(target.path), failure: result.failure });
  sendFailure(response, site, 503);
}

/** The renderer's headers come in lower case; in one case, ours replace them. */
function lowerCased(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

/** Where whoever has to sign in first is led back to: a page cannot learn its own address from the framework. */
export function askedPath(url: string): string {
  return url.length <= 2_000 ? url : "/admin";
}
