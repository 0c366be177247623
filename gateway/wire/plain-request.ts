import { isSaidAhead, noClues, type RequestClues, takeForwardedFor } from "../views/request-clues";

/** A request that can be read in one way only, and of which nothing else has to be known to send a page that is kept. */
export type PlainRequest = {
  isHead: boolean;
  target: string;
  /** The place after the request, where the next one begins. */
  end: number;
  host: string;
  forwardedHost: string | undefined;
  acceptEncoding: string;
  ifNoneMatch: string | undefined;
  hasIfModifiedSince: boolean;
  clues: RequestClues;
  /** All that follows the first line, by which the same headers are known when they come again; null when it is long. */
  headers: string | null;
};

/** Longer ones are refused, which is left to the parser that reads everything. */
const longest = 16 * 1_024;

/** Headers that are remembered for the next request of a connection: they hold on to all that came with them. */
const longestRemembered = 4 * 1_024;

/**
 * A request to read, as every browser and proxy writes it. Whatever two parsers could take in two ways is missing here:
 * single line breaks, folded lines, spaces before a colon, control characters, other versions.
 */
const firstLine = /(?:GET|HEAD) \/[\x21-\x7e]* HTTP\/1\.1\r\n/y;
const headerLines = /(?:[A-Za-z0-9-]+:[\t\x20-\x7e\x80-\xff]*\r\n)+\r\n/y;

/**
 * Reads the request that begins at `start` of what came over a connection. Null for everything that is not plain: a body,
 * a wish for the connection, a header given twice of those that matter, or a head that is not whole yet. `last` is the
 * request before it on the connection: who asks again mostly says the same of itself, and then it is taken again for
 * this one.
 */
export function readPlainRequest(text: string, start: number, last: PlainRequest | null = null): PlainRequest | null {
  firstLine.lastIndex = start;
  if (!firstLine.test(text)) return null;
  const headersAt = firstLine.lastIndex;
  const isHead = text.charCodeAt(start) === letterH;
  const target = text.slice(start + (isHead ? 5 : 4), headersAt - " HTTP/1.1\r\n".length);
  if (last !== null && last.headers !== null && isAt(text, headersAt, last.headers)) {
    last.isHead = isHead;
    last.target = target;
    last.end = headersAt + last.headers.length;
    return last;
  }
  if (text.length - start > longest && !endsWithin(text, headersAt, start + longest)) return null;
  headerLines.lastIndex = headersAt;
  if (!headerLines.test(text)) return null;
  const end = headerLines.lastIndex;
  if (end - start > longest) return null;
  const request: PlainRequest = {
    isHead,
    target,
    end,
    host: "",
    forwardedHost: undefined,
    acceptEncoding: "",
    ifNoneMatch: undefined,
    hasIfModifiedSince: false,
    clues: noClues(),
    headers: text.length <= longestRemembered ? text.slice(headersAt, end) : null,
  };
  for (let at = headersAt; at < end - 2; ) {
    const colon = text.indexOf(":", at);
    const lineEnd = text.indexOf("\r", colon);
    if (!takeHeader(request, text, { at, colon, lineEnd })) return null;
    at = lineEnd + 2;
  }
  return request.host === "" ? null : request;
}

/** A head without end is not looked through line by line. */
function endsWithin(text: string, from: number, to: number): boolean {
  const end = text.slice(from, to).indexOf("\r\n\r\n");
  return end !== -1;
}

const letterH = 0x48;

type Line = { at: number; colon: number; lineEnd: number };

/** Headers of requests that are more than a wish to read, by their length. */
const others: Readonly<Record<number, readonly string[]>> = {
  6: ["expect"],
  7: ["upgrade", "trailer"],
  14: ["content-length"],
  16: ["proxy-connection"],
  17: ["transfer-encoding"],
};

/** Notes what a header says; false when the request is not plain because of it. Lengths tell most names apart. */
function takeHeader(request: PlainRequest, text: string, line: Line): boolean {
  const { at, colon } = line;
  const { clues } = request;
  const length = colon - at;
  for (const name of others[length] ?? none) if (isNamed(text, at, name)) return false;
  switch (length) {
    case 4:
      return !isNamed(text, at, "host") || takeHost(request, textAfter(text, line));
    case 5:
    case 7:
    case 9:
    case 11:
      return takePurpose(request, text, line);
    case 10:
      if (isNamed(text, at, "connection")) return isKeepAlive(textAfter(text, line));
      if (isNamed(text, at, "user-agent")) clues.userAgent ||= textAfter(text, line);
      return true;
    case 13:
      return !isNamed(text, at, "if-none-match") || takeHeldTag(request, textAfter(text, line));
    case 14:
      if (isNamed(text, at, "sec-fetch-dest")) clues.isForPage = textAfter(text, line) === "document";
      return true;
    case 15:
      if (isNamed(text, at, "x-forwarded-for")) takeForwardedFor(clues, textAfter(text, line));
      return !isNamed(text, at, "accept-encoding") || takeEncodings(request, textAfter(text, line));
    case 16:
      return !isNamed(text, at, "x-forwarded-host") || takeForwardedHost(request, textAfter(text, line));
    case 17:
      if (isNamed(text, at, "if-modified-since")) request.hasIfModifiedSince = true;
      return true;
    default:
      return true;
  }
}

const none: readonly string[] = [];

function takeHost(request: PlainRequest, value: string): boolean {
  if (request.host !== "") return false;
  request.host = value;
  return value !== "";
}

function takeForwardedHost(request: PlainRequest, value: string): boolean {
  if (request.forwardedHost !== undefined) return false;
  request.forwardedHost = value;
  return true;
}

function takeEncodings(request: PlainRequest, value: string): boolean {
  if (request.acceptEncoding !== "") return false;
  request.acceptEncoding = value;
  return true;
}

function takeHeldTag(request: PlainRequest, value: string): boolean {
  if (request.ifNoneMatch !== undefined) return false;
  request.ifNoneMatch = value;
  return true;
}

function takePurpose(request: PlainRequest, text: string, line: Line): boolean {
  const first = text.charCodeAt(line.at) | 0x20;
  // S, P and X: of "sec-purpose", "purpose", "x-purpose" and "x-moz".
  if (first !== 0x73 && first !== 0x70 && first !== 0x78) return true;
  if (isSaidAhead(text.slice(line.at, line.colon), textAfter(text, line))) request.clues.isAhead = true;
  return true;
}

/** Faster than startsWith, which compares letter by letter. */
function isAt(text: string, at: number, wanted: string): boolean {
  return text.length - at >= wanted.length && text.slice(at, at + wanted.length) === wanted;
}

/** Whether the header at this place, which is as long, has this name, which is in lower case. */
function isNamed(text: string, at: number, name: string): boolean {
  for (let index = 0; index < name.length; index += 1) {
    if ((text.charCodeAt(at + index) | 0x20) !== name.charCodeAt(index)) return false;
  }
  return true;
}

function textAfter(text: string, { colon, lineEnd }: Line): string {
  let from = colon + 1;
  let to = lineEnd;
  while (from < to && isBlank(text.charCodeAt(from))) from += 1;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to -= 1;
  return text.slice(from, to);
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09;
}

function isKeepAlive(value: string): boolean {
  return value === "keep-alive" || value.toLowerCase() === "keep-alive";
}
