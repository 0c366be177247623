import { connect } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { useTestDatabase } from "@/server/database/test-database";
import { rawGet, sendRaw, statusOf } from "./testing/send-raw";
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
    ["no HTTP", "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"],
  ])("%s: 400, the connection is closed and the renderer hears nothing", async (_, text) => {
    const response = await sendRaw(local.port, text, 1500);
    expect(statusOf(response)).toBe(400);
    expect(response.match(/HTTP\/1\.1/g)).toHaveLength(1);
    expect(renderer.asked).toHaveLength(0);
  });

  it("leave the gateway in good health", async () => {
    expect((await fetch(`${local.origin}/`)).status).toBe(200);
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

  it("are let go after ten seconds, however busy they seem", async () => {
    const began = Date.now();
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
    expect(Date.now() - began).toBeLessThan(14_000);
  }, 20_000);
});
