import type { IncomingHttpHeaders, IncomingMessage, OutgoingHttpHeaders } from "node:http";
import { rendererSecretHeader } from "@/lib/renderer-secret";
import { clientAddress } from "./client-address";
import type { Configuration } from "./configuration";

/** Belong to one connection (RFC 9110, 7.6.1), or say where a request came from, which is said anew here. */
const dropped: ReadonlySet<string> = new Set([
  "connection",
  "keep-alive",
  "proxy-connection",
  "proxy-authenticate",
  "proxy-authorization",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
  "expect",
  "forwarded",
  "host",
  "x-forwarded-for",
  "x-forwarded-host",
  "x-forwarded-port",
  "x-forwarded-proto",
  "x-real-ip",
  "x-matched-path",
  "x-powered-by",
  "next-resume",
  rendererSecretHeader,
  "content-security-policy",
]);

/** By these the parts of the framework talk to each other; from outside they are forged. */
const droppedPrefixes = ["x-middleware-", "x-invoke-", "x-now-", "x-next-", "x-nextjs-", "x-prerender-", "x-vercel-"];

/**
 * The headers of a request for the newsroom or for development as the renderer may see them: nothing forged, the host
 * that was checked, the reader's true address, and the secret.
 */
export function forwardedHeaders(
  request: IncomingMessage,
  host: string,
  { secret, siteUrl, trustedProxies, isDevelopment }: Configuration,
): OutgoingHttpHeaders {
  return {
    ...kept(request.headers, isDevelopment),
    ...bodyFraming(request.headers),
    host,
    "x-forwarded-host": host,
    "x-forwarded-proto": siteUrl?.protocol.slice(0, -1) ?? "http",
    "x-forwarded-for": clientAddress(request, trustedProxies),
    [rendererSecretHeader]: secret,
  };
}

/**
 * Where the body ends, said as it was read here and whatever else the sender says of these headers: else it would be
 * written without an end, and the renderer would take it for a request.
 */
function bodyFraming(headers: IncomingHttpHeaders): OutgoingHttpHeaders {
  if (headers["transfer-encoding"] !== undefined) return { "transfer-encoding": "chunked" };
  return headers["content-length"] === undefined ? {} : { "content-length": headers["content-length"] };
}

/** The headers of the renderer's answer that may leave: nothing of the connection, nothing of the framework's insides. */
export function answeredHeaders(headers: IncomingHttpHeaders, isDevelopment: boolean): OutgoingHttpHeaders {
  return kept(headers, isDevelopment);
}

function kept(headers: IncomingHttpHeaders, isDevelopment: boolean): OutgoingHttpHeaders {
  // Hot reload asks by headers of its own; they are harmless beside a renderer that serves one developer.
  const prefixes = isDevelopment ? ["x-middleware-", "x-invoke-"] : droppedPrefixes;
  const named = connectionNames(headers.connection);
  return Object.fromEntries(
    Object.entries(headers).filter(
      ([name]) => !dropped.has(name) && !named.has(name) && !prefixes.some((prefix) => name.startsWith(prefix)),
    ),
  );
}

/** A sender may name more headers that belong to the connection. */
function connectionNames(connection: string | undefined): ReadonlySet<string> {
  return new Set(
    (connection ?? "")
      .toLowerCase()
      .split(",")
      .map((name) => name.trim()),
  );
}
