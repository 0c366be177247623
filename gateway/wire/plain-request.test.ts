import { describe, expect, it } from "vitest";
import { readPlainRequest } from "./plain-request";

const requestOf = (first: string, headers: readonly string[]) => `${[first, ...headers].join("\r\n")}\r\n\r\n`;
const get = (...headers: string[]) => requestOf("GET /world/a HTTP/1.1", headers);

describe("a plain request", () => {
  it("is read with what decides about its answer", () => {
    const text = get(
      "hOST: paper.example",
      "User-Agent: Mozilla/5.0 (X11)",
      "Accept: text/html",
      "Accept-Encoding:  gzip, br \t",
      'If-None-Match: "a", W/"b"',
      "If-Modified-Since: Fri, 01 Jan 2100 00:00:00 GMT",
      "X-Forwarded-For: 192.0.2.1",
      "X-Forwarded-For: 192.0.2.2",
      "X-Forwarded-Host: other.example",
      "Sec-Fetch-Dest: document",
      "Sec-Purpose: prefetch;prerender",
      "Connection: Keep-Alive",
      "Cookie: a=b; c=\xe9",
    );
    expect(readPlainRequest(text, 0)).toEqual({
      isHead: false,
      target: "/world/a",
      end: text.length,
      host: "paper.example",
      forwardedHost: "other.example",
      acceptEncoding: "gzip, br",
      ifNoneMatch: '"a", W/"b"',
      hasIfModifiedSince: true,
      clues: {
        userAgent: "Mozilla/5.0 (X11)",
        forwardedFor: "192.0.2.1,192.0.2.2",
        isAhead: true,
        isForPage: true,
        asker: null,
      },
      headers: text.slice(text.indexOf("\r\n") + 2),
    });
  });

  it("may stand behind another one, and before", () => {
    const first = get("Host: a");
    const second = requestOf("HEAD /b?c=d HTTP/1.1", ["Host: b", "Sec-Fetch-Dest: empty"]);
    const text = first + second + first;
    expect(readPlainRequest(text, 0)?.end).toBe(first.length);
    const read = readPlainRequest(text, first.length);
    expect(read).toMatchObject({ isHead: true, target: "/b?c=d", host: "b", end: first.length + second.length });
    expect(read?.clues.isForPage).toBe(false);
  });

  it("that says the same of itself as the one before is read the same, and any other anew", () => {
    const first = readPlainRequest(get("Host: a", "Accept-Encoding: br"), 0);
    const again = requestOf("HEAD /other HTTP/1.1", ["Host: a", "Accept-Encoding: br"]);
    expect(readPlainRequest(again, 0, first)).toEqual(readPlainRequest(again, 0));
    for (const headers of [
      ["Host: a", "Accept-Encoding: gzip"],
      ["Host: a"],
      ["Host: a", "Accept-Encoding: br", "TE: x"],
    ]) {
      const text = get(...headers);
      expect(readPlainRequest(text, 0, first)).toEqual(readPlainRequest(text, 0));
    }
    const body = get("Host: a", "Accept-Encoding: br", "Content-Length: 5");
    expect(readPlainRequest(body, 0, first)).toBeNull();
    expect(readPlainRequest(get("Host: a").slice(0, -1), 0, readPlainRequest(get("Host: a"), 0))).toBeNull();
    // Long ones would hold on to much for as long as the connection is open.
    expect(readPlainRequest(get("Host: a", `Cookie: ${"x".repeat(5_000)}`), 0)?.headers).toBeNull();
  });

  it.each([
    "Content-Length: 0",
    "Content-Length: 5",
    "content-length:5",
    "Transfer-Encoding: chunked",
    "Transfer-Encoding: identity",
    "Upgrade: websocket",
    "Trailer: x",
    "Expect: 100-continue",
    "Connection: close",
    "Connection: keep-alive, upgrade",
    "Proxy-Connection: keep-alive",
    "Host: twice",
    "Accept-Encoding: gzip\r\nAccept-Encoding: br",
    'If-None-Match: "a"\r\nIf-None-Match: "b"',
    "X-Forwarded-Host: a\r\nX-Forwarded-Host: b",
    " Folded: x",
    "Space : x",
    "Na\tme: x",
    "Under_score: x",
    "Ünlaut: x",
    "NoColon",
    "A: x\nB: y",
    "A: x\rB: y",
    "A: \0",
    "A: \x7f",
    `A: ${"x".repeat(16_500)}`,
  ])("is none with %j", (header) => {
    expect(readPlainRequest(get("Host: a", header), 0)).toBeNull();
  });

  it.each([
    "POST / HTTP/1.1",
    "get / HTTP/1.1",
    "GET  / HTTP/1.1",
    "GET /a b HTTP/1.1",
    "GET / HTTP/1.0",
    "GET / HTTP/1.1 ",
    "GET / http/1.1",
    "GET http://a/ HTTP/1.1",
    "GET * HTTP/1.1",
    "GET a HTTP/1.1",
    "GET /\xe9 HTTP/1.1",
    "GET /\x01 HTTP/1.1",
    "GET /",
    " GET / HTTP/1.1",
    "\r\nGET / HTTP/1.1",
  ])("does not begin %j", (first) => {
    expect(readPlainRequest(requestOf(first, ["Host: a"]), 0)).toBeNull();
  });

  it("is not read before it is whole, at whatever byte it was cut", () => {
    const text = get("Host: a", "Accept: b");
    for (let length = 0; length < text.length; length += 1) {
      expect(readPlainRequest(text.slice(0, length), 0)).toBeNull();
    }
    expect(readPlainRequest("GET / HTTP/1.1\r\n\r\n", 0)).toBeNull();
    expect(readPlainRequest(get("Host: "), 0)).toBeNull();
  });
});

describe("a head without end", () => {
  it("is not plain, and not looked through", () => {
    const endless = `GET /world/a HTTP/1.1\r\n${"a:\r\n".repeat(5_000_000)}`;
    expect(readPlainRequest(endless, 0)).toBeNull();
    const long = get("Host: localhost", `X-Long: ${"x".repeat(17_000)}`);
    expect(readPlainRequest(long + get("Host: localhost"), 0)).toBeNull();
  });
});
