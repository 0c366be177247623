import type { IncomingMessage } from "node:http";
import type { Reader } from "./reader";

/** What the headers of a request tell about who asks and why, as far as it matters for counting. */
export type RequestClues = {
  /** "" when not given. */
  userAgent: string;
  /** X-Forwarded-For as it came, whoever wrote it; several of them with commas between. */
  forwardedFor: string;
  /** Whether the browser fetches the page before anybody wants it. */
  isAhead: boolean;
  /** Whether the answer is for a page that opens, and not for a script, a picture or a frame. */
  isForPage: boolean;
  /** Who that is, once it was asked, and in which turn of the keys. */
  asker: { turn: number; reader: Reader | null } | null;
};

/** Somebody asks: over which connection, and what the headers say. */
export type Visit = {
  method: string | undefined;
  socket: { remoteAddress?: string | undefined };
  clues: RequestClues;
};

export function visitOf({ method, socket, rawHeaders }: IncomingMessage): Visit {
  return { method, socket, clues: readClues(rawHeaders) };
}

/** What a request without headers tells. */
export function noClues(): RequestClues {
  return { userAgent: "", forwardedFor: "", isAhead: false, isForPage: true, asker: null };
}

export function takeForwardedFor(clues: RequestClues, value: string): void {
  // The one that there mostly is stays as it is: what is put together has to be copied before it can be read.
  clues.forwardedFor = clues.forwardedFor === "" ? value : `${clues.forwardedFor},${value}`;
}

/**
 * Reads the headers as they arrived, in one pass: on the way of a cached page, making `request.headers` of them would
 * cost more than all the rest of counting.
 */
function readClues(rawHeaders: readonly string[]): RequestClues {
  const clues = noClues();
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    const name = rawHeaders[index] ?? "";
    // Lengths tell most headers apart before a letter is read.
    switch (name.length) {
      case 10:
        if (isNamed(name, "user-agent")) clues.userAgent ||= rawHeaders[index + 1] ?? "";
        break;
      case 14:
        if (isNamed(name, "sec-fetch-dest")) clues.isForPage = rawHeaders[index + 1] === "document";
        break;
      case 15:
        if (isNamed(name, "x-forwarded-for")) takeForwardedFor(clues, rawHeaders[index + 1] ?? "");
        break;
      case 5:
      case 7:
      case 9:
      case 11:
        if (isSaidAhead(name, rawHeaders[index + 1] ?? "")) clues.isAhead = true;
        break;
    }
  }
  return clues;
}

/** Sec-Purpose is the standard's; the others were Safari's, Chrome's and Firefox's before it. */
const purposeNames: ReadonlySet<string> = new Set(["sec-purpose", "purpose", "x-purpose", "x-moz"]);

export function isSaidAhead(name: string, value: string): boolean {
  const first = name.charCodeAt(0) | 0x20;
  if (first !== 0x73 && first !== 0x70 && first !== 0x78) return false;
  return purposeNames.has(name.toLowerCase()) && /prefetch|prerender|preview/i.test(value);
}

/** The first and the last letter settle most cases without making a string. */
function isNamed(name: string, wanted: string): boolean {
  const last = wanted.length - 1;
  return (
    (name.charCodeAt(0) | 0x20) === wanted.charCodeAt(0) &&
    (name.charCodeAt(last) | 0x20) === wanted.charCodeAt(last) &&
    name.toLowerCase() === wanted
  );
}
