import { createServer, get } from "node:http";
import type { AddressInfo } from "node:net";
import { setImmediate as turn } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { useTestDatabase } from "@/server/database/test-database";
import { createLog } from "../log";
import { askForPage } from "../testing/ask-for-page";
import { insertArticles } from "../testing/insert-articles";
import { readViews } from "../testing/read-views";
import { type DatabaseDoor, startDatabaseDoor } from "../testing/start-database-door";
import { otherPrograms, personsBrowsers } from "../testing/user-agents";
import { TrustedProxies } from "../trusted-proxies";
import { CountedViews } from "./counted-views";
import { visitOf } from "./request-clues";

const database = useTestDatabase();
const minute = 60_000;
const hour = 60 * minute;

let door: DatabaseDoor;
let now = Date.UTC(2026, 2, 10, 9, 10);
let articleId = "";
let lines: string[] = [];

beforeAll(async () => {
  door = await startDatabaseDoor(database.url);
});
afterAll(() => door.close());

beforeEach(async () => {
  now = Date.UTC(2026, 2, 10, 9, 10);
  [articleId = ""] = await insertArticles(database.url, 1);
  lines = [];
  door.state = "open";
});

function counter(trusted: readonly string[] = []): CountedViews {
  const trustedProxies = new TrustedProxies();
  for (const address of trusted) trustedProxies.add(address, 32);
  const log = createLog(
    "debug",
    (line) => lines.push(line),
    () => new Date(now),
  );
  return new CountedViews({ databaseUrl: door.url, trustedProxies, log, clock: () => now });
}

async function written(views: CountedViews): Promise<number> {
  await views.flush();
  return (await readViews(database.url)).totals[articleId] ?? 0;
}

const page = () => ({ viewedArticleId: articleId });

