import { lookup as lookUp } from "node:dns";
import { type ClientRequest, request as httpRequest, type IncomingMessage } from "node:http";
import { request as httpsRequest } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { isPublicAddress } from "./public-address";

export type SafeFetch = {
  method?: "GET" | "POST";
  headers?: Readonly<Record<string, string>>;
  body?: string;
  /** Milliseconds from beginning to end, redirects included. */
  timeout?: number;
  /** Of the answer; more is cut off and refused. */
  mostBytes?: number;
  /** Origins that the operator has named in the configuration: these alone may lie in a private network. */
  trustedOrigins?: readonly string[];
};

type SafeFetchRefusal =
  | "unsafe-address"
  | "unreachable"
  | "timed-out"
  | "too-large"
  | "too-many-redirects"
  | "redirected";

export type SafeFetchResult =
  | { ok: true; status: number; headers: IncomingMessage["headers"]; body: Buffer }
  | { ok: false; refusal: SafeFetchRefusal; reason: string };

const mostRedirects = 3;
const usual = { timeout: 10_000, mostBytes: 1_000_000 };

/**
 * The one way in which this site asks another. http and https only; the address is checked when the connection is made,
 * after the name was resolved, so that no name can lead into a private network; every redirect is checked again. A
 * POST is never sent on to another address ("redirected").
 */
export async function safeFetch(address: string, given: SafeFetch = {}): Promise<SafeFetchResult> {
  const settings = { method: "GET" as const, headers: {}, trustedOrigins: [], ...usual, ...given };
  const deadline = AbortSignal.timeout(settings.timeout);
  let next = address;
  for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
    const url = safeUrl(next, settings.trustedOrigins);
    if (url === null) return refuse("unsafe-address", shown(next));
    const result = await ask(url, settings, deadline);
    const location = result.ok && result.status >= 300 && result.status < 400 ? result.headers.location : undefined;
    if (location === undefined) return result;
    if (!URL.canParse(location, url)) return refuse("unsafe-address", shown(location));
    if (settings.method !== "GET") return refuse("redirected", shown(new URL(location, url).href));
    next = new URL(location, url).href;
  }
  return refuse("too-many-redirects", shown(address));
}

/** Where an address leads, as it may be told: who asks, and what they know, stay out of logs and screens. */
function shown(address: string): string {
  if (!URL.canParse(address)) return "no address that can be read";
  const { protocol, host, pathname } = new URL(address);
  return `${protocol}//${host}${pathname}`;
}

function refuse(refusal: SafeFetchRefusal, reason: string): SafeFetchResult {
  return { ok: false, refusal, reason: reason.slice(0, 300) };
}

/** Numbers are checked here, because nothing is looked up for them; names when they are looked up. */
function safeUrl(address: string, trusted: readonly string[]): URL | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== "" || url.password !== "") return null;
  const host = url.hostname.replace(/^\[|\]$/g, "");
  return isIP(host) === 0 || trusted.includes(url.origin) || isPublicAddress(host) ? url : null;
}

/** All addresses of a name must be public: which of them is taken is not ours to say. */
const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookUp(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, []);
    if (addresses.length === 0 || !addresses.every(({ address }) => isPublicAddress(address))) {
      return callback(new UnsafeAddress(hostname), []);
    }
    if (options.all) return callback(null, addresses);
    const [first] = addresses;
    return callback(null, first?.address ?? "", first?.family);
  });
};

class UnsafeAddress extends Error {}

type Settings = Required<Omit<SafeFetch, "body">> & { body?: string };

function ask(url: URL, settings: Settings, deadline: AbortSignal): Promise<SafeFetchResult> {
  const { method, headers, body, trustedOrigins } = settings;
  const length = body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) };
  const trusted = trustedOrigins.includes(url.origin);
  return new Promise((resolve) => {
    const request = (url.protocol === "https:" ? httpsRequest : httpRequest)(url, {
      method,
      headers: { "user-agent": "Broadsheet", accept: "*/*", "accept-encoding": "identity", ...headers, ...length },
      // No connection is shared: a kept one would pass by the check of its address.
      agent: false,
      signal: deadline,
      ...(!trusted && { lookup: publicLookup }),
    });
    request.on("error", (error) => resolve(failure(error, deadline)));
    request.on("response", (response) => readBody(response, request, { settings, deadline, resolve }));
    request.end(body);
  });
}

function readBody(
  response: IncomingMessage,
  request: ClientRequest,
  to: { settings: Settings; deadline: AbortSignal; resolve: (result: SafeFetchResult) => void },
): void {
  const chunks: Buffer[] = [];
  let size = 0;
  response.on("data", (chunk: Buffer) => {
    size += chunk.length;
    if (size <= to.settings.mostBytes) chunks.push(chunk);
    else {
      to.resolve(refuse("too-large", `more than ${to.settings.mostBytes} bytes`));
      request.destroy();
    }
  });
  response.on("error", (error) => to.resolve(failure(error, to.deadline)));
  response.on("end", () => {
    const { statusCode: status = 0, headers } = response;
    to.resolve({ ok: true, status, headers, body: Buffer.concat(chunks) });
  });
}

function failure(error: Error, deadline: AbortSignal): SafeFetchResult {
  if (error instanceof UnsafeAddress) return refuse("unsafe-address", error.message);
  return deadline.aborted ? refuse("timed-out", "no answer in time") : refuse("unreachable", error.message);
}
