import { createHash, randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { connect } from "node:net";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { largestRequest } from "@/lib/largest-request";
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

async function listenAnywhere(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return address.port;
}

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
      // The address may be an invitation: no cache on the way is to have it.
      expect(response).toContain("Cache-Control: no-store\r\n");
      expect(response).toContain("Referrer-Policy: no-referrer\r\n");
    }
    expect(renderer.asked).toHaveLength(0);
  });

  it("stream what they send while it is made", async () => {
    renderer.answerWith((_, response) => {
      response.writeHead(200, { "content-type": "text/plain" });
      response.write("first");
      void setTimeout(150).then(() => response.end("last"));
    });
    const reader = (await get("/admin/events")).body?.getReader();
    const began = Date.now();
    const first = await reader?.read();
    expect(Buffer.from(first?.value ?? []).toString()).toBe("first");
    expect(Date.now() - began).toBeLessThan(120);
    expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toBe("last");
  });
});

describe("what staff send", () => {
  const fetchStaff = (path: string, init: RequestInit) => get(path, { method: "POST", ...init });

  it("comes whole: thirty megabytes with pictures among them, and its border as it was written", async () => {
    let received = 0;
    let digest = "";
    const server = createServer((request, response) => {
      const hash = createHash("sha256");
      request.on("data", (chunk: Buffer) => {
        received += chunk.length;
        hash.update(chunk);
      });
      request.on("end", () => {
        digest = hash.digest("hex");
        response.end(request.headers["content-type"]);
      });
    });
    const port = await listenAnywhere(server);
    const staffGateway = await startTestGateway(port, {}, { rendererTimeout: 10_000 });
    const body = randomBytes(30 * 1_048_576);
    const contentType = "multipart/form-data; boundary=----Border7";
    const headers = { "content-type": contentType };
    const response = await fetch(`${staffGateway.origin}/admin/media`, { method: "POST", body, headers });
    expect(await response.text()).toBe(contentType);
    expect(received).toBe(body.length);
    expect(digest).toBe(createHash("sha256").update(body).digest("hex"));
    await staffGateway.close(100);
    server.close();
  });

  it("is refused when it is larger than the renderer would take, told or not, in words", async () => {
    const large = Buffer.alloc(largestRequest + 1);
    const told = await fetchStaff("/admin/media", { body: large });
    expect([told.status, await told.text()]).toEqual([413, "At most 40 MB can be sent at once.\n"]);
    const untold = await fetchStaff("/admin/media", {
      body: new Blob([large]).stream(),
      duplex: "half",
    } as RequestInit);
    expect([untold.status, await untold.text()]).toEqual([413, "At most 40 MB can be sent at once.\n"]);
    expect(renderer.asked).toHaveLength(0);
  });

  it("may come slowly: pauses longer than the renderer may take are the line's", async () => {
    const pieces = async function* () {
      yield Buffer.from("headline=");
      await setTimeout(700);
      yield Buffer.from("A");
    };
    const init = { body: pieces(), duplex: "half" } as unknown as RequestInit;
    expect((await fetchStaff("/admin/articles", init)).status).toBe(200);
    expect(renderer.asked[0]?.body).toBe("headline=A");
  });

  it("holds up nobody else when one network sends much of it and never ends", async () => {
    const from = (address: string) => ({ body: "headline=A", headers: { "x-forwarded-for": address } });
    const dawdling = Array.from({ length: 140 }, (_, index) => {
      const socket = connect(gateway.port, "127.0.0.1").on("error", () => undefined);
      onTestFinished(() => void socket.destroy());
      const head = ["Host: paper.example", `X-Forwarded-For: 2001:db8::${index}`, "Content-Length: 100"];
      socket.write(`POST /admin/articles HTTP/1.1\r\n${head.join("\r\n")}\r\n\r\nheadline=`);
      return socket;
    });
    const [refused] = await Promise.race(dawdling.map((socket) => once(socket, "data")));
    expect(statusOf(String(refused))).toBe(503);
    expect((await fetchStaff("/admin/articles", from("203.0.113.8"))).status).toBe(200);
    expect((await fetchStaff("/admin/articles", from("2001:db8::ffff"))).status).toBe(503);
    for (const socket of dawdling) socket.destroy();
    // Who has gone counts no longer.
    await expect.poll(async () => (await fetchStaff("/admin/articles", from("2001:db8::ffff"))).status).toBe(200);
  });

  it("comes as one likes from one network while there is room", async () => {
    const waiting: (() => void)[] = [];
    renderer.answerWith((_, response) => waiting.push(() => sendHtml(response, page("<p>Saved.</p>"))));
    const asked = Array.from({ length: 70 }, () => fetchStaff("/admin/articles", { body: "headline=A" }));
    await expect.poll(() => waiting.length).toBe(70);
    for (const go of waiting) go();
    expect((await Promise.all(asked)).every(({ status }) => status === 200)).toBe(true);
  });

  it("and what it does: an action's redirect, its cookies one by one, and data for the framework's script", async () => {
    renderer.answerWith((_, response) => {
      response.writeHead(303, {
        location: "/admin/articles/7",
        "x-action-redirect": "/admin/articles/7;push",
        "x-action-revalidated": "[[],0,0]",
        vary: "rsc, next-router-state-tree",
        "content-type": "text/x-component",
        "set-cookie": ["__Host-session=a; Path=/; Secure; HttpOnly; SameSite=Lax", "flash=b; Path=/admin"],
      });
      response.end('0:{"a":"$@1"}');
    });
    const sent = {
      "next-action": "40abcd",
      "next-router-state-tree": "%5B%22%22%5D",
      "next-url": "/admin/articles",
      accept: "text/x-component",
      "content-type": "text/plain;charset=UTF-8",
      origin: "https://paper.example",
      "sec-fetch-site": "same-origin",
      "idempotency-key": "1",
    };
    const response = await fetchStaff("/admin/articles/7?tab=history", { body: "[1]", headers: sent });
    expect(renderer.asked[0]?.headers).toMatchObject({ ...sent, host: "paper.example" });
    expect([response.status, await response.text()]).toEqual([303, '0:{"a":"$@1"}']);
    expect(response.headers.getSetCookie()).toHaveLength(2);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      location: "/admin/articles/7",
      "x-action-redirect": "/admin/articles/7;push",
      "x-action-revalidated": "[[],0,0]",
      "content-type": "text/x-component",
      vary: "rsc, next-router-state-tree",
      "cache-control": "no-store",
    });
  });

  it.each(["PUT", "PATCH", "DELETE"])("comes by %s as well", async (method) => {
    await get("/admin/api/articles/7", { method, body: method === "DELETE" ? null : "{}" });
    expect(renderer.asked[0]).toMatchObject({ method, url: "/admin/api/articles/7" });
  });

  it("means nothing outside the newsroom: there the framework's headers never arrive, and forms are refused", async () => {
    const headers = { rsc: "1", "next-action": "40abcd", cookie: "session=1", "next-router-state-tree": "x" };
    const read = await get("/world", { headers });
    expect(read.headers.get("set-cookie")).toBeNull();
    for (const name of Object.keys(headers)) expect(renderer.asked[0]?.headers).not.toHaveProperty(name);
    expect((await get("/world", { method: "POST", body: "x", headers })).status).toBe(405);
    expect(renderer.asked).toHaveLength(1);
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
    const development = await startTestGateway(await listenAnywhere(socketServer), { GATEWAY_DEV: "1" });
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
