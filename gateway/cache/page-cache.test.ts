import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { useTestDatabase } from "@/server/database/test-database";
import { type DatabaseDoor, startDatabaseDoor } from "../testing/start-database-door";
import { type Newspaper, startNewspaper, viewsSlot } from "../testing/start-newspaper";
import { startTestGateway, type TestGateway } from "../testing/start-test-gateway";
import { until } from "../testing/until";
import { ExpiryWriter } from "../testing/write-expiry";

const database = useTestDatabase();
const gateways: TestGateway[] = [];
let paper: Newspaper;
let door: DatabaseDoor;
let writer: ExpiryWriter;
let folder: string;

beforeAll(async () => {
  door = await startDatabaseDoor(database.url);
  writer = await ExpiryWriter.connect(database.url);
});
afterAll(async () => {
  await writer.close();
  await door.close();
});

beforeEach(async () => {
  paper = await startNewspaper();
  folder = await mkdtemp(join(tmpdir(), "gateway-cache-"));
  paper.sheets.set("/world/a", { text: "first", tags: "article:1 site" });
});
afterEach(async () => {
  door.state = "open";
  await Promise.all(gateways.splice(0).map((gateway) => gateway.close(50)));
  await paper.close();
  await rm(folder, { recursive: true, force: true });
});

async function start(env: Record<string, string> = {}): Promise<TestGateway> {
  const gateway = await startTestGateway(paper.port, { DATABASE_URL: door.url, DATA_DIR: folder, ...env });
  gateways.push(gateway);
  return gateway;
}

async function stop(gateway: TestGateway): Promise<void> {
  gateways.splice(gateways.indexOf(gateway), 1);
  await gateway.close(50);
}

const get = (gateway: TestGateway, path: string, headers: Record<string, string> = {}) =>
  fetch(gateway.origin + path, { redirect: "manual", headers });

async function read(gateway: TestGateway, path: string): Promise<string> {
  const response = await get(gateway, path);
  const text = await response.text();
  return response.status === 200 ? (/<p>(.*)<\/p>/.exec(text)?.[1] ?? text) : String(response.status);
}

