import { validateHeaderName, validateHeaderValue } from "node:http";
import { bodyHeaders } from "../body-headers";
import { type Encoding, isCompressible } from "../content-encoding";
import { entityTag } from "../entity-tag";
import type { KeptPage } from "./kept-page";
import { Representation } from "./representation";

export type PageHeaders = { security: Readonly<Record<string, string>>; policy: string };

/** Below this, compression costs more bytes than it saves. */
const smallest = 256;

export function isWorthCompressing({ body, facts }: KeptPage): boolean {
  return body.length >= smallest && isCompressible(facts.contentType);
}

/** Puts the headers of a page together once, so that sending it is no work. `isSmall`: compressed as far as it goes. */
export function represent(
  { facts, digest, modifiedAt }: Pick<KeptPage, "facts" | "digest" | "modifiedAt">,
  { security, policy: pagePolicy }: PageHeaders,
  { encoding, body, isSmall = false }: { encoding: Encoding; body: Buffer; isSmall?: boolean },
): Representation {
  const isHtml = facts.contentType.startsWith("text/html");
  const { policy, vary, browserType } = bodyHeaders(facts.contentType, pagePolicy);
  const tag = entityTag(digest, encoding, isSmall);
  const always = [
    ...Object.entries(security).flat(),
    "Content-Security-Policy",
    policy,
    "Cache-Control",
    "public, max-age=0, must-revalidate",
    "Vary",
    vary,
    "ETag",
    tag,
    "Last-Modified",
    new Date(modifiedAt).toUTCString(),
  ];
  const headers = [...always, "Content-Length", String(body.length)];
  if (encoding !== "identity") headers.push("Content-Encoding", encoding);
  if (facts.location !== null) headers.push("Location", facts.location);
  if (isHtml && facts.status === 200) headers.push("Speculation-Rules", '"/speculation.json"');
  const typed = (type: string) => checked([...headers, "Content-Type", type]);
  return new Representation({
    tag,
    status: facts.status,
    headers: typed(facts.contentType),
    browserHeaders: browserType === null ? null : typed(browserType),
    unchangedHeaders: always,
    body,
    isSmall,
    // Whoever takes pages uncompressed is a program, and not many.
    isWorthReadying: encoding !== "identity" || !isCompressible(facts.contentType) || body.length < smallest,
  });
}

/** @throws when a header holds what would end it: what is sent as it is must have been looked at once. */
function checked(headers: readonly string[]): readonly string[] {
  for (let index = 0; index + 1 < headers.length; index += 2) {
    const [name = "", value = ""] = headers.slice(index, index + 2);
    validateHeaderName(name);
    validateHeaderValue(name, value);
  }
  return headers;
}
