import type { KeptPage } from "../cache/kept-page";
import { comesFromTrustedProxy } from "../client-address";
import { type Encoding, preferredEncoding } from "../content-encoding";
import { heldTag } from "../entity-tag";
import { ownText } from "../own-text";
import { pageKey, readTarget } from "../request-target";
import { acceptedHost } from "../requested-host";
import type { Site } from "../site";
import type { PlainRequest } from "./plain-request";
import type { ReaderConnection } from "./reader-connection";
import type { ReadyAnswer } from "./ready-answer";

/**
 * The short way of a page that is kept: the address is written as that of a page is, and the encoding is ready.
 * Null when there is anything to think about; then the long way answers the same.
 *
 * This runs for nearly every request of a busy site. What is known of a page was put together when it was kept, so that
 * here is one look into a map and a few comparisons; an address with a query is read first.
 */
export function answerOnWire(
  request: PlainRequest,
  connection: ReaderConnection,
  site: Site,
  now: number,
): ReadyAnswer | null {
  const key = pageKeyOf(request.target);
  const page = key === null ? null : (site.keeping?.pages.ready(key, now) ?? null);
  if (page === null || !isForUs(request, connection, site)) return null;
  const encoding = preferredEncoding(request.acceptEncoding);
  const answer = isForHolder(request) ? answerToHolder(request, page, encoding) : page.ready(encoding);
  if (answer === null) return null;
  page.hits += 1;
  page.wasUsed = true;
  const { socket } = connection;
  site.views.count({ method: request.isHead ? "HEAD" : "GET", socket, clues: request.clues }, page);
  return answer;
}

/** Links from newsletters and social networks carry marks of theirs, which make no other page. */
function pageKeyOf(target: string): string | null {
  if (!target.includes("?")) return target;
  const read = readTarget(target);
  return read.ok && read.target.isCanonical ? pageKey(read.target) : null;
}

function isForHolder({ ifNoneMatch, hasIfModifiedSince }: PlainRequest): boolean {
  return ifNoneMatch !== undefined || hasIfModifiedSince;
}

/** For whoever holds some form of the page; null when that is in another encoding, or told by date. */
function answerToHolder({ ifNoneMatch }: PlainRequest, page: KeptPage, encoding: Encoding): ReadyAnswer | null {
  const form = page.representation(encoding);
  if (form === null || ifNoneMatch === undefined) return null;
  if (ifNoneMatch === form.tag && page.facts.status === 200) return form.readyUnchanged;
  return heldTag(ifNoneMatch, page.digest) === null ? form.ready : null;
}

function isForUs({ host, forwardedHost }: PlainRequest, connection: ReaderConnection, site: Site): boolean {
  const known = connection.knownHost;
  if (known.host === host && known.forwardedHost === forwardedHost) return known.isOurs;
  const { siteUrl, trustedProxies } = site.configuration;
  const isBelieved = forwardedHost !== undefined && comesFromTrustedProxy(connection, trustedProxies);
  const isOurs = acceptedHost([host, isBelieved ? forwardedHost : undefined], siteUrl) !== null;
  const forwarded = forwardedHost === undefined ? undefined : ownText(forwardedHost);
  connection.knownHost = { host: ownText(host), forwardedHost: forwarded, isOurs };
  return isOurs;
}
