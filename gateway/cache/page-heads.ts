import { validateHeaderName, validateHeaderValue } from "node:http";
import { bodyHeaders } from "../body-headers";
import type { Encoding } from "../content-encoding";
import { browserTag } from "../entity-tag";
import { cacheControl } from "../response-headers";
import type { PageFacts } from "./kept-page";

export type PageHeaders = {
  security: Readonly<Record<string, string>>;
  policy: string;
  /** Where the rules of fetching ahead are; null where there are none. */
  speculationRules: string | null;
};

/** Names and values in turn. */
export type Heads = {
  headers: readonly string[];
  /** For browsers, where they are told of another type. */
  browserHeaders: readonly string[] | null;
  /** For readers who hold it already. */
  unchangedHeaders: readonly string[];
};

/** One form of a page, as far as its headers tell of it; `length` in bytes. */
export type Form = { facts: PageFacts; tag: string; modifiedAt: number; encoding: Encoding; length: number };

/**
 * The headers of one form of a page. They are put together when they are needed: ten thousand pages would fill more
 * memory with lists of headers than with all else that is known of them.
 */
export function headsOf(
  { facts, tag, modifiedAt, encoding, length }: Form,
  { security, policy: pagePolicy, speculationRules }: PageHeaders,
): Heads {
  const isHtml = facts.contentType.startsWith("text/html");
  const { policy, vary, browserType } = bodyHeaders(facts.contentType, pagePolicy);
  const always = [
    ...Object.entries(security).flat(),
    "Content-Security-Policy",
    policy,
    "Cache-Control",
    cacheControl,
    "Vary",
    vary,
    "ETag",
    tag,
    "Last-Modified",
    new Date(modifiedAt).toUTCString(),
  ];
  // With a confirmation too: a page may stay as it is while the rules have another name.
  if (isHtml && facts.status === 200 && speculationRules !== null)
    always.push("Speculation-Rules", `"${speculationRules}"`);
  const headers = [...always, "Content-Length", String(length)];
  if (encoding !== "identity") headers.push("Content-Encoding", encoding);
  if (facts.location !== null) headers.push("Location", facts.location);
  return {
    headers: checked([...headers, "Content-Type", facts.contentType]),
    browserHeaders:
      browserType === null ? null : checked([...withTag(headers, browserTag(tag)), "Content-Type", browserType]),
    unchangedHeaders: always,
  };
}

/** The same headers with another entity tag. */
export function withTag(headers: readonly string[], tag: string): string[] {
  const copy = [...headers];
  copy[copy.indexOf("ETag") + 1] = tag;
  return copy;
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
