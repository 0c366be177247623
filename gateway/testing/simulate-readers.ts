import { mkdtemp, rm } from "node:fs/promises";
import { Agent, request as httpRequest, type ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readConfiguration } from "../configuration";
import { createLog } from "../log";
import { type Gateway, serve } from "../serve";
import { prepareSite } from "../site";
import { CountedViews } from "../views/counted-views";
import { randomNumbers } from "./random-numbers";
import { page, sendHtml, startStandIn, testSecret } from "./start-stand-in";
import { otherPrograms, personsBrowsers } from "./user-agents";

const minute = 60_000;
const reload = 30 * minute;

/** What one request of the simulation is, and whether it opens the article for a person. */
type Visit = {
  gateway: number;
  address: string;
  method: "GET" | "HEAD" | "POST";
  path: string;
  headers: Record<string, string>;
  body: string;
  /** Null when nobody reads by it. */
  opens: { articleId: string; person: string } | null;
};

export type Simulated = { requests: number; truth: Map<string, number>; seconds: number; bytes: number };

/**
 * Sends so many requests of people, crawlers and browsers that look ahead through two gateways on one database, over
 * some hours of a moved clock and a midnight. `truth` is what a counter with a perfect memory finds for each article. A
 * person stays with one gateway, as behind a balancer that keeps readers apart by address.
 */
export async function simulateReaders(given: {
  databaseUrl: string;
  articleIds: readonly string[];
  requests: number;
  seed: number;
}): Promise<Simulated> {
  const { databaseUrl, articleIds } = given;
  const renderer = await startStandIn();
  renderer.answerWith((request, response) => {
    renderer.asked.length = 0;
    answerAsNewspaper(request.url ?? "", response, articleIds);
  });
  let now = Date.UTC(2026, 2, 10, 21, 50);
  const folder = await mkdtemp(join(tmpdir(), "gateway-data-"));
  const gateways = await Promise.all(
    ["one", "two"].map((name) =>
      startCounting({ databaseUrl, rendererPort: renderer.port, folder: join(folder, name), clock: () => now }),
    ),
  );
  const agent = new Agent({ keepAlive: true, maxSockets: 16 });
  const random = randomNumbers(given.seed);
  const truth = new PerfectMemory();
  const began = performance.now();
  try {
    for (let sent = 0; sent < given.requests; ) {
      const round = Array.from({ length: Math.min(500, given.requests - sent) }, () => randomVisit(random, articleIds));
      for (const { opens } of round) truth.open(opens, now);
      await inTurns(round, 32, (visit) => send(visit, gateways[visit.gateway]?.gateway.port ?? 0, agent));
      await Promise.all(gateways.map(({ views }) => views.flush()));
      sent += round.length;
      now += Math.floor(random() * 12) * minute;
    }
  } finally {
    agent.destroy();
    await Promise.all(gateways.map(({ gateway }) => gateway.close(500)));
    await renderer.close();
    await rm(folder, { recursive: true, force: true });
  }
  const bytes = process.memoryUsage().rss;
  return { requests: given.requests, truth: truth.views, seconds: (performance.now() - began) / 1000, bytes };
}

/** What a counter finds that forgets nothing and sees only who opens what. */
class PerfectMemory {
  readonly views = new Map<string, number>();
  private readonly seen = new Map<string, number>();

  open(opens: Visit["opens"], now: number): void {
    if (opens === null) return;
    const key = `${opens.person} ${opens.articleId}`;
    if (now - (this.seen.get(key) ?? Number.NEGATIVE_INFINITY) < reload) return;
    this.seen.set(key, now);
    this.views.set(opens.articleId, (this.views.get(opens.articleId) ?? 0) + 1);
  }
}

/** Articles, articles that are gone, pictures that carry an article's tag, and a front. */
function answerAsNewspaper(url: string, response: ServerResponse, articleIds: readonly string[]): void {
  const id = articleIds[Number(/^\/(?:news|gone|image)\/(\d+)/.exec(url)?.[1])] ?? "";
  const tags = id === "" ? "site front" : `site article:${id} card:${articleIds[0]}`;
  const status = url.startsWith("/gone/") ? `<meta name="http-status" content="410"/>` : "";
  if (url.startsWith("/image/"))
    response.writeHead(200, { "content-type": "image/png", "cache-tags": tags }).end("picture");
  else sendHtml(response, page("<p>Words.</p>", `<meta name="cache-tags" content="${tags}"/>${status}`));
}

