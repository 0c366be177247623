import type { ServerResponse } from "node:http";
import { largestRequest } from "@/lib/largest-request";
import { endAfterBody } from "./end-after-body";
import type { TargetRefusal } from "./request-target";
import type { HostRefusal } from "./requested-host";
import { filePolicy } from "./response-headers";
import type { Site } from "./site";

export type Refusal =
  | TargetRefusal
  | HostRefusal
  | "method"
  | "unexpected-body"
  | "expectation"
  | "other-spelling"
  | "no-file"
  | "no-address"
  | "beacon-from-elsewhere"
  | "beacon-unreadable"
  | "request-too-large"
  | "request-too-slow";

type Answer = { status: number; words: string; closes?: true };

/** Every refusal before a page is made, with its sentence for a person. */
const answers: Record<Refusal, Answer> = {
  "absolute-form": { status: 400, words: "This server is not a proxy. Ask for a path.", closes: true },
  malformed: { status: 400, words: "The address is not written correctly.", closes: true },
  "too-long": { status: 414, words: "The address is too long.", closes: true },
  "other-host": { status: 421, words: "This site is not found at this name.", closes: true },
  method: { status: 405, words: "The address does not take this method.", closes: true },
  "unexpected-body": { status: 400, words: "A request to read carries no body.", closes: true },
  expectation: { status: 417, words: "Nothing but 100-continue can be expected of this server.", closes: true },
  "other-spelling": { status: 301, words: "The page has one address." },
  "no-file": { status: 404, words: "There is no such file." },
  "beacon-from-elsewhere": { status: 403, words: "Only pages of this site tell what was opened.", closes: true },
  "beacon-unreadable": { status: 400, words: "This does not name an article.", closes: true },
  // The connection stays, so that the rest is read away and the sender can read this.
  "request-too-large": { status: 413, words: `At most ${largestRequest / 1_048_576} MB can be sent at once.` },
  "request-too-slow": { status: 408, words: "The rest of this did not come. Please send it again.", closes: true },
  "no-address": { status: 404, words: "There is nothing at this address." },
};

/** Sends the refusal as plain text. Null, so that a caller can return what it has: nothing to go on with. */
export function refuse(
  response: ServerResponse,
  site: Pick<Site, "security">,
  refusal: Refusal,
  headers: Readonly<Record<string, string>> = {},
): null {
  const { status, words, closes } = answers[refusal];
  const body = `${words}\n`;
  response.writeHead(status, {
    ...site.security,
    "Content-Security-Policy": filePolicy,
    "Content-Type": "text/plain; charset=utf-8",
    "Content-Length": Buffer.byteLength(body),
    "Cache-Control": status === 301 ? "public, max-age=3600" : "no-store",
    // What follows on this connection may have been read otherwise by whoever sent it on.
    ...(closes ? { Connection: "close" } : {}),
    ...headers,
  });
  const sent = response.req.method === "HEAD" ? "" : body;
  if (closes) endAfterBody(response, sent);
  else response.end(sent);
  return null;
}
