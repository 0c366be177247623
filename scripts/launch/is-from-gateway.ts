import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { rendererSecretHeader } from "@/lib/renderer-secret";

/**
 * Whether a request carries the gateway's secret; nobody's does while there is none. Both sides are hashed first because
 * the comparison in constant time wants equal lengths.
 */
export function isFromGateway(headers: IncomingHttpHeaders, secret: string | undefined): boolean {
  const given = headers[rendererSecretHeader];
  return typeof given === "string" && !!secret && timingSafeEqual(digest(given), digest(secret));
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
