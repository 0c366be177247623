import { once } from "node:events";
import { connect } from "node:net";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { headerOf, rawGet, sendRaw, statusOf } from "./testing/send-raw";
import { page, type StandIn, sendHtml, startStandIn } from "./testing/start-stand-in";
import { startTestGateway, type TestGateway } from "./testing/start-test-gateway";

let renderer: StandIn;
let gateway: TestGateway;

beforeAll(async () => {
  renderer = await startStandIn();
  gateway = await startTestGateway(renderer.port);
});

afterAll(async () => {
  await gateway.close(100);
  await renderer.close();
});

beforeEach(() => {
  renderer.asked.length = 0;
  renderer.answerWith((_, response) => sendHtml(response, page("<p>Words.</p>")));
});

const get = (path: string, init: RequestInit = {}) => fetch(gateway.origin + path, { redirect: "manual", ...init });
const raw = async (target: string, headers?: string[]) => sendRaw(gateway.port, rawGet(target, headers));

describe("a reader page", () => {
  it("leaves without the framework's scripts, marks and headers", async () => {
    const marks = `<meta name="cache-tags" content="site article:1"/>`;
    renderer.answerWith((_, response) => sendHtml(response, page(`<p>Words.</p><script>flight()</script>`, marks)));
    const response = await get("/world/some-article");
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(page("<p>Words.</p>"));
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "cache-control": "public, max-age=0, must-revalidate",
      "content-type": "text/html; charset=utf-8",
      "x-content-type-options": "nosniff",
      "referrer-policy": "strict-origin-when-cross-origin",
      "cross-origin-opener-policy": "same-origin",
      vary: "Accept-Encoding",
    });
    for (const name of ["x-powered-by", "link", "set-cookie", "strict-transport-security"]) {
      expect(response.headers.get(name)).toBeNull();
    }
  });

  it("has a content security policy under which no script in the page runs", async () => {
    const policy = (await get("/")).headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("frame-src https://www.youtube-nocookie.com");
    expect(policy).not.toMatch(/unsafe|\*|http:/);
  });

  it.each(["/404", "/500", "/_error", "/_not-found", "/_global-error", "/about.rsc", "/a.segments/_tree.segment.RSC"])(
    "is never what the framework itself has at %s",
    async (path) => {
      await get(path, path.endsWith("RSC") ? { redirect: "follow" } : {});
      expect(renderer.asked.map(({ url }) => url)).toEqual([`${path.toLowerCase()}/-`]);
    },
  );

  it("is never what the framework's script would read in its place", async () => {
    renderer.answerWith((_, response) => response.writeHead(200, { "content-type": "text/x-component" }).end("0:{}"));
    const response = await get("/about");
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain("0:{}");
  });

  it.each([
    [404, null],
    [410, null],
    [301, "/world/new"],
  ])("takes the status %i from its mark", async (status, location) => {
    const target = location === null ? "" : `<meta name="location" content="${location}"/>`;
    const marks = `<meta name="http-status" content="${status}"/>${target}`;
    renderer.answerWith((_, response) => sendHtml(response, page("<h1>Designed.</h1>", marks)));
    const response = await get("/world/old");
    expect(response.status).toBe(status);
    expect(response.headers.get("location")).toBe(location);
    expect(await response.text()).toBe(location === null ? page("<h1>Designed.</h1>") : "");
  });

  it("that the framework could not find is 404", async () => {
    renderer.answerWith((_, response) => sendHtml(response, page("nf"), 404));
    expect((await get("/a/b/c/d")).status).toBe(404);
  });

  it.each([
    ["a late segment", page(`<div hidden id="S:0">late</div>`)],
    ["half a page", "<!DOCTYPE html><html><body>half"],
    ["an unknown status", page("", `<meta name="http-status" content="200 OK"/>`)],
    ["a status that is not for pages", page("", `<meta name="http-status" content="503"/>`)],
    ["a move without a target", page("", `<meta name="http-status" content="301"/>`)],
    ["a target without a move", page("", `<meta name="location" content="/x"/>`)],
    ...[
      "//evil.example",
      "https://evil.example/",
      "/\\evil.example",
      "/a\nSet-Cookie: x",
      "javascript:alert(1)",
      "",
      "/ä",
    ].map((target) => [
      `the target ${JSON.stringify(target)}`,
      page("", `<meta name="http-status" content="301"/><meta name="location" content="${target}"/>`),
    ]),
  ])("with %s is the 500 page, and is logged", async (_, html = "") => {
    renderer.answerWith((_request, response) => sendHtml(response, html));
    const response = await get("/world/faulty");
    expect(response.status).toBe(500);
    expect(response.headers.get("location")).toBeNull();
    expect(await response.text()).toContain("The Test");
    expect(gateway.lines().some((line) => line.level === "error" && line.path === "/world/faulty")).toBe(true);
  });

  it("that is no HTML is handed on as it is, without the renderer's headers", async () => {
    renderer.answerWith((_, response) => {
      response.writeHead(200, {
        "content-type": "application/rss+xml",
        "cache-tags": "latest",
        "x-nextjs-cache": "HIT",
      });
      response.end("<rss/>");
    });
    const response = await get("/feed.xml");
    expect(await response.text()).toBe("<rss/>");
    expect(response.headers.get("content-type")).toBe("application/rss+xml");
    expect(response.headers.get("cache-tags")).toBeNull();
    expect(response.headers.get("x-nextjs-cache")).toBeNull();
  });

  it("that a route handler moves stays on this site", async () => {
    renderer.answerWith((_, response) => response.writeHead(308, { location: "/feeds/latest" }).end());
    const moved = await get("/feed");
    expect([moved.status, moved.headers.get("location")]).toEqual([301, "/feeds/latest"]);
    renderer.answerWith((_, response) => response.writeHead(307, { location: "https://evil.example/" }).end());
    expect((await get("/feed")).status).toBe(500);
  });
});

