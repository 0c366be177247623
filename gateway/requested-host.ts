import type { IncomingMessage } from "node:http";
import { comesFromTrustedProxy } from "./client-address";
import type { Configuration } from "./configuration";

export type HostRefusal = "malformed" | "other-host";

/**
 * The host that a request is for, "example.org" or "localhost:3000". With SITE_URL set it is that of SITE_URL; without
 * it any name of the loopback is accepted, so that a first start works in a browser and in no one else's. A trusted
 * proxy may say by X-Forwarded-Host what it was asked for.
 */
export function requestedHost(
  request: IncomingMessage,
  { siteUrl, trustedProxies }: Pick<Configuration, "siteUrl" | "trustedProxies">,
): { ok: true; host: string } | { ok: false; refusal: HostRefusal } {
  if (countOf(request.rawHeaders, "host") !== 1) return { ok: false, refusal: "malformed" };
  const forwarded = request.headers["x-forwarded-host"];
  const isBelieved = typeof forwarded === "string" && comesFromTrustedProxy(request, trustedProxies);
  const host = acceptedHost([request.headers.host, isBelieved ? forwarded : undefined], siteUrl);
  return host === null ? { ok: false, refusal: "other-host" } : { ok: true, host };
}

/** The first of these names that is one of this site's, in lower case. */
export function acceptedHost(names: readonly (string | undefined)[], siteUrl: URL | null): string | null {
  for (const name of names) {
    const host = (name ?? "").toLowerCase();
    if (siteUrl === null ? isLoopback(host) : host === siteUrl.host || host === withPort(siteUrl)) return host;
  }
  return null;
}

function countOf(rawHeaders: readonly string[], name: string): number {
  let count = 0;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const given = rawHeaders[index];
    if (given?.length === name.length && given.toLowerCase() === name) count += 1;
  }
  return count;
}

/** A proxy may name the port of the scheme, which an address leaves out. */
function withPort(url: URL): string {
  return `${url.hostname}:${url.port || (url.protocol === "https:" ? "443" : "80")}`;
}

const loopbackPattern = /^(localhost|[a-z0-9-]{1,63}\.localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\])(:\d{1,5})?$/;

function isLoopback(host: string): boolean {
  return loopbackPattern.test(host);
}
