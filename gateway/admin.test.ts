import { createServer } from "node:http";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { rawGet, sendRaw, statusOf } from "./testing/send-raw";
import { page, type StandIn, sendHtml, startStandIn, testSecret } from "./testing/start-stand-in";
import { startTestGateway, type TestGateway } from "./testing/start-test-gateway";

let renderer: StandIn;
let gateway: TestGateway;

beforeAll(async () => {
  renderer = await startStandIn();
  gateway = await startTestGateway(renderer.port, {
    SITE_URL: "https://paper.example",
    TRUSTED_PROXIES: "127.0.0.0/8",
  });
});

afterAll(async () => {
  await gateway.close(100);
  await renderer.close();
});

beforeEach(() => {
  renderer.asked.length = 0;
  renderer.answerWith((_, response) => sendHtml(response, page("<script>admin()</script>")));
});

const host = { "x-forwarded-host": "paper.example" };
const get = (path: string, init: RequestInit = {}) =>
  fetch(gateway.origin + path, { redirect: "manual", ...init, headers: { ...host, ...init.headers } });

describe("the newsroom's screens", () => {
  it("keep their scripts, under a nonce that the renderer is told and that is new each time", async () => {
    const responses = [await get("/admin"), await get("/admin/articles")];
    const policies = responses.map(({ headers }) => headers.get("content-security-policy"));
    expect(await responses[0]?.text()).toContain("<script>admin()</script>");
    expect(policies[0]).toMatch(/script-src 'self' 'nonce-[A-Za-z0-9+/]{22}==' 'strict-dynamic';/);
    expect(policies[0]).not.toMatch(/script-src[^;]*unsafe/);
    expect(policies[0]).not.toBe(policies[1]);
    expect(renderer.asked.map(({ headers }) => headers["content-security-policy"])).toEqual(policies);
  });

  it("are kept nowhere, and say nothing of the framework", async () => {
    const { headers } = await get("/admin");
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("x-powered-by")).toBeNull();
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("strict-transport-security")).toContain("max-age");
    expect(headers.get("set-cookie")).toBe("a=b");
  });

  it("get what a form sends, with its cookies and the query as it was", async () => {
    const response = await get("/admin/articles?tab=Drafts&x=1", {
      method: "POST",
      body: "headline=A&body=B",
      headers: { cookie: "session=1", "next-action": "abc", rsc: "1", origin: "https://paper.example" },
    });
    expect(response.status).toBe(200);
    expect(renderer.asked[0]).toMatchObject({
      method: "POST",
      url: "/admin/articles?tab=Drafts&x=1",
      body: "headline=A&body=B",
      headers: { cookie: "session=1", "next-action": "abc", rsc: "1", origin: "https://paper.example" },
    });
  });

  it("never get a header that only the framework may write, nor a forged sender", async () => {
    const forged = {
      "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy",
      "x-middleware-next": "1",
      "x-nextjs-data": "1",
      "x-invoke-path": "/",
      "x-matched-path": "/",
      "x-now-route-matches": "1",
      "x-gateway-secret": "forged",
      "content-security-policy": "script-src 'nonce-mine'",
      "x-forwarded-proto": "http",
      "x-forwarded-for": "6.6.6.6, 203.0.113.9, 127.0.0.2",
      "x-real-ip": "6.6.6.6",
      forwarded: "for=6.6.6.6",
    };
    await get("/admin", { headers: forged });
    const headers = renderer.asked[0]?.headers ?? {};
    const internal = Object.keys(headers).filter((name) =>
      /^x-(middleware|nextjs|invoke|matched|now)|^forwarded$|^x-real/.test(name),
    );
    expect(internal).toEqual([]);
    expect(headers).toMatchObject({
      host: "paper.example",
      "x-forwarded-host": "paper.example",
      "x-forwarded-proto": "https",
      "x-forwarded-for": "203.0.113.9",
      "x-gateway-secret": testSecret,
    });
    expect(headers["content-security-policy"]).not.toContain("mine");
  });

  it("cannot be reached under another spelling", async () => {
    for (const path of ["//admin", "/Admin", "/admin/", "/%61dmin"]) {
      const response = await sendRaw(gateway.port, rawGet(path, ["Host: paper.example"]));
      expect(statusOf(response)).toBe(301);
      expect(response).toContain("Location: /admin\r\n");
    }
    expect(renderer.asked).toHaveLength(0);
  });

  it("stream what they send while it is made", async () => {
    renderer.answerWith((_, response) => {
      response.writeHead(200, { "content-type": "text/plain" });
      response.write("first");
      setTimeout(() => response.end("last"), 150);
    });
    const reader = (await get("/admin/events")).body?.getReader();
    const began = Date.now();
    const first = await reader?.read();
    expect(Buffer.from(first?.value ?? []).toString()).toBe("first");
    expect(Date.now() - began).toBeLessThan(120);
    expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toBe("last");
  });
});

describe("in development", () => {
  it("pages keep their scripts, and statuses and addresses are the same", async () => {
    const development = await startTestGateway(renderer.port, { GATEWAY_DEV: "1" });
    const html = page("<script>reload()</script>", `<meta name="http-status" content="404"/>`);
    renderer.answerWith((_, response) => sendHtml(response, html));
    const response = await fetch(`${development.origin}/world`);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain("<script>reload()</script>");
    expect(response.headers.get("content-security-policy")).toContain(
      "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
    );
    expect((await fetch(`${development.origin}/World/`, { redirect: "manual" })).headers.get("location")).toBe(
      "/world",
    );
    await fetch(`${development.origin}/_next/static/chunks/x.js?v=1`);
    expect(renderer.asked.at(-1)?.url).toBe("/_next/static/chunks/x.js?v=1");
    await development.close(100);
  });

  it("the socket of hot reload passes", async () => {
    const socketServer = createServer().on("upgrade", (request, socket) => {
      socket.write(
        `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n${request.url} ${request.headers["x-gateway-secret"]}`,
      );
    });
    await new Promise<void>((resolve) => socketServer.listen(0, "127.0.0.1", resolve));
    const address = socketServer.address();
    const development = await startTestGateway(typeof address === "object" ? (address?.port ?? 0) : 0, {
      GATEWAY_DEV: "1",
    });
    const upgrade = ["Host: localhost", "Upgrade: websocket", "Sec-WebSocket-Key: x", "Sec-WebSocket-Version: 13"];
    const ask = (path: string) => `GET ${path} HTTP/1.1\r\n${upgrade.join("\r\n")}\r\nConnection: Upgrade\r\n\r\n`;
    const accepted = await sendRaw(development.port, ask("/_next/webpack-hmr?id=1"));
    expect(accepted).toMatch(/^HTTP\/1\.1 101 /);
    expect(accepted).toContain(`/_next/webpack-hmr?id=1 ${testSecret}`);
    expect(statusOf(await sendRaw(development.port, ask("/world")))).toBe(400);
    await development.close(100);
    socketServer.closeAllConnections();
    socketServer.close();
  });
});