describe("what the renderer is told of a reader", () => {
  it("is nothing but the path and the query: no header or cookie can change a page", async () => {
    await get("/world", {
      headers: {
        cookie: "__prerender_bypass=1",
        rsc: "1",
        "next-action": "abc",
        "next-router-state-tree": "x",
        "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy",
        "x-nextjs-data": "1",
        "x-gateway-secret": "forged",
        "x-forwarded-host": "evil.example",
        "x-forwarded-for": "6.6.6.6",
        "x-invoke-path": "/admin",
        "accept-language": "de",
        "user-agent": "Mozilla",
        authorization: "Bearer x",
        range: "bytes=0-10",
      },
    });
    const host = `localhost:${gateway.port}`;
    expect(renderer.asked).toHaveLength(1);
    expect(renderer.asked[0]?.headers).toEqual({
      host,
      "x-forwarded-host": host,
      "x-forwarded-proto": "http",
      "user-agent": "broadsheet-gateway",
      accept: "text/html, */*;q=0.1",
      "accept-encoding": "identity",
      "x-gateway-secret": "a secret for tests alone",
      connection: "keep-alive",
    });
  });

  it.each([
    ["/world?utm_source=x&after=abc&fbclid=y", "/world?after=abc"],
    ["/world/article?after=abc", "/world/article"],
    ["/?q=1", "/"],
    ["/search?order=newest&q=a+b%20c&q=second&_rsc=1", "/search?q=a+b+c&order=newest"],
    ["/search?q=&section=%20", "/search"],
    ["/search?q=%3Cscript%3E%26", "/search?q=%3Cscript%3E%26"],
    ["/world?utm_campaign=S%FCden&after=abc&discount=50%", "/world?after=abc"],
    ["/world/article?x=%E0%A4%A", "/world/article"],
  ])("of %s is %s", async (asked, rendered) => {
    expect((await get(asked)).status).toBe(200);
    expect(renderer.asked.map(({ url }) => url)).toEqual([rendered]);
  });
});

describe("one address for each page", () => {
  it.each([
    ["/world/", "/world"],
    ["/World/Some-Article", "/world/some-article"],
    ["//evil.example/x", "/evil.example/x"],
    ["///", "/"],
    ["/world//x///", "/world/x"],
    ["/index.html", "/"],
    ["/world/index.html", "/world"],
    ["/%77orld", "/world"],
    ["/World?utm_source=x&after=abc", "/world?after=abc"],
    ["/caf%C3%89", "/caf%C3%A9"],
  ])("%s is sent to %s", async (asked, canonical) => {
    const response = await raw(asked);
    expect(statusOf(response)).toBe(301);
    expect(headerOf(response, "Location")).toBe(canonical);
    expect(statusOf(await raw(canonical))).toBe(200);
  });

  it.each([
    "/a/%2e%2e/admin",
    "/../etc/passwd",
    "/./x",
    "/%2E/x",
    "/a%2fb",
    "/a%5cb",
    "/a\\b",
    "/%00",
    "/%0d%0aSet-Cookie:x",
    "/%E0%A4%A",
    "/%",
    "/%zz",
    "/%ff",
    "/a#b",
    "/search?q=%",
    "/search?q=%ff",
    "/world?after=%E0%A4%A",
  ])("%s is refused with 400", async (asked) => {
    expect(statusOf(await raw(asked))).toBe(400);
    expect(renderer.asked).toHaveLength(0);
  });

  it("of reasonable length: 414 beyond it, 431 for headers", async () => {
    expect(statusOf(await raw(`/${"a".repeat(3000)}`))).toBe(414);
    expect(statusOf(await raw("/", ["Host: localhost", `X: ${"a".repeat(20_000)}`]))).toBe(431);
  });
});

