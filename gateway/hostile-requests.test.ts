import { once } from "node:events";
import { connect } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { useTestDatabase } from "@/server/database/test-database";
import { headerOf, rawGet, sendRaw, statusOf } from "./testing/send-raw";
import { type StandIn, startStandIn } from "./testing/start-stand-in";
import { startTestGateway, type TestGateway } from "./testing/start-test-gateway";

// With a database pages are kept, and connections are read on the wire first.
const database = useTestDatabase();
let renderer: StandIn;
let local: TestGateway;
let named: TestGateway;

beforeAll(async () => {
  renderer = await startStandIn();
  const env = { DATABASE_URL: database.url };
  local = await startTestGateway(renderer.port, env);
  named = await startTestGateway(renderer.port, {
    ...{ ...env, SITE_URL: "https://paper.example", TRUSTED_PROXIES: "127.0.0.1" },
  });
});

afterAll(async () => {
  await Promise.all([local.close(100), named.close(100)]);
  await renderer.close();
});

beforeEach(() => {
  renderer.asked.length = 0;
});

describe("requests that two servers could read in two ways", () => {
  it.each([
    ["two lengths", "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nContent-Length: 5\r\n\r\nGET /"],
    [
      "a length and chunks",
      "POST /admin HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    ],
    [
      "chunks under another name",
      "POST /admin HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
    ],
    [
      "chunks that are not last",
      "POST /admin HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
    ],
    ["a space before the colon", "GET / HTTP/1.1\r\nHost : localhost\r\n\r\n"],
    ["a folded header", "GET / HTTP/1.1\r\nHost: localhost\r\nX: a\r\n b\r\n\r\n"],
    ["bare line feeds in a value", "GET / HTTP/1.1\r\nHost: localhost\r\nX: a\nY: b\r\n\r\n"],
    ["a length that is no number", "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: +5\r\n\r\nhello"],
    [
      "a body to a page",
      "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 27\r\n\r\nGET /admin HTTP/1.1\r\nHost: ",
    ],
    ["chunks to a page", "GET / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"],
    ["two hosts", "GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n"],
    ["no host", "GET / HTTP/1.1\r\n\r\n"],
    ["a whole address", "GET http://localhost/ HTTP/1.1\r\nHost: localhost\r\n\r\n"],
    ["a whole address of another", "GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\n\r\n"],
    ["an asterisk", "OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n"],
    ["bytes beyond ASCII", "GET /\xe4 HTTP/1.1\r\nHost: localhost\r\n\r\n"],
    ["an upgrade", "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n"],
    [
      "an upgrade at an address of the framework's",
      "GET /_next/webpack-hmr HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n",
    ],
    ["no HTTP", "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"],
  ])("%s: 400, the connection is closed and the renderer hears nothing", async (_, text) => {
    const response = await sendRaw(local.port, text, 1500);
    expect(statusOf(response)).toBe(400);
    expect(response.match(/HTTP\/1\.1/g)).toHaveLength(1);
    expect(headerOf(response, "content-security-policy")).toMatch(/^default-src 'none'; frame-ancestors 'none'/);
    expect(renderer.asked).toHaveLength(0);
  });

  it("leave the gateway in good health", async () => {
    expect((await fetch(`${local.origin}/`)).status).toBe(200);
  });
});

/** More headers than http counts when it is not told otherwise; all of them together are 10 KB. */
const manyHeaders = Array.from({ length: 2_000 }, () => "a:b");

describe("a request with a body for the newsroom", () => {
  const inner = "POST /admin/inner HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc";
  const length = `Content-Length: ${inner.length}`;
  const chunked = `${inner.length.toString(16)}\r\n${inner}\r\n0\r\n\r\n`;

  it.each([
    ["DELETE", [length], inner],
    ["DELETE", ["Connection: content-length", length], inner],
    ["POST", ["Connection: Content-Length, close", length], inner],
    ["PATCH", ["Connection: transfer-encoding", "Transfer-Encoding: chunked"], chunked],
    ["DELETE", ["Transfer-Encoding: chunked"], chunked],
    ["DELETE", [...manyHeaders, length], inner],
    ["POST", [...manyHeaders, length], inner],
  ])("reaches the renderer as one, whatever is said of its end: %s", async (method, headers, body) => {
    const head = [`${method} /admin/outer HTTP/1.1`, "Host: localhost", ...headers].join("\r\n");
    await sendRaw(local.port, `${head}\r\n\r\n${body}`, 400);
    expect(renderer.asked.map(({ url, body: came }) => [url, came])).toEqual([["/admin/outer", inner]]);
    // So that nothing of it could be taken for another's, each has a connection of its own.
    expect(renderer.asked[0]?.headers.connection).toBe("close");
  });

  it.each(["GET", "HEAD"])("is refused when it only reads, also when its length is hidden: %s", async (method) => {
    const head = [`${method} /admin/outer HTTP/1.1`, "Host: localhost", ...manyHeaders, length].join("\r\n");
    const began = performance.now();
    const response = await sendRaw(local.port, `${head}\r\n\r\n${inner}`, 1_500);
    expect(statusOf(response)).toBe(400);
    expect(performance.now() - began).toBeLessThan(1_000);
    expect(renderer.asked).toHaveLength(0);
  });

  it("tells who sends it, however much is said before", async () => {
    const headers = ["Host: paper.example", "X-Forwarded-For: 6.6.6.6", ...manyHeaders, "X-Forwarded-For: 203.0.113.9"];
    await sendRaw(named.port, `GET /admin HTTP/1.1\r\n${headers.join("\r\n")}\r\n\r\n`, 400);
    expect(renderer.asked[0]?.headers["x-forwarded-for"]).toBe("203.0.113.9");
  });
});

describe("what comes behind a refusal that closes the connection", () => {
  const refused = "POST /world HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\n";
  const second = "POST /admin/second HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\nok";

  it.each([
    ["at once", [`${refused}words${second}`]],
    ["with the rest of the body", [refused, `words${second}`]],
    ["in the middle of the body", [`${refused}wor`, `ds${second}`]],
    ["a moment later", [`${refused}words`, second]],
  ])("is not done: %s", async (_, parts) => {
    const socket = connect({ port: local.port, host: "127.0.0.1", allowHalfOpen: true }).on("error", () => undefined);
    let received = "";
    socket.on("data", (chunk: Buffer) => {
      received += chunk.toString("latin1");
    });
    for (const part of parts) {
      socket.write(part);
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
    socket.destroy();
    expect(received.match(/^HTTP\/1\.1 \d+/gm)).toEqual(["HTTP/1.1 405"]);
    expect(renderer.asked).toHaveLength(0);
  });
});

describe("a refused upgrade", () => {
  it("does not hold its connection when the other side does", async () => {
    const socket = connect({ port: local.port, host: "127.0.0.1", allowHalfOpen: true });
    const failed = new Promise<string>((resolve) => socket.on("error", ({ message }) => resolve(message)));
    socket.resume().write("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n");
    await once(socket, "end");
    const more = setInterval(() => socket.write("x"), 200);
    onTestFinished(() => {
      clearInterval(more);
      socket.destroy();
    });
    expect(await failed).toMatch(/EPIPE|ECONNRESET/);
  });
});

describe("requests that come at once and are not plain", () => {
  it("are answered in their order, none before the one in front of it has been", async () => {
    let most = 0;
    let now = 0;
    renderer.answerWith((request, response) => {
      now += 1;
      most = Math.max(most, now);
      setTimeout(() => {
        now -= 1;
        response.end(`answer to ${request.url}`);
      }, 20);
    });
    const targets = [1, 2, 3, 4].map((number) => `/admin/${number}`);
    const text = targets.map((target) => `GET ${target} HTTP/1.1\r\nHost: localhost\r\nX_Y: 1\r\n\r\n`).join("");
    const response = await sendRaw(local.port, text, 600);
    expect(response.match(/answer to \/admin\/\d/g)).toEqual(targets.map((target) => `answer to ${target}`));
    expect(most).toBe(1);
  });
});

describe("what is no request, behind one that is being answered", () => {
  const first = "GET /admin/slow HTTP/1.1\r\nHost: localhost\r\nX_Y: 1\r\n\r\n";

  it.each([
    "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n",
    "CONNECT a:1 HTTP/1.1\r\nHost: a\r\n\r\n",
    "no request\r\n\r\n",
  ])("does no harm when its connection is reset: %j", async (second) => {
    renderer.answerWith((_, response) => setTimeout(() => response.end("late"), 150));
    const socket = connect(local.port, "127.0.0.1").on("error", () => undefined);
    socket.write(first + second);
    await new Promise((resolve) => setTimeout(resolve, 50));
    socket.resetAndDestroy();
    await new Promise((resolve) => setTimeout(resolve, 300));
    // What nobody handles would have ended this process.
    expect((await fetch(`${local.origin}/healthz`)).status).toBe(200);
  });

  it.each([
    ["Expect: the-impossible", ["200", "417"]],
    ["Expect: 100-continue", ["200", "100", "200"]],
  ])("waits for its turn: %s", async (expected, statuses) => {
    renderer.answerWith((_, response) => setTimeout(() => response.end("words"), 50));
    const second = `GET /admin/second HTTP/1.1\r\nHost: localhost\r\n${expected}\r\n\r\n`;
    const response = await sendRaw(local.port, first + second, 400);
    expect([...response.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => status)).toEqual(statuses);
  });
});

describe("the name of the site", () => {
  it.each(["localhost", "localhost:3000", "127.0.0.1", "[::1]:3000", "paper.localhost", "LOCALHOST"])(
    "%s is answered while SITE_URL is not set",
    async (host) => {
      expect(statusOf(await sendRaw(local.port, rawGet("/", [`Host: ${host}`])))).toBe(200);
    },
  );

  it.each([
    "evil.example",
    "localhost.evil.example",
    "127.0.0.1.evil.example",
    "localhost:3000@evil",
    "192.168.0.1",
    "",
    "a b",
  ])("%j is refused while SITE_URL is not set", async (host) => {
    expect([400, 421]).toContain(statusOf(await sendRaw(local.port, rawGet("/", [`Host: ${host}`]))));
    expect(renderer.asked).toHaveLength(0);
  });

  it.each([
    ["paper.example", 200],
    ["PAPER.example:443", 200],
    ["paper.example:8080", 421],
    ["www.paper.example", 421],
    ["localhost", 421],
  ])("%s gets %i once SITE_URL is set", async (host, status) => {
    expect(statusOf(await sendRaw(named.port, rawGet("/", [`Host: ${host}`])))).toBe(status);
  });

  it("is what pages are rendered for, whatever was asked for", async () => {
    await sendRaw(named.port, rawGet("/not/kept-yet", ["Host: PAPER.EXAMPLE:443"]));
    expect(renderer.asked[0]?.headers).toMatchObject({
      host: "paper.example",
      "x-forwarded-host": "paper.example",
      "x-forwarded-proto": "https",
    });
  });

  it("does not matter to health checks", async () => {
    expect(statusOf(await sendRaw(named.port, rawGet("/healthz", ["Host: 10.0.0.7:3000"])))).toBe(200);
  });

  it("may be told by a trusted proxy, and by nobody else", async () => {
    const headers = ["Host: 127.0.0.1:3000", "X-Forwarded-Host: paper.example"];
    expect(statusOf(await sendRaw(named.port, rawGet("/", headers)))).toBe(200);
    const distrusting = await startTestGateway(renderer.port, { SITE_URL: "https://paper.example" });
    expect(statusOf(await sendRaw(distrusting.port, rawGet("/", headers)))).toBe(421);
    await distrusting.close(100);
  });

  it("on https sends strict transport security", async () => {
    const response = await sendRaw(named.port, rawGet("/", ["Host: paper.example"]));
    expect(response).toMatch(/Strict-Transport-Security: max-age=31536000/);
  });
});

describe("slow readers", () => {
  it("do not hold up others", async () => {
    const slow = Array.from({ length: 50 }, () => sendRaw(local.port, "GET / HTTP/1.1\r\nHost: loc", 800));
    expect((await fetch(`${local.origin}/`)).status).toBe(200);
    await Promise.all(slow);
  });

  it("are let go after ten seconds, however busy they seem, and so is who says nothing at all", async () => {
    const began = Date.now();
    const silent = connect(local.port, "127.0.0.1");
    const closed = once(silent.resume(), "close");
    const response = await new Promise<string>((resolve) => {
      let received = "";
      const socket = connect(local.port, "127.0.0.1", () => socket.write("GET / HTTP/1.1\r\nHost: localhost\r\n"));
      const drip = setInterval(() => socket.write("X: y\r\n"), 500);
      socket.on("data", (chunk: Buffer) => {
        received += chunk.toString();
      });
      socket.on("error", () => socket.destroy());
      socket.on("close", () => {
        clearInterval(drip);
        resolve(received);
      });
    });
    expect(statusOf(response)).toBe(408);
    await closed;
    expect(Date.now() - began).toBeLessThan(14_000);
  }, 20_000);
});
