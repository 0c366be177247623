import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { headerOf, rawGet, sendRaw, statusOf } from "./testing/send-raw";
import { page, type StandIn, sendHtml, startStandIn } from "./testing/start-stand-in";
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
  renderer.answerWith((_, response) => sendHtml(response, page("<p>Draft.</p><script>flight()</script>")));
});

const host = { "x-forwarded-host": "paper.example" };
const get = (path: string, init: RequestInit = {}) =>
  fetch(gateway.origin + path, { redirect: "manual", ...init, headers: { ...host, ...init.headers } });

const unseen = {
  "cache-control": "no-store",
  "x-robots-tag": "noindex, nofollow",
  "referrer-policy": "no-referrer",
};

describe("a preview", () => {
  it("is a reader's page: without the framework's runtime and the marks", async () => {
    const mark = `<meta name="cache-tags" content="article:1"/>`;
    renderer.answerWith((_, response) => sendHtml(response, page("<p>Draft.</p><script>flight()</script>", mark)));
    const response = await get("/admin/preview/abc");
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(page("<p>Draft.</p>"));
    expect(response.headers.get("x-powered-by")).toBeNull();
  });

  it("is kept nowhere, found by nobody and told to no other site", async () => {
    const { headers } = await get("/admin/preview/abc");
    expect(Object.fromEntries(headers)).toMatchObject(unseen);
    for (const name of ["etag", "last-modified", "speculation-rules"]) expect(headers.get(name)).toBeNull();
    await get("/admin/preview/abc");
    expect(renderer.asked).toHaveLength(2);
  });

  it("runs nothing but our own script, and stands in frames of this site alone", async () => {
    const policy = (await get("/admin/preview/abc")).headers.get("content-security-policy") ?? "";
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'self'");
    expect(policy).not.toMatch(/frame-ancestors 'none'|unsafe|nonce/);
  });

  it("is rendered for the cookies and the query as they came, and for no other header", async () => {
    await get("/admin/preview/A-b?Token=x%2By&width=390", {
      headers: { cookie: "session=1; theme=dark", rsc: "1", "next-action": "abc", "x-invoke-path": "/", "x-own": "1" },
    });
    expect(renderer.asked[0]).toMatchObject({
      method: "GET",
      url: "/admin/preview/A-b?Token=x%2By&width=390",
      headers: {
        "x-asked-path": "/admin/preview/A-b?Token=x%2By&width=390",
        cookie: "session=1; theme=dark",
        host: "paper.example",
        "x-forwarded-proto": "https",
      },
    });
    for (const name of ["rsc", "next-action", "x-invoke-path", "x-own"]) {
      expect(renderer.asked[0]?.headers).not.toHaveProperty(name);
    }
  });

  it("keeps its query at its one address", async () => {
    const response = await sendRaw(gateway.port, rawGet("//admin/preview/abc/?token=X", ["Host: paper.example"]));
    expect(statusOf(response)).toBe(301);
    expect(headerOf(response, "location")).toBe("/admin/preview/abc?token=X");
  });

  it.each([404, 410])("takes the status %i from its mark, as unseen as any", async (status) => {
    const mark = `<meta name="http-status" content="${status}"/>`;
    renderer.answerWith((_, response) => sendHtml(response, page("<h1>Gone.</h1>", mark)));
    const response = await get("/admin/preview/abc");
    expect(response.status).toBe(status);
    expect(Object.fromEntries(response.headers)).toMatchObject(unseen);
  });

  it("sends whoever must sign in on to do so, with the cookies that the newsroom sets", async () => {
    renderer.answerWith((_, response) => {
      response.writeHead(307, { location: "/admin/sign-in?next=abc", "set-cookie": ["a=1; Path=/", "b=2; Path=/"] });
      response.end();
    });
    const response = await get("/admin/preview/abc");
    expect(response.status).toBe(302);
    expect(response.headers.get("location")).toBe("/admin/sign-in?next=abc");
    expect(response.headers.getSetCookie()).toEqual(["a=1; Path=/", "b=2; Path=/"]);
    expect(Object.fromEntries(response.headers)).toMatchObject(unseen);
  });

  it("takes GET and HEAD alone", async () => {
    const head = await get("/admin/preview/abc", { method: "HEAD", headers: { "accept-encoding": "identity" } });
    expect([head.status, await head.text()]).toEqual([200, ""]);
    expect(head.headers.get("content-length")).toBe(String(page("<p>Draft.</p>").length));
    const post = await get("/admin/preview/abc", { method: "POST", body: "x" });
    expect([post.status, post.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
  });

  it("is compressed as the browser asks", async () => {
    const words = `<p>${"Draft. ".repeat(60)}</p>`;
    renderer.answerWith((_, response) => sendHtml(response, page(words)));
    const request = rawGet("/admin/preview/abc", ["Host: paper.example", "Accept-Encoding: gzip"]);
    const response = await sendRaw(gateway.port, request);
    const body = Buffer.from(response.slice(response.indexOf("\r\n\r\n") + 4), "latin1");
    expect(headerOf(response, "content-encoding")).toBe("gzip");
    expect(gunzipSync(body).toString()).toBe(page(words));
  });

  it("that cannot be made says so, in the frame as well", async () => {
    renderer.answerWith((_, response) => sendHtml(response, page("fault"), 503));
    const response = await get("/admin/preview/abc");
    expect(response.status).toBe(503);
    expect(response.headers.get("content-security-policy")).toContain("frame-ancestors 'self'");
    expect(Object.fromEntries(response.headers)).toMatchObject(unseen);
  });

  it("is refused, as unseen as any, when too many are asked for, and readers' pages are still made", async () => {
    const waiting: (() => void)[] = [];
    renderer.answerWith((request, response) => {
      const answer = () => sendHtml(response, page("<p>Draft.</p>"));
      if (request.url?.startsWith("/admin/")) waiting.push(answer);
      else answer();
    });
    const patient = await startTestGateway(
      renderer.port,
      { SITE_URL: "https://paper.example", TRUSTED_PROXIES: "127.0.0.0/8" },
      { rendererTimeout: 20_000 },
    );
    onTestFinished(() => patient.close(100));
    const asked = Array.from({ length: 90 }, () => fetch(`${patient.origin}/admin/preview/abc`, { headers: host }));
    const refused = await Promise.race(asked);
    expect(refused.status).toBe(503);
    expect(refused.headers.get("retry-after")).not.toBeNull();
    expect(Object.fromEntries(refused.headers)).toMatchObject(unseen);
    expect((await fetch(`${patient.origin}/world`, { headers: host })).status).toBe(200);
    const timer = setInterval(() => {
      for (const go of waiting.splice(0)) go();
    }, 10);
    const statuses = await Promise.all(asked.map(async (one) => (await one).status));
    clearInterval(timer);
    expect(statuses.filter((status) => status === 200)).toHaveLength(66);
  });

  it("does not stand in the log with its address, which may be all it takes to see it", async () => {
    await get("/admin/preview/secret-word?token=secret-word");
    await sendRaw(gateway.port, rawGet("//Admin/preview/secret-word", ["Host: paper.example"]));
    renderer.answerWith((_, response) => sendHtml(response, page("<template></template>")));
    await get("/admin/preview/secret-word");
    const lines = gateway.lines().filter(({ message }) => message !== "The gateway listens.");
    expect(lines.some(({ kind }) => kind === "preview")).toBe(true);
    expect(JSON.stringify(lines)).not.toContain("secret-word");
  });
});