describe("methods", () => {
  it.each([
    ["/world", 405],
    ["/healthz", 405],
    ["/beacon/view", 403],
  ])("with a body are answered at %s so that whoever is still sending can read it", async (path, status) => {
    const head = `POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 300000\r\n\r\n`;
    const socket = connect({ port: gateway.port, host: "127.0.0.1", allowHalfOpen: true });
    const received: Buffer[] = [];
    socket.on("data", (chunk: Buffer) => received.push(chunk));
    const failures: string[] = [];
    socket.on("error", (error) => failures.push(error.message));
    const closed = new Promise((resolve) => socket.on("close", resolve));
    socket.write(head);
    // Its rest comes when the answer is there already.
    await once(socket, "data");
    for (let part = 0; part < 3; part += 1) {
      await new Promise((resolve) => setTimeout(resolve, 30));
      socket.write("x".repeat(100_000));
    }
    socket.end();
    await closed;
    expect(failures).toEqual([]);
    expect(statusOf(Buffer.concat(received).toString("latin1"))).toBe(status);
  });

  it("with a body that has no end is answered, and its connection let go", async () => {
    const head = `POST /world HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000000\r\n\r\nbegun`;
    const began = performance.now();
    const response = await sendRaw(gateway.port, head, 3_000);
    expect([statusOf(response), headerOf(response, "connection")]).toEqual([405, "close"]);
    expect(performance.now() - began).toBeLessThan(2_500);
  });

  it.each(["POST", "PUT", "DELETE", "OPTIONS", "PROPFIND"])("%s is answered with 405", async (method) => {
    const response = await get("/world", { method });
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe("GET, HEAD");
    expect(renderer.asked).toHaveLength(0);
  });

  it("HEAD says what GET would, without a body", async () => {
    const head = await sendRaw(gateway.port, "HEAD /world HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    const full = await raw("/world");
    expect(headerOf(head, "Content-Length")).toBe(headerOf(full, "Content-Length"));
    expect(headerOf(head, "ETag")).toBe(headerOf(full, "ETag"));
    expect(head.endsWith("\r\n\r\n")).toBe(true);
  });

  it("TRACE and CONNECT get nothing from the renderer", async () => {
    for (const line of ["TRACE / HTTP/1.1", "CONNECT evil.example:443 HTTP/1.1"]) {
      const response = await sendRaw(gateway.port, `${line}\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
      expect(statusOf(response)).toBe(405);
      expect(headerOf(response, "x-content-type-options")).toBe("nosniff");
    }
    expect(gateway.lines().filter(({ status }) => status === 405).length).toBeGreaterThanOrEqual(2);
    expect(renderer.asked).toHaveLength(0);
  });
});

describe("encodings", () => {
  const long = page(`<p>${"Words and words. ".repeat(200)}</p>`);
  beforeEach(() => renderer.answerWith((_, response) => sendHtml(response, long)));

  it.each([
    ["gzip, deflate, br", "br"],
    ["gzip", "gzip"],
    ["br;q=0, gzip", "gzip"],
    ["*", "br"],
    ["identity", null],
    ["gzip;q=0, br;q=0", null],
  ])("%s gets %s, with a tag of its own and the same page inside", async (accepted, encoding) => {
    const response = await sendRawBody(accepted);
    expect(headerOf(response.head, "Content-Encoding")).toBe(encoding);
    expect(headerOf(response.head, "Vary")).toBe("Accept-Encoding");
    expect(Number(headerOf(response.head, "Content-Length"))).toBe(response.body.length);
    const body =
      encoding === "br" ? brotliDecompressSync(response.body) : encoding ? gunzipSync(response.body) : response.body;
    expect(body.toString()).toBe(long);
    expect(headerOf(response.head, "ETag")?.endsWith(encoding === null ? '"' : `-${encoding}"`)).toBe(true);
  });

  async function sendRawBody(accepted: string): Promise<{ head: string; body: Buffer }> {
    const received = Buffer.from(await raw("/world", ["Host: localhost", `Accept-Encoding: ${accepted}`]), "latin1");
    const end = received.indexOf("\r\n\r\n");
    return { head: received.subarray(0, end + 2).toString("latin1"), body: received.subarray(end + 4) };
  }

  it("a reader who holds the page is told so, in whatever encoding it is held", async () => {
    const tag = (await get("/world", { headers: { "accept-encoding": "br" } })).headers.get("etag") ?? "";
    for (const held of [tag, `W/${tag}`, `"other", ${tag}`, "*"]) {
      const response = await get("/world", { headers: { "if-none-match": held, "accept-encoding": "gzip" } });
      expect(response.status).toBe(304);
      expect(await response.text()).toBe("");
      expect(response.headers.get("vary")).toBe("Accept-Encoding");
    }
    expect((await get("/world", { headers: { "if-none-match": '"other"' } })).status).toBe(200);
  });

  it("a missing page is never 304", async () => {
    const mark = `<meta name="http-status" content="404"/>`;
    renderer.answerWith((_, response) => sendHtml(response, page("", mark)));
    expect((await get("/gone", { headers: { "if-none-match": "*" } })).status).toBe(404);
  });
});
