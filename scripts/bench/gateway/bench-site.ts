import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import pg from "pg";
import { rendererSecretHeader } from "@/lib/renderer-secret";
import { findPlace } from "@/server/database/embedded/place";
import type { EmbeddedPostgres } from "@/server/database/embedded-postgres";
import { migrate } from "@/server/database/migrate";
import { seedScale } from "@/server/demonstration/scale/seed-scale";
import { readEnvironment } from "@/server/read-environment";
import { Child } from "../../launch/child";
import { freePort } from "../../launch/free-port";
import { gatewayPlan, rendererPlan } from "../../launch/site-children";

/** The newspaper that is measured: the demonstration with its article of September 6, among synthetic articles. */
export type BenchSite = {
  databaseUrl: string;
  folder: string;
  build: string;
  secret: string;
  /** Addresses of synthetic articles. */
  articles: readonly string[];
};

/** `kill` ends it at once, as a crash does, and nothing starts it again. */
export type Served = { origin: string; port: number; pid: number; stop: () => Promise<void>; kill: () => void };

export const septemberSixth = "/world/putin-sees-a-negotiated-end-as-beijing-parade-tests-the-west";

export async function prepareBenchSite(given: {
  server: EmbeddedPostgres;
  folder: string;
  build: string;
  /** How many synthetic articles are put among those of the demonstration. */
  synthetic: number;
  report: (line: string) => void;
}): Promise<BenchSite> {
  const { server, folder, build, synthetic, report } = given;
  const databaseUrl = await server.openDatabase("bench_gateway");
  await migrate(databaseUrl);
  await loadDemonstration(databaseUrl, path.join(folder, "data", "media"));
  if (synthetic > 0) {
    const seeded = await seedScale(databaseUrl, { articles: synthetic, now: new Date(), intoContent: true, report });
    if (!seeded.ok) throw new Error(`The database could not be filled: ${seeded.refusal}`);
  }
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query("VACUUM ANALYZE");
  const { rows } = await client.query<{ path: string }>(
    `SELECT '/' || s.slug || '/' || a.slug AS path FROM article a JOIN section s ON s.id = a.section_id
      WHERE a.listed_at IS NOT NULL ORDER BY a.id`,
  );
  await client.end();
  const articles = rows.map((row) => row.path).filter((address) => address !== septemberSixth);
  return { databaseUrl, folder, build, secret: randomBytes(24).toString("hex"), articles };
}

async function loadDemonstration(databaseUrl: string, mediaDirectory: string): Promise<void> {
  process.env.DATABASE_URL = databaseUrl;
  delete process.env.DATABASE_DIRECT_URL;
  const [{ db }, { loadDemonstration: load }] = await Promise.all([
    import("@/server/db"),
    import("@/server/demonstration/load-demonstration"),
  ]);
  const loaded = await load({ db, now: new Date(), mediaDirectory });
  if (!loaded.ok) throw new Error(`The demonstration could not be loaded: ${loaded.refusal}`);
}

type Plan = Parameters<typeof gatewayPlan>[0];

function planOf(site: BenchSite, ports: { port: number; rendererPort: number }, changes: Partial<Plan["environment"]>) {
  const own = { host: "127.0.0.1", siteUrl: null, siteTimeZone: "UTC", logLevel: "error" as const, indexNowKey: null };
  const environment = { ...readEnvironment(), ...own, port: ports.port, dataDirectory: site.folder, ...changes };
  const { databaseUrl, build, secret: gatewaySecret } = site;
  const databases = { databaseUrl, databaseDirectUrl: databaseUrl };
  return { environment, development: false, build, ...databases, rendererPort: ports.rendererPort, gatewaySecret };
}

async function serve(child: Child, port: number): Promise<Served> {
  await child.start();
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    pid: child.pid,
    stop: () => child.stop(),
    kill: () => child.kill(),
  };
}

/** `given.port` is that of one that ran before, `given.origin` where the newsroom is open. */
export async function startRenderer(site: BenchSite, given: { port?: number; origin?: string } = {}): Promise<Served> {
  const port = given.port ?? (await freePort());
  const changes = { dataDirectory: path.join(site.folder, "data"), siteUrl: given.origin ?? null };
  return serve(new Child(rendererPlan(planOf(site, { port, rendererPort: port }, changes))), port);
}

/** `name` is its folder's: several gateways do not share one. */
export async function startGateway(
  site: BenchSite,
  name: string,
  rendererPort: number,
  given?: number,
): Promise<Served> {
  const port = given ?? (await freePort());
  const dataDirectory = path.join(site.folder, name);
  // Pictures belong to all of them.
  mkdirSync(dataDirectory, { recursive: true });
  const media = path.join(dataDirectory, "media");
  if (!existsSync(media)) symlinkSync(path.join(site.folder, "data", "media"), media);
  const changes = { dataDirectory, pageCacheMegabytes: 2_048, trustedProxies: ["127.0.0.1"] };
  return serve(new Child(gatewayPlan(planOf(site, { port, rendererPort }, changes))), port);
}

/** A gateway and a renderer of its own, as on one machine: staff work at the gateway's address. */
export async function startMachine(site: BenchSite, name: string): Promise<{ gateway: Served; renderer: Served }> {
  const port = await freePort();
  const renderer = await startRenderer(site, { origin: `http://127.0.0.1:${port}` });
  return { renderer, gateway: await startGateway(site, name, renderer.port, port) };
}

/** The process of the embedded PostgreSQL that starts all others. */
export function databasePid({ folder }: BenchSite): number {
  const [pid] = readFileSync(path.join(findPlace(folder).cluster, "postmaster.pid"), "utf8").split("\n");
  return Number(pid);
}

/** The page as the renderer writes it, before the gateway takes anything out. */
export async function renderedPage(site: BenchSite, renderer: Served, address: string): Promise<string> {
  const answer = await fetch(renderer.origin + address, { headers: { [rendererSecretHeader]: site.secret } });
  if (!answer.ok) throw new Error(`The renderer answered ${answer.status} at ${address}.`);
  return answer.text();
}

/**
 * In the renderer's place, a server that has one rendered article at every address, each as an article of its own: ten
 * thousand of them are then kept in seconds, and are read from the gateway as if they had been rendered.
 */
export async function startCopies(html: string): Promise<{ port: number; stop: () => void }> {
  const [, id = ""] = /name="cache-tags" content="[^"]*article:([0-9a-f-]{36})/.exec(html) ?? [];
  if (id === "") throw new Error("The article does not say which one it is.");
  const server = createServer((request, response) => {
    const number = /^\/copies\/(\d+)$/.exec(request.url ?? "")?.[1];
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
    response.end(number === undefined ? html : html.replaceAll(id, id.slice(0, -12) + number.padStart(12, "0")));
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return {
    port,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
