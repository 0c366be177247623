import { randomBytes } from "node:crypto";
import pg from "pg";
import type { EmbeddedPostgres } from "@/server/database/embedded-postgres";
import { migrate } from "@/server/database/migrate";
import { seedScale } from "@/server/demonstration/scale/seed-scale";
import { readEnvironment } from "@/server/read-environment";
import { Child } from "../../launch/child";
import { freePort } from "../../launch/free-port";
import { rendererPlan } from "../../launch/site-children";
import type { Row } from "./limits";
import { ask, measurePage, type Renderer } from "./measure-page";
import { type MeasuredKind, measuredAddresses } from "./measured-addresses";
import { countStatements } from "./statement-counter";

type Place = { server: EmbeddedPostgres; folder: string; build: string; report: (line: string) => void };

/**
 * Fills a database of its own with so many articles, serves it by one renderer in production, without the gateway and
 * without any cache, and measures every kind of page.
 */
export async function measureSite(articles: number, { server, folder, build, report }: Place): Promise<Row[]> {
  const databaseUrl = await server.openDatabase(`pages_${articles}`);
  await migrate(databaseUrl);
  const seeded = await seedScale(databaseUrl, { articles, now: new Date(), report });
  if (!seeded.ok) throw new Error(`The database could not be filled: ${seeded.refusal}`);
  await settle(databaseUrl);
  const kinds = await measuredAddresses(databaseUrl);
  const rows = new Map<string, Omit<Row, "statements">>();
  await withRenderer({ databaseUrl, build }, async (renderer) => {
    await warmUp(kinds, renderer);
    for (const kind of kinds) {
      const measured = await measurePage(kind, renderer);
      report(`${kind.kind}: p95 ${measured.p95.toFixed(1)} ms`);
      rows.set(kind.kind, { ...measured, articles, kind: kind.kind, isSearch: kind.isSearch });
    }
  });
  const statements = await statementsOf(kinds, { databaseUrl, folder, build });
  return [...rows.values()].map((row) => ({ ...row, statements: statements.get(row.kind) ?? Number.NaN }));
}

/** A renderer that has just started has compiled little of its own code, and the database has read little of its own files. */
async function warmUp(kinds: readonly MeasuredKind[], renderer: Renderer): Promise<void> {
  for (let turn = 0; turn < 30; turn += 1) {
    for (const { paths } of kinds) await ask(paths[turn % paths.length] ?? "/", renderer);
  }
}

/** What autovacuum does to a site that has been there for a while. */
async function settle(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query("VACUUM ANALYZE");
  await client.end();
}

/** The most statements that any address of each kind sends. */
async function statementsOf(
  kinds: readonly MeasuredKind[],
  { databaseUrl, folder, build }: { databaseUrl: string; folder: string; build: string },
): Promise<Map<string, number>> {
  const counter = await countStatements(databaseUrl, folder);
  const most = new Map<string, number>();
  await withRenderer({ databaseUrl: counter.url, build }, async (renderer) => {
    for (const { kind, paths } of kinds) {
      for (const path of paths) {
        counter.take();
        await ask(path, renderer);
        most.set(kind, Math.max(most.get(kind) ?? 0, counter.take()));
      }
    }
  });
  counter.close();
  return most;
}

async function withRenderer(
  { databaseUrl, build }: { databaseUrl: string; build: string },
  work: (renderer: Renderer) => Promise<void>,
): Promise<void> {
  const [port, secret] = [await freePort(), randomBytes(24).toString("hex")];
  const environment = { ...readEnvironment(), port, siteUrl: null, siteTimeZone: "UTC" };
  const plan = { environment, development: false, build, databaseUrl, databaseDirectUrl: databaseUrl };
  const renderer = new Child(rendererPlan({ ...plan, rendererPort: port, gatewaySecret: secret }));
  await renderer.start();
  try {
    await work({ origin: `http://127.0.0.1:${port}`, secret });
  } finally {
    await renderer.stop();
  }
}
