import { randomBytes } from "node:crypto";
import pg from "pg";
import type { EmbeddedPostgres } from "@/server/database/embedded-postgres";
import { migrate } from "@/server/database/migrate";
import { seedScale } from "@/server/demonstration/scale/seed-scale";
import { readEnvironment } from "@/server/read-environment";
import { Child } from "../../launch/child";
import { freePort } from "../../launch/free-port";
import { rendererPlan } from "../../launch/site-children";
import { ask, type Renderer } from "./measure-page";
import { type MeasuredKind, measuredAddresses } from "./measured-addresses";
import { countStatements } from "./statement-counter";

export type MeasuredSite = { articles: number; databaseUrl: string; kinds: MeasuredKind[] };

/** A database of its own with so many articles, and the addresses to be measured in it. */
export async function prepareSite(
  articles: number,
  { server, report }: { server: EmbeddedPostgres; report: (line: string) => void },
): Promise<MeasuredSite> {
  const databaseUrl = await server.openDatabase(`pages_${articles}`);
  await migrate(databaseUrl);
  const seeded = await seedScale(databaseUrl, { articles, now: new Date(), report });
  if (!seeded.ok) throw new Error(`The database could not be filled: ${seeded.refusal}`);
  await settle(databaseUrl);
  return { articles, databaseUrl, kinds: await measuredAddresses(databaseUrl) };
}

/** What autovacuum does to a site that has been there for a while. */
async function settle(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query("VACUUM ANALYZE");
  await client.end();
}

/** A renderer in production for a database, without the gateway and without any cache. */
export async function startRenderer(
  databaseUrl: string,
  build: string,
): Promise<Renderer & { stop: () => Promise<void> }> {
  const [port, secret] = [await freePort(), randomBytes(24).toString("hex")];
  const environment = { ...readEnvironment(), port, siteUrl: null, siteTimeZone: "UTC" };
  const plan = { environment, development: false, build, databaseUrl, databaseDirectUrl: databaseUrl };
  const renderer = new Child(rendererPlan({ ...plan, rendererPort: port, gatewaySecret: secret }));
  await renderer.start();
  return { origin: `http://127.0.0.1:${port}`, secret, stop: () => renderer.stop() };
}

/** A renderer that has just started has compiled little of its code, and the database has read little of its files. */
export async function warmUp({ kinds }: MeasuredSite, renderer: Renderer): Promise<void> {
  for (let turn = 0; turn < 40; turn += 1) {
    for (const { paths } of kinds) await ask(paths[turn % paths.length] ?? "/", renderer);
  }
}

/** The most statements that any address of each kind sends. */
export async function statementsOf(
  { kinds, databaseUrl }: MeasuredSite,
  { folder, build }: { folder: string; build: string },
): Promise<Map<string, number>> {
  const counter = await countStatements(databaseUrl, folder);
  const renderer = await startRenderer(counter.url, build);
  const most = new Map<string, number>();
  try {
    for (const { kind, paths } of kinds) {
      for (const path of paths) {
        counter.take();
        await ask(path, renderer);
        most.set(kind, Math.max(most.get(kind) ?? 0, counter.take()));
      }
    }
  } finally {
    await renderer.stop();
    counter.close();
  }
  return most;
}
