import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { siteNameSlot } from "@/lib/site-name-slot";
import { page, type StandIn, sendHtml, startStandIn } from "./testing/start-stand-in";
import { startStandInDatabase } from "./testing/start-stand-in-database";
import { startTestGateway, type TestGateway } from "./testing/start-test-gateway";

let renderer: StandIn;
let folder: string;
const gateways: TestGateway[] = [];

async function start(port: number, env: Record<string, string> = {}): Promise<TestGateway> {
  const gateway = await startTestGateway(port, { BUILD_DIR: folder, SITE_NAME: "Post & <Herald>", ...env });
  gateways.push(gateway);
  return gateway;
}

beforeAll(async () => {
  renderer = await startStandIn();
  folder = await mkdtemp(join(tmpdir(), "gateway-"));
  await mkdir(join(folder, "error-pages"));
  for (const status of [500, 503]) {
    await writeFile(
      join(folder, "error-pages", `${status}.html`),
      `<title>${siteNameSlot}</title><h1>designed ${status}</h1>`,
    );
  }
});

afterEach(async () => {
  await Promise.all(gateways.splice(0).map((gateway) => gateway.close(100)));
});

afterAll(async () => {
  await renderer.close();
  await rm(folder, { recursive: true });
});

async function unusedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("No port.");
  return address.port;
}

async function expectUnavailable(response: Response): Promise<void> {
  expect(response.status).toBe(503);
  expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(response.headers.get("cache-control")).toBe("no-store");
  expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
  expect(await response.text()).toBe("<title>Post &amp; &lt;Herald&gt;</title><h1>designed 503</h1>");
}

describe("when the renderer", () => {
  it("is down, readers get the designed 503 page", async () => {
    const gateway = await start(await unusedPort());
    await expectUnavailable(await fetch(`${gateway.origin}/world`));
    await expectUnavailable(await fetch(`${gateway.origin}/admin`));
  });

  it("says nothing for too long, readers do not wait", async () => {
    renderer.answerWith(() => undefined);
    await expectUnavailable(await fetch(`${(await start(renderer.port)).origin}/world`));
  });

  it("breaks off in the middle, readers do not see half a page", async () => {
    renderer.answerWith((_, response) => {
      response.writeHead(200, { "content-type": "text/html", "content-length": "1000" });
      response.write("<!DOCTYPE html><html><body>half", () => response.destroy());
    });
    await expectUnavailable(await fetch(`${(await start(renderer.port)).origin}/world`));
  });

  it("does not know the secret, readers get 503 and an operator the reason", async () => {
    const gateway = await start(renderer.port, { GATEWAY_SECRET: "another secret than the renderer's" });
    await expectUnavailable(await fetch(`${gateway.origin}/world`));
    expect(gateway.lines().some(({ failure }) => failure === "secret-refused")).toBe(true);
    const ready = await fetch(`${gateway.origin}/readyz`);
    expect(await ready.json()).toMatchObject({ ready: false, renderer: expect.stringContaining("GATEWAY_SECRET") });
  });

  it("answers 500 while the database is gone, it is 503: it will come back by itself", async () => {
    renderer.answerWith((_, response) => sendHtml(response, page("stack trace"), 500));
    const url = "postgresql://nobody@127.0.0.1:1/none";
    await expectUnavailable(await fetch(`${(await start(renderer.port, { DATABASE_URL: url })).origin}/world`));
  });

  it("answers 500 for a fault of its own, readers get the designed 500 page and none of its words", async () => {
    const database = await startStandInDatabase();
    renderer.answerWith((_, response) => sendHtml(response, page("stack trace"), 500));
    const gateway = await start(renderer.port, { DATABASE_URL: database.url });
    const response = await fetch(`${gateway.origin}/world`);
    expect(response.status).toBe(500);
    expect(response.headers.get("retry-after")).toBeNull();
    expect(await response.text()).toBe("<title>Post &amp; &lt;Herald&gt;</title><h1>designed 500</h1>");
    const ready = await fetch(`${gateway.origin}/readyz`);
    expect(await ready.json()).toEqual({
      ready: false,
      renderer: "The renderer answers 500.",
      database: "ok",
      migrations: "ok",
      secondsSinceExpiriesWereRead: null,
      warnings: [],
    });
    database.close();
  });

  it("closed a kept connection meanwhile, the page is asked for once more", async () => {
    renderer.answerWith((_, response) => sendHtml(response, page("<p>Fresh.</p>")));
    const gateway = await start(renderer.port);
    expect((await fetch(`${gateway.origin}/a`)).status).toBe(200);
    let isFirst = true;
    renderer.answerWith((_, response) => {
      if (isFirst) response.destroy();
      else sendHtml(response, page("<p>Again.</p>"));
      isFirst = false;
    });
    expect(await (await fetch(`${gateway.origin}/b`)).text()).toBe(page("<p>Again.</p>"));
  });

  it("is back, so are the pages", async () => {
    const gateway = await start(renderer.port);
    renderer.answerWith((_, response) => sendHtml(response, "Service Unavailable", 503));
    await expectUnavailable(await fetch(`${gateway.origin}/world`));
    renderer.answerWith((_, response) => sendHtml(response, page("<p>Back.</p>")));
    expect((await fetch(`${gateway.origin}/world`)).status).toBe(200);
  });
});