describe("a person", () => {
  it("who reloads within half an hour counts once, and again after it", async () => {
    const views = counter();
    for (const minutes of [0, 1, 29, 30, 59, 60]) {
      now = Date.UTC(2026, 2, 10, 9, 10) + minutes * minute;
      views.count(askForPage(), page());
      await turn();
    }
    expect(await written(views)).toBe(3);
  });

  it("counts for each article", async () => {
    const [other = ""] = await insertArticles(database.url, 1);
    const views = counter();
    views.count(askForPage(), page());
    views.count(askForPage(), { viewedArticleId: other });
    expect(await written(views)).toBe(1);
    expect((await readViews(database.url)).totals[other]).toBe(1);
  });

  it("is another one with another browser or from another network, and the same within a household", async () => {
    const views = counter();
    views.count(askForPage(), page());
    views.count(askForPage({ userAgent: personsBrowsers.Edge }), page());
    views.count(askForPage({ address: "192.0.2.2" }), page());
    views.count(askForPage({ address: "2001:db8:1:2::1" }), page());
    views.count(askForPage({ address: "2001:db8:1:2:ffff::9" }), page());
    views.count(askForPage({ address: "2001:db8:1:3::1" }), page());
    expect(await written(views)).toBe(5);
  });

  it("is one of two hundred who come at once", async () => {
    const views = counter();
    for (let who = 1; who <= 200; who += 1) views.count(askForPage({ address: `192.0.2.${who}` }), page());
    expect(await written(views)).toBe(200);
  });

  it("is known by what a trusted proxy says, also among others on one connection", async () => {
    const views = counter(["10.0.0.1"]);
    const socket = { remoteAddress: "10.0.0.1" };
    const through = (address: string) => askForPage({ socket, headers: { "X-Forwarded-For": address } });
    for (const address of ["192.0.2.1", "192.0.2.2", "192.0.2.1", "192.0.2.2, 10.0.0.1"]) {
      views.count(through(address), page());
    }
    expect(await written(views)).toBe(2);
  });

  it("cannot count more than once by making up addresses", async () => {
    const views = counter();
    for (let count = 0; count < 20; count += 1) {
      views.count(askForPage({ headers: { "X-Forwarded-For": `198.51.100.${count}` } }), page());
    }
    expect(await written(views)).toBe(1);
  });

  it("is still known for the rest of the half hour when the key changes at midnight", async () => {
    const views = counter();
    const midnight = Date.UTC(2026, 2, 11);
    now = midnight - 10 * minute;
    const socket = { remoteAddress: "192.0.2.1" };
    views.count(askForPage({ socket }), page());
    expect(await written(views)).toBe(1);
    now = midnight + 10 * minute;
    views.count(askForPage({ socket }), page());
    views.count(askForPage(), page());
    expect(await written(views)).toBe(1);
    now = midnight + 20 * minute - 1_000;
    views.count(askForPage(), page());
    expect(await written(views)).toBe(1);
    now = midnight + 20 * minute;
    views.count(askForPage(), page());
    expect(await written(views)).toBe(2);
    now = midnight + 45 * minute;
    views.count(askForPage(), page());
    expect(await written(views)).toBe(2);
    now = midnight + 49 * minute;
    views.count(askForPage({ socket }), page());
    expect(await written(views)).toBe(2);
  });

  it("is told apart by the address although the connection closes with each answer", async () => {
    const views = counter(["127.0.0.1"]);
    const server = createServer((request, response) => {
      views.count(visitOf(request), page());
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    for (const address of ["192.0.2.1", "192.0.2.2", "192.0.2.1"]) {
      const headers = {
        connection: "close",
        "user-agent": personsBrowsers["Chrome on Windows"],
        "x-forwarded-for": address,
      };
      await new Promise((resolve, reject) =>
        get({ port, headers, agent: false }, (response) => response.resume().on("close", resolve)).on("error", reject),
      );
    }
    await new Promise((resolve) => server.close(resolve));
    expect(await written(views)).toBe(2);
  });
});

describe("no view is", () => {
  it.each([
    ["a HEAD", askForPage({ method: "HEAD" })],
    ["a crawler", askForPage({ userAgent: otherPrograms.Googlebot })],
    ["a program without a name", askForPage({ userAgent: "" })],
    ["a prefetch", askForPage({ headers: { "Sec-Purpose": "prefetch" } })],
    ["a prerender", askForPage({ headers: { "sec-purpose": "prefetch;prerender" } })],
    ["an old browser's prefetch", askForPage({ headers: { Purpose: "prefetch" } })],
    ["Safari's preview", askForPage({ headers: { "X-Purpose": "preview" } })],
    ["Firefox's old prefetch", askForPage({ headers: { "X-Moz": "prefetch" } })],
    ["what a script fetches", askForPage({ headers: { "Sec-Fetch-Dest": "empty" } })],
  ])("%s", async (_, request) => {
    const views = counter();
    views.count(request, page());
    expect(await written(views)).toBe(0);
  });

  it("a page that is no article's", async () => {
    const views = counter();
    views.count(askForPage(), { viewedArticleId: null });
    expect(await written(views)).toBe(0);
  });
});

describe("a page that was fetched ahead", () => {
  it("counts when it is opened, once", async () => {
    const views = counter();
    views.count(askForPage({ headers: { "Sec-Purpose": "prefetch;prerender" } }), page());
    views.countOpened(askForPage({ method: "POST" }), articleId);
    views.countOpened(askForPage({ method: "POST" }), articleId);
    views.count(askForPage(), page());
    expect(await written(views)).toBe(1);
  });

  it("counts on another gateway than the one that sent it", async () => {
    const views = counter();
    views.countOpened(askForPage({ method: "POST" }), articleId);
    expect(await written(views)).toBe(1);
  });

  it("cannot be made up so often that what was counted is crowded out", async () => {
    const views = counter();
    for (let made = 0; made < 5_000; made += 1) {
      const id = `00000000-0000-7000-8000-${String(made).padStart(12, "0")}`;
      views.countOpened(askForPage({ method: "POST" }), id);
    }
    views.count(askForPage({ headers: { "Sec-Purpose": "prefetch" } }), page());
    views.countOpened(askForPage({ method: "POST" }), articleId);
    expect(await written(views)).toBe(1);
  });
});

describe("a batch", () => {
  it("adds to the total and to the hour in which each view was", async () => {
    const views = counter();
    views.count(askForPage(), page());
    await turn();
    now += hour;
    views.count(askForPage(), page());
    views.count(askForPage({ address: "192.0.2.2" }), page());
    await views.flush();
    const { totals, hours } = await readViews(database.url);
    expect(totals[articleId]).toBe(3);
    expect(hours[`2026-03-10T09:00:00.000Z ${articleId}`]).toBe(1);
    expect(hours[`2026-03-10T10:00:00.000Z ${articleId}`]).toBe(2);
  });

  it("leaves out articles that are gone, and keeps the rest", async () => {
    const views = counter();
    views.count(askForPage(), { viewedArticleId: "01890000-0000-7000-8000-000000000000" });
    views.count(askForPage(), page());
    expect(await written(views)).toBe(1);
    expect(lines).toEqual([]);
  });

  it("waits in memory while the database is away, says so once, and is written when it is back", async () => {
    const views = counter();
    door.state = "shut";
    for (const address of ["192.0.2.1", "192.0.2.2", "192.0.2.3"]) {
      views.count(askForPage({ address }), page());
      await views.flush();
    }
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain("Views cannot be written");
    door.state = "open";
    expect(await written(views)).toBe(3);
    expect(lines[1]).toContain("Views are written again");
    expect(await written(views)).toBe(3);
  });

  it.each(["lose-answer", "lose-commit"] as const)(
    "counts once when the connection breaks at its end (%s)",
    async (at) => {
      const views = counter();
      views.count(askForPage(), page());
      door.state = at;
      await views.flush();
      views.count(askForPage({ address: "192.0.2.2" }), page());
      door.state = "open";
      expect(await written(views)).toBe(2);
    },
  );

  it("of each of several gateways is added to those of the others", async () => {
    const ids = await insertArticles(database.url, 20);
    const gateways = [counter(), counter(), counter()];
    for (let round = 0; round < 10; round += 1) {
      for (const [number, views] of gateways.entries()) {
        const address = `192.0.${number}.${round}`;
        for (const id of round % 2 === 0 ? ids : ids.toReversed())
          views.count(askForPage({ address }), { viewedArticleId: id });
      }
      await Promise.all(gateways.map((views) => views.flush()));
    }
    await Promise.all(gateways.map((views) => views.flush()));
    const { totals } = await readViews(database.url);
    expect(ids.map((id) => totals[id])).toEqual(ids.map(() => 30));
    expect(lines).toEqual([]);
  });

  it("is written by itself within five seconds", async () => {
    const views = counter();
    views.start();
    views.count(askForPage(), page());
    const began = performance.now();
    while ((await readViews(database.url)).totals[articleId] !== 1 && performance.now() - began < 8_000)
      await new Promise((resolve) => setTimeout(resolve, 100));
    expect(performance.now() - began).toBeLessThan(5_500);
    await views.stop(1_000);
  });

  it("that is left is written when the gateway stops, and a stop does not wait for a database that is away", async () => {
    const views = counter();
    views.start();
    views.count(askForPage(), page());
    await views.stop(2_000);
    expect((await readViews(database.url)).totals[articleId]).toBe(1);
    door.state = "shut";
    views.count(askForPage({ address: "192.0.2.2" }), page());
    const began = performance.now();
    await views.stop(500);
    expect(performance.now() - began).toBeLessThan(1_500);
  });
});