describe("a page that is kept", () => {
  it("is rendered once, for everybody who asks at the same time and after", async () => {
    const gateway = await start();
    paper.slowness = 50;
    const texts = await Promise.all(Array.from({ length: 20 }, () => read(gateway, "/world/a")));
    expect(new Set(texts)).toEqual(new Set(["first"]));
    expect(await read(gateway, "/world/a?utm_source=x&fbclid=y")).toBe("first");
    expect(paper.rendered("/world/a")).toBe(1);
  });

  it.each(["br", "gzip", "identity"])("comes whole in %s, with a tag and a date that confirm it", async (encoding) => {
    const gateway = await start();
    paper.sheets.set("/world/a", { text: "words ".repeat(200), tags: "article:1" });
    const first = await get(gateway, "/world/a", { "accept-encoding": encoding });
    expect(first.headers.get("content-encoding")).toBe(encoding === "identity" ? null : encoding);
    expect(await first.text()).toContain("words words");
    expect(Object.fromEntries(first.headers)).toMatchObject({
      ...{ "x-content-type-options": "nosniff", "referrer-policy": "strict-origin-when-cross-origin" },
      ...{ "cross-origin-opener-policy": "same-origin", vary: "Accept-Encoding" },
      "permissions-policy": expect.stringContaining("camera=(), "),
      "content-security-policy": expect.stringMatching(/^default-src 'none';(?!.*unsafe)/),
      "cache-control": "public, max-age=0, must-revalidate",
    });
    const again = await get(gateway, "/world/a", { "accept-encoding": encoding });
    expect(await again.text()).toContain("words words");
    const [tag, modified] = [again.headers.get("etag") ?? "", again.headers.get("last-modified") ?? ""];
    expect(tag).toBe(first.headers.get("etag"));
    for (const headers of [
      { "if-none-match": tag },
      { "if-none-match": `W/${tag}, "x"` },
      { "if-modified-since": modified },
    ]) {
      const unchanged = await get(gateway, "/world/a", { "accept-encoding": encoding, ...headers });
      expect([unchanged.status, unchanged.headers.get("etag"), await unchanged.text()]).toEqual([304, tag, ""]);
    }
    const other = await get(gateway, "/world/a", { "if-none-match": '"other"', "if-modified-since": modified });
    expect(other.status).toBe(200);
    await other.text();
    const head = await fetch(`${gateway.origin}/world/a`, { method: "HEAD", headers: { "accept-encoding": encoding } });
    expect([head.status, head.headers.get("etag")]).toEqual([200, tag]);
  });

  it("can be gone, moved or missing, until something comes to stand at its address", async () => {
    const gateway = await start();
    paper.sheets.set("/world/gone", { text: "gone", tags: "latest", status: 410 });
    paper.sheets.set("/world/moved", { text: "", tags: "site", status: 301, location: "/world/a" });
    for (const time of [1, 2]) {
      const statuses = await Promise.all(
        ["/world/gone", "/world/moved", "/world/new"].map(async (path) => (await get(gateway, path)).status),
      );
      expect([time, ...statuses]).toEqual([time, 410, 301, 404]);
    }
    expect(paper.asked).toHaveLength(3);
    paper.sheets.set("/world/new", { text: "here", tags: "article:2" });
    await writer.write("path:/world/new");
    await until(async () => (await read(gateway, "/world/new")) === "here", 1_000);
  });

  it.each([
    ["on the wire", "/world/a?utm_source=letter", {}],
    // Nothing that is answered on the wire: uncompressed, it is held ready for nobody.
    ["by http", "/world/a", { "accept-encoding": "identity" }],
  ] as const)("has one line in the log for a thousand times that it is sent %s", async (way, address, headers) => {
    paper.sheets.set("/world/a", { text: "first ".repeat(100), tags: "article:1 site" });
    const gateway = await start();
    await read(gateway, "/world/a");
    const told = () => gateway.lines().filter(({ message, kind }) => message === "request" && kind === "reader");
    const before = told().length;
    for (let round = 0; round < 41; round += 1) {
      const asked = Array.from({ length: 25 }, () => get(gateway, address, headers));
      for (const response of await Promise.all(asked)) await response.arrayBuffer();
    }
    const lines = told().slice(before);
    const sampled = lines.filter(({ level }) => level === "info");
    expect(sampled).toHaveLength(1);
    expect(sampled[0]).toMatchObject({ method: "GET", path: "/world/a", status: 200, sampled: 1_000 });
    // Who asks for more gets a line for each, where there is time to write one.
    expect(lines).toHaveLength(way === "by http" ? 1_025 : 1);
  });

  it("tells browsers which pages to fetch ahead, by a header and with no script", async () => {
    const build = join(folder, "build");
    await mkdir(join(build, "public"), { recursive: true });
    await writeFile(join(build, "public", "speculation.0a1b2c3d.json"), `{"prefetch":[]}`);
    const gateway = await start({ BUILD_DIR: build });
    const response = await get(gateway, "/world/a");
    expect(response.headers.get("speculation-rules")).toBe('"/speculation.0a1b2c3d.json"');
    // Browsers ask for them with every page that they open, unless they may keep them.
    const rules = await get(gateway, "/speculation.0a1b2c3d.json");
    expect(rules.headers.get("cache-control")).toContain("immutable");
    expect(rules.headers.get("content-type")).toBe("application/speculationrules+json");
    expect(await rules.json()).toEqual({ prefetch: [] });
    const again = await get(gateway, "/world/a", { "if-none-match": response.headers.get("etag") ?? "" });
    expect([again.status, again.headers.get("speculation-rules")]).toEqual([304, '"/speculation.0a1b2c3d.json"']);
  });
});