describe("without a build", () => {
  it("the failure pages are plain, and carry the paper's name", async () => {
    const gateway = await start(await unusedPort(), { BUILD_DIR: join(folder, "none") });
    const response = await fetch(`${gateway.origin}/`);
    expect(response.status).toBe(503);
    expect(await response.text()).toContain("<p>Post &amp; &lt;Herald&gt;</p>");
  });
});

describe("health", () => {
  it("of the process and of the site are two things", async () => {
    const gateway = await start(await unusedPort());
    const alive = await fetch(`${gateway.origin}/healthz`);
    expect([alive.status, await alive.text()]).toEqual([200, "ok\n"]);
    const ready = await fetch(`${gateway.origin}/readyz`);
    expect(ready.status).toBe(503);
    expect(await ready.json()).toEqual({
      ready: false,
      renderer: "The renderer is unreachable.",
      database: "DATABASE_URL is not set.",
      migrations: "unknown",
      secondsSinceExpiriesWereRead: null,
      warnings: [],
    });
  });
});

describe("the log", () => {
  it("has one line for a page, without the query, and is quiet about health and what was found", async () => {
    const gateway = await start(renderer.port, { LOG_LEVEL: "info" });
    await fetch(`${gateway.origin}/search?q=a+private+matter`);
    await fetch(`${gateway.origin}/healthz`);
    await fetch(`${gateway.origin}/_next/static/none.js`);
    await fetch(`${gateway.origin}/readyz`);
    const lines = gateway.lines().filter(({ message }) => message === "request");
    expect(lines.map(({ kind, status }) => [kind, status])).toEqual([
      ["reader", 200],
      ["build-file", 404],
      ["health", 503],
    ]);
    expect(lines[0]).toMatchObject({ level: "info", method: "GET", path: "/search", kind: "reader", status: 200 });
    expect(JSON.stringify(lines)).not.toMatch(/private|127\.0\.0\.1/);
  });
});

/** Asks for a page so many times from another thread, which goes on while this one is busy; gives the statuses. */
function askFromElsewhere(origin: string, times: number): { hasBegun: Int32Array; statuses: Promise<unknown> } {
  const hasBegun = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(
    `const { workerData: { origin, times, hasBegun }, parentPort } = require("node:worker_threads");
     const asked = Array.from({ length: times }, () =>
       fetch(origin).then(({ status }) => status, ({ cause }) => cause.code));
     setTimeout(() => { Atomics.store(hasBegun, 0, 1); Atomics.notify(hasBegun, 0); }, 200);
     Promise.all(asked).then((statuses) => parentPort.postMessage(statuses));`,
    { eval: true, workerData: { origin, times, hasBegun } },
  );
  return { hasBegun, statuses: new Promise((resolve) => worker.once("message", resolve)) };
}

describe("closing", () => {
  it("answers those who have come to the door and have not been let in yet", async () => {
    const gateway = await start(renderer.port);
    const { hasBegun, statuses } = askFromElsewhere(`${gateway.origin}/world`, 6);
    // Nothing is accepted meanwhile.
    Atomics.wait(hasBegun, 0, 0);
    const closed = gateway.close(5_000);
    expect(await statuses).toEqual(Array(6).fill(200));
    await closed;
  });

  it("finishes what is under way, takes nothing new and is done", async () => {
    renderer.answerWith((_, response) => setTimeout(() => sendHtml(response, page("<p>Late but whole.</p>")), 300));
    const gateway = await start(renderer.port);
    const underWay = fetch(`${gateway.origin}/world`);
    await new Promise((resolve) => setTimeout(resolve, 50));
    const closed = gateway.close(5_000);
    const response = await underWay;
    expect(await response.text()).toBe(page("<p>Late but whole.</p>"));
    expect(response.headers.get("connection")).toBe("close");
    await closed;
    await expect(fetch(`${gateway.origin}/world`)).rejects.toThrow();
  });

  it("does not wait for ever", async () => {
    renderer.answerWith(() => undefined);
    const gateway = await startTestGateway(renderer.port, {}, { rendererTimeout: 60_000 });
    const underWay = fetch(`${gateway.origin}/world`).catch(() => "cut");
    await new Promise((resolve) => setTimeout(resolve, 50));
    const began = Date.now();
    await gateway.close(300);
    expect(Date.now() - began).toBeLessThan(2_000);
    expect(await underWay).toBe("cut");
  });
});
