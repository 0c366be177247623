import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { useTestDatabase } from "@/server/database/test-database";
import { renderReaderPage } from "./reader-page";
import { connectRenderer } from "./renderer";
import { type StandIn, startStandIn, testSecret } from "./testing/start-stand-in";
import { startTestGateway, type TestGateway } from "./testing/start-test-gateway";
import { ExpiryWriter } from "./testing/write-expiry";

const database = useTestDatabase();
let renderer: StandIn;
let writer: ExpiryWriter;
let folder: string;
let gateway: TestGateway;
let body = "<rss/>";
let until = "2100-01-01T12:00:00.000Z";

beforeAll(async () => {
  renderer = await startStandIn();
  writer = await ExpiryWriter.connect(database.url);
  folder = await mkdtemp(join(tmpdir(), "gateway-feeds-"));
  gateway = await startTestGateway(renderer.port, { DATABASE_URL: database.url, DATA_DIR: folder });
  renderer.answerWith((_, response) => {
    response.writeHead(200, {
      "content-type": "application/rss+xml; charset=utf-8",
      "cache-tags": "site latest",
      "cache-until": until,
    });
    response.end(body);
  });
});

afterAll(async () => {
  await gateway.close(100);
  await renderer.close();
  await writer.close();
  await rm(folder, { recursive: true, force: true });
});

const rendered = (path: string) => renderer.asked.filter(({ url }) => url === path).length;
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

  it("has another strong tag where its type is another, and confirms each to who holds it", async () => {
    const browser = { accept: "text/html" };
    const [forReaders, forBrowsers] = [await get("/rss.xml"), await get("/rss.xml", browser)].map(
      ({ headers }) => headers.get("etag") ?? "",
    ) as [string, string];
    expect(forReaders).not.toBe(forBrowsers);
    for (const tag of [forReaders, forBrowsers]) {
      const held = await get("/rss.xml", { ...browser, "if-none-match": tag });
      expect([held.status, held.headers.get("etag")]).toEqual([304, tag]);
    }
  });

  it("is rendered once, until something it shows has changed or its time has come", async () => {
    for (const _ of [1, 2, 3]) expect(await (await get("/atom.xml")).text()).toBe(body);
    expect(rendered("/atom.xml")).toBe(1);
    await writer.write("latest");
    await expect.poll(() => get("/atom.xml").then(() => rendered("/atom.xml")), { timeout: 2_000 }).toBe(2);
    until = new Date(Date.now() + 300).toISOString();
    await get("/feed.json");
    await expect
      .poll(() => get("/feed.json").then(() => rendered("/feed.json")), { timeout: 2_000 })
      .toBeGreaterThan(1);
    until = "2100-01-01T12:00:00.000Z";
  });

  it("is answered with 304 to who holds it, by tag or by date, and not once it has changed", async () => {
    const first = await get("/rss.xml");
    const [tag, date] = [first.headers.get("etag") ?? "", first.headers.get("last-modified") ?? ""];
    expect((await get("/rss.xml", { "if-none-match": tag })).status).toBe(304);
    expect((await get("/rss.xml", { "if-modified-since": date })).status).toBe(304);
    expect((await get("/rss.xml", { "if-none-match": '"another"', "if-modified-since": date })).status).toBe(200);
    body = "<rss><channel/></rss>";
    await writer.write("latest");
    await expect.poll(async () => (await get("/rss.xml")).text(), { timeout: 2_000 }).toBe(body);
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
      page: { tags: ["site", "latest"], endsAt: Date.parse(until) },
    });
    source.renderer.agent.destroy();
  });

  it("is never dated ahead of the clock, and its date confirms nothing while another state had it too", async () => {
    const [before, beforeUntil] = [body, until];
    until = "2100-01-01T12:00:00.000Z";
    for (let change = 0; change < 6; change += 1) {
      const held = (await get("/feed.json")).headers.get("last-modified") ?? "";
      body = `<rss>${change}</rss>`;
      await writer.write("latest");
      await expect.poll(async () => (await get("/feed.json")).text(), { timeout: 2_000 }).toBe(body);
      const { headers } = await get("/feed.json");
      const [dated, sent] = ["last-modified", "date"].map((name) => Date.parse(headers.get(name) ?? ""));
      expect(dated).toBeLessThanOrEqual(sent ?? 0);
      expect((await get("/feed.json", { "if-modified-since": held })).status).toBe(200);
    }
    [body, until] = [before, beforeUntil];
  });
});