describe("an expiry", () => {
  it("is seen within a second, and by every gateway", async () => {
    const [one, two] = [await start(), await start({ DATA_DIR: `${folder}-2` })];
    for (const gateway of [one, two]) expect(await read(gateway, "/world/a")).toBe("first");
    paper.sheets.set("/world/a", { text: "second", tags: "article:1 site" });
    await writer.write("article:1");
    const times = await Promise.all(
      [one, two].map((gateway) => until(async () => (await read(gateway, "/world/a")) === "second", 1_000)),
    );
    expect(Math.max(...times)).toBeLessThan(1_000);
  });

  it("leaves pages alone that show something else", async () => {
    const gateway = await start();
    await read(gateway, "/world/a");
    await writer.write("article:2", "front", "path:/world/b");
    paper.sheets.set("/probe", { text: "old", tags: "probe" });
    await read(gateway, "/probe");
    paper.sheets.set("/probe", { text: "new", tags: "probe" });
    await writer.write("probe");
    await until(async () => (await read(gateway, "/probe")) === "new", 1_000);
    expect(await read(gateway, "/world/a")).toBe("first");
    expect(paper.rendered("/world/a")).toBe(1);
  });

  it("of a transaction that began long ago counts as soon as it commits, and others need not wait for it", async () => {
    const gateway = await start();
    const late = await ExpiryWriter.connect(database.url);
    await late.run("BEGIN");
    await late.write("article:9");
    paper.sheets.set("/world/nine", { text: "first", tags: "article:9" });
    expect([await read(gateway, "/world/a"), await read(gateway, "/world/nine")]).toEqual(["first", "first"]);
    paper.sheets.set("/world/a", { text: "second", tags: "article:1" });
    await writer.write("article:1");
    await until(async () => (await read(gateway, "/world/a")) === "second", 1_000);
    paper.sheets.set("/world/nine", { text: "second", tags: "article:9" });
    await late.run("COMMIT");
    await until(async () => (await read(gateway, "/world/nine")) === "second", 1_000);
    await late.close();
  });

  it("renders a page again at once that was asked for", async () => {
    const gateway = await start();
    for (let time = 0; time < 3; time += 1) await read(gateway, "/world/a");
    await writer.write("article:1");
    await until(() => paper.rendered("/world/a") === 2, 1_000);
  });

  it("renders the page of a changed article before lists, and lists before articles that name it", async () => {
    const gateway = await start();
    const changed = "0190d6a2-0000-7000-8000-000000000001";
    const lists = Array.from({ length: 8 }, (_, number) => `/list/${number}`);
    for (const path of lists) paper.sheets.set(path, { text: "list", tags: `card:${changed}` });
    const neighbour = "0190d6a2-0000-7000-8000-000000000002";
    paper.sheets.set("/world/next", { text: "next", tags: `article:${neighbour} card:${changed}` });
    const slots = viewsSlot(changed, 5);
    paper.sheets.set("/world/own", { text: "first", tags: `article:${changed}`, slots });
    await read(gateway, "/world/own");
    for (let time = 0; time < 9; time += 1) await read(gateway, "/world/next");
    for (let time = 0; time < 4; time += 1) for (const path of lists) await read(gateway, path);
    const before = paper.asked.length;
    await writer.write(`article:${changed}`, `card:${changed}`, "path:/world/own", `article:${neighbour}`);
    await until(() => paper.asked.length === before + 2 + lists.length, 2_000);
    const rendered = paper.asked.slice(before).map(({ url }) => url);
    expect([rendered[0], rendered.at(-1)]).toEqual(["/world/own", "/world/next"]);
  });

  it("while the page is being rendered makes it be rendered again", async () => {
    const gateway = await start();
    paper.slowness = 300;
    const reading = read(gateway, "/world/a");
    await until(() => paper.rendered("/world/a") === 1, 1_000);
    paper.sheets.set("/world/a", { text: "second", tags: "article:1" });
    await writer.write("article:1");
    expect(await reading).toBe("second");
    expect(paper.rendered("/world/a")).toBe(2);
  });

  it("is answered with the page as it was when the new one is slow or fails", async () => {
    const gateway = await start();
    await read(gateway, "/world/a");
    paper.isBroken = true;
    await writer.write("article:1");
    await until(() => paper.rendered("/world/a") > 1, 1_000);
    expect(await read(gateway, "/world/a")).toBe("first");
    paper.isBroken = false;
    paper.sheets.set("/world/a", { text: "second", tags: "article:1" });
    await until(async () => (await read(gateway, "/world/a")) === "second", 2_500);
  });

  it("of a withdrawn article is never answered with the article, whatever fails", async () => {
    const gateway = await start();
    await read(gateway, "/world/a");
    paper.isBroken = true;
    await writer.write("article:1", "withdrawn:1");
    await until(async () => (await read(gateway, "/world/a")) !== "first", 1_000);
    for (let time = 0; time < 5; time += 1) expect(["500", "503"]).toContain(await read(gateway, "/world/a"));
    await stop(gateway);
    const restarted = await start();
    expect(["500", "503"]).toContain(await read(restarted, "/world/a"));
  });
});

describe("what is read most", () => {
  it("is rendered again by the clock of the gateway", async () => {
    const timers = vi.spyOn(globalThis, "setInterval");
    onTestFinished(() => timers.mockRestore());
    const gateway = await start();
    paper.sheets.set("/most-read", { text: "first", tags: "most-read" });
    await read(gateway, "/most-read");
    paper.sheets.set("/most-read", { text: "second", tags: "most-read" });
    const [everyFiveMinutes] = timers.mock.calls.find(([, every]) => every === 300_000) ?? [];
    (everyFiveMinutes as () => void)();
    await until(async () => (await read(gateway, "/most-read")) === "second", 2_000);
  });
});

