import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BodyDates } from "./body-dates";
import { renderReaderPage } from "./reader-page";
import { connectRenderer } from "./renderer";
import { type StandIn, startStandIn, testSecret } from "./testing/start-stand-in";
import { startTestGateway, type TestGateway } from "./testing/start-test-gateway";

let renderer: StandIn;
let gateway: TestGateway;
let body = "<rss/>";

beforeAll(async () => {
  renderer = await startStandIn();
  gateway = await startTestGateway(renderer.port);
  renderer.answerWith((_, response) => {
    response.writeHead(200, {
      "content-type": "application/rss+xml; charset=utf-8",
      "cache-tags": "site latest",
      "cache-until": "2026-11-24T12:00:00.000Z",
    });
    response.end(body);
  });
});

afterAll(async () => {
  await gateway.close(100);
  await renderer.close();
});

const get = (path: string, headers: Record<string, string> = {}) => fetch(gateway.origin + path, { headers });

describe("a feed", () => {
  it("leaves with its type and a policy under which nothing runs, and without what was said to the gateway", async () => {
    const { headers } = await get("/rss.xml");
    expect(headers.get("content-type")).toBe("application/rss+xml; charset=utf-8");
    expect(headers.get("content-security-policy")).toBe(
      "default-src 'none'; style-src 'self'; frame-ancestors 'none'; sandbox",
    );
    expect([headers.get("cache-tags"), headers.get("cache-until")]).toEqual([null, null]);
  });

  it("is plain XML to a browser, which shows the type of feeds as bare text", async () => {
    const { headers } = await get("/rss.xml", { accept: "text/html,application/xhtml+xml,*/*;q=0.8" });
    expect([headers.get("content-type"), headers.get("vary")]).toEqual([
      "application/xml; charset=utf-8",
      "Accept-Encoding, Accept",
    ]);
  });

  it("is answered with 304 to who holds it, by tag or by date, and not once it has changed", async () => {
    const first = await get("/rss.xml");
    const [tag, date] = [first.headers.get("etag") ?? "", first.headers.get("last-modified") ?? ""];
    expect((await get("/rss.xml", { "if-none-match": tag })).status).toBe(304);
    expect((await get("/rss.xml", { "if-modified-since": date })).status).toBe(304);
    expect((await get("/rss.xml", { "if-none-match": '"another"', "if-modified-since": date })).status).toBe(200);
    body = "<rss><channel/></rss>";
    for (const held of [{ "if-none-match": tag }, { "if-modified-since": date }] as Record<string, string>[]) {
      const changed = await get("/rss.xml", held);
      expect([changed.status, await changed.text()]).toEqual([200, body]);
    }
  });

  it("tells the gateway what it stands on and when it changes by itself", async () => {
    const source = { renderer: connectRenderer({ port: renderer.port, timeout: 400 }), secret: testSecret };
    const made = await renderReaderPage("/rss.xml", { ...source, origin: "http://localhost", isDevelopment: false });
    expect(made).toMatchObject({
      ok: true,
      page: { tags: ["site", "latest"], expiresAt: new Date("2026-11-24T12:00:00.000Z") },
    });
    source.renderer.agent.destroy();
  });
});

describe("the date of a body", () => {
  it("stays while the body does and moves by a second at least when it changes", () => {
    const dates = new BodyDates();
    const at = (milliseconds: number) => new Date(1_000_000 + milliseconds);
    expect(dates.dateOf("/rss.xml", "one", at(200))).toEqual(at(0));
    expect(dates.dateOf("/rss.xml", "one", at(90_000))).toEqual(at(0));
    expect(dates.dateOf("/atom.xml", "two", at(300))).toEqual(at(0));
    expect(dates.dateOf("/rss.xml", "two", at(400))).toEqual(at(1_000));
  });
});