async function startCounting({
  databaseUrl,
  rendererPort,
  folder,
  clock,
}: {
  databaseUrl: string;
  rendererPort: number;
  folder: string;
  clock: () => number;
}): Promise<{ gateway: Gateway; views: CountedViews }> {
  const read = readConfiguration({
    PORT: "0",
    GATEWAY_SECRET: testSecret,
    LOG_LEVEL: "error",
    DATABASE_URL: databaseUrl,
    DATA_DIR: folder,
    TRUSTED_PROXIES: "127.0.0.1",
  });
  if (!read.ok) throw new Error(read.mistakes.join(" "));
  const log = createLog(
    "error",
    (line) => process.stderr.write(line),
    () => new Date(),
  );
  const configuration = { ...read.configuration, rendererPort };
  const views = new CountedViews({ databaseUrl, trustedProxies: configuration.trustedProxies, log, clock });
  const site = { ...(await prepareSite(configuration, log)), views };
  return { gateway: await serve(site), views };
}

const browsers = Object.values(personsBrowsers);
const others = Object.values(otherPrograms).filter((name) => name.length < 1_000);

function randomVisit(random: () => number, articleIds: readonly string[]): Visit {
  const among = (amount: number) => Math.floor(random() * amount);
  // Few articles are read by many, many by few, and a household has several browsers.
  const article = Math.min(among(articleIds.length), among(articleIds.length));
  const articleId = articleIds[article] ?? "";
  const household = among(3_000);
  const address =
    household % 3 === 0 ? `2001:db8:${household}:7::${among(50)}` : `10.9.${household >> 8}.${household & 255}`;
  const userAgent = browsers[(household + among(2)) % browsers.length] ?? "";
  const person = `${household} ${userAgent}`;
  const visit: Visit = {
    gateway: household % 2,
    address,
    method: "GET",
    path: `/news/${article}`,
    headers: { "User-Agent": userAgent },
    body: "",
    opens: { articleId, person },
  };
  const modern = { "User-Agent": userAgent, "Sec-Fetch-Dest": "document", "Sec-Fetch-Mode": "navigate" };
  const unread = { ...visit, opens: null };
  switch (among(16)) {
    case 0:
      return { ...unread, method: "HEAD" };
    case 1:
      return { ...unread, headers: { "User-Agent": others[among(others.length)] ?? "" } };
    case 2:
      return { ...unread, headers: { ...modern, "Sec-Purpose": "prefetch;prerender" } };
    case 3:
      return { ...unread, headers: { "User-Agent": userAgent, "Sec-Fetch-Dest": "empty" } };
    case 4:
      return { ...unread, path: ["/", `/gone/${article}`, `/image/${article}`][among(3)] ?? "/" };
    case 5:
      return beacon(visit, articleId, "same-origin");
    case 6:
      return { ...beacon(visit, articleId, "cross-site"), opens: null };
    case 7:
      return { ...beacon(visit, "01890000-0000-7000-8000-000000000000", "same-origin"), opens: null };
    case 8:
      return { ...visit, path: `/news/${article}?utm_source=letter` };
    case 9:
      return { ...visit, headers: { ...modern, "If-None-Match": "*" } };
    default:
      return among(2) === 0 ? visit : { ...visit, headers: modern };
  }
}

function beacon(visit: Visit, body: string, from: string): Visit {
  const headers = {
    ...visit.headers,
    Origin: "http://localhost",
    "Sec-Fetch-Site": from,
    "Content-Type": "text/plain",
  };
  return { ...visit, method: "POST", path: "/beacon/view", headers, body };
}

function send(visit: Visit, port: number, agent: Agent): Promise<void> {
  const { method, path, body } = visit;
  const headers: Record<string, string | number> = {
    Host: "localhost",
    "X-Forwarded-For": visit.address,
    ...visit.headers,
    ...(body === "" ? {} : { "Content-Length": body.length }),
  };
  return new Promise((resolve, reject) => {
    const sent = httpRequest({ host: "127.0.0.1", port, agent, method, path, headers }, (response) => {
      response.on("end", resolve).on("error", reject).resume();
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

async function inTurns<Item>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const rest = items.values();
  const worker = async () => {
    for (const item of rest) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