describe("without the database", () => {
  it("kept pages are sent, others are 503, and all is fresh soon after its return", async () => {
    const gateway = await start();
    await read(gateway, "/world/a");
    door.state = "shut";
    paper.isBroken = true;
    const began = Date.now();
    while (Date.now() - began < 7_000) {
      expect(await read(gateway, "/world/a")).toBe("first");
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    const missing = await get(gateway, "/world/never-asked");
    expect([missing.status, missing.headers.get("retry-after")]).toEqual([503, "5"]);
    await missing.text();
    const ready = (await (await get(gateway, "/readyz")).json()) as { secondsSinceExpiriesWereRead: number };
    expect(ready.secondsSinceExpiriesWereRead).toBeGreaterThan(4);
    paper.sheets.set("/world/a", { text: "second", tags: "article:1" });
    await writer.write("article:1");
    paper.isBroken = false;
    door.state = "open";
    await until(async () => (await read(gateway, "/world/a")) === "second", 10_000);
  });

  it("no page is called a fault at either end of the time, whoever has just asked whether all is well", async () => {
    const gateway = await start();
    const statuses = async () => {
      const found = await Promise.all(
        [1, 2, 3].map((number) => get(gateway, `/world/never-${Math.random()}-${number}`)),
      );
      return [...new Set(found.map(({ status, headers }) => `${status} ${headers.get("retry-after")}`))];
    };
    expect((await get(gateway, "/readyz")).headers.get("content-type")).toBe("application/json");
    paper.isBroken = true;
    door.state = "shut";
    for (let time = 0; time < 5; time += 1) expect(await statuses()).toEqual(["503 5"]);
    door.state = "open";
    await until(async () => {
      const { database } = (await (await get(gateway, "/readyz")).json()) as { database: string };
      return database === "ok";
    });
    for (let time = 0; time < 5; time += 1) expect(await statuses()).toEqual(["503 5"]);
    // A renderer that goes on failing has another reason.
    await until(async () => (await statuses())[0]?.startsWith("500") ?? false, 10_000);
  });

  it("a restarted gateway sends every page that was kept", async () => {
    const first = await start();
    paper.sheets.set("/world?after=x", { text: "second page", tags: "latest" });
    for (const path of ["/world/a", "/world?after=x"]) await read(first, path);
    await stop(first);
    door.state = "shut";
    paper.isBroken = true;
    const second = await start();
    expect([await read(second, "/world/a"), await read(second, "/world?after=x")]).toEqual(["first", "second page"]);
  });

  it("what expired while the gateway was away is known when it is back", async () => {
    const first = await start();
    await read(first, "/world/a");
    await stop(first);
    paper.sheets.set("/world/a", { text: "second", tags: "article:1" });
    await writer.write("article:1");
    const second = await start();
    expect(await read(second, "/world/a")).toBe("second");
  });
});

describe("an attack", () => {
  it("on made-up addresses that were asked for before keeps no change from being seen", async () => {
    const gateway = await start();
    await read(gateway, "/world/a");
    const made = Array.from({ length: 400 }, (_, index) => `/x/attack-${index}`);
    for (let from = 0; from < made.length; from += 20)
      await Promise.all(made.slice(from, from + 20).map((path) => read(gateway, path)));
    paper.slowness = 200;
    let isOver = false;
    const attackers = made.map(async (path) => {
      while (!isOver) expect(await read(gateway, path)).toBe("404");
    });
    await writer.write("latest");
    await until(() => paper.asked.length > 410, 5_000);
    paper.sheets.set("/world/a", { text: "second", tags: "article:1" });
    await writer.write("article:1", "path:/world/a", "latest");
    await until(async () => (await read(gateway, "/world/a")) === "second", 1_500);
    isOver = true;
    await Promise.all(attackers);
  });

  it("on addresses that nobody has asked for is refused, and keeps no reader of kept pages waiting", async () => {
    const gateway = await start();
    await read(gateway, "/world/a");
    paper.slowness = 300;
    const statuses = Promise.all(
      Array.from({ length: 120 }, async (_, index) => {
        const response = await get(gateway, `/x/attack-${index}`);
        await response.text();
        return [response.status, response.headers.get("retry-after")];
      }),
    );
    await until(() => paper.asked.length > 3, 1_000);
    const began = performance.now();
    expect(await read(gateway, "/world/a")).toBe("first");
    expect(performance.now() - began).toBeLessThan(150);
    paper.sheets.set("/world/a", { text: "second", tags: "article:1" });
    await writer.write("article:1");
    await until(async () => (await read(gateway, "/world/a")) === "second", 1_500);
    const refused = (await statuses).filter(([status]) => status === 503);
    expect(refused.length).toBeGreaterThan(20);
    expect(refused.every(([, retryAfter]) => retryAfter === "5")).toBe(true);
  });
});
