// `npm run chaos:crawl`: the crawler of the browser tests on a whole site of 20,000 synthetic articles, with drafts,
// scheduled, unpublished and retracted ones among them; ends with 1 when anything is dead, doubled, hidden or missed.
// `npm run chaos:crawl -- 1000` takes another number.
import path from "node:path";
import pg from "pg";
import { startEmbeddedPostgres } from "@/server/database/embedded-postgres";
import { readEnvironment } from "@/server/read-environment";
import { prepareSite } from "../bench/pages/measured-site";
import { buildSite } from "../launch/build-site";
import { Child } from "../launch/child";
import { freePort } from "../launch/free-port";
import { gatewayPlan, rendererPlan } from "../launch/site-children";
import { makeTestFolder, removeTestFolder } from "../testing/test-folder";
import { type Expected, walkFaults } from "./crawl/walk-faults";
import { walkSite } from "./crawl/walk-site";

const articles = Number(process.argv[2] ?? 20_000);
if (!Number.isSafeInteger(articles) || articles < 100) {
  throw new Error("Say how many articles there should be, at least 100: npm run chaos:crawl -- 1000");
}
const shownFaults = 50;

async function expectedIn(databaseUrl: string): Promise<Expected> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ path: string; published: boolean }>(
      `SELECT '/' || s.slug || '/' || a.slug AS path, a.state = 'published' AS published
         FROM article a JOIN section s ON s.id = a.section_id`,
    );
    const paths = (published: boolean) => rows.filter((row) => row.published === published).map(({ path }) => path);
    return { published: paths(true), hidden: paths(false) };
  } finally {
    await client.end();
  }
}

/** The renderer and the gateway on a database, as a newsroom runs them. */
async function serve(databaseUrl: string, { folder, build }: { folder: string; build: string }) {
  const [port, rendererPort] = [await freePort(), await freePort()];
  const dataDirectory = path.join(folder, "data");
  const own = { host: "127.0.0.1", port, dataDirectory, siteUrl: null, logLevel: "error" as const };
  const environment = { ...readEnvironment(), ...own };
  const databases = { databaseUrl, databaseDirectUrl: databaseUrl };
  const plan = {
    environment,
    development: false,
    build,
    ...databases,
    rendererPort,
    gatewaySecret: crypto.randomUUID(),
  };
  const children = [new Child(rendererPlan(plan)), new Child(gatewayPlan(plan))];
  await Promise.all(children.map((child) => child.start()));
  return { origin: `http://localhost:${port}`, stop: () => Promise.all(children.map((child) => child.stop())) };
}

const folder = makeTestFolder();
const server = await startEmbeddedPostgres(folder, { throwaway: true });
try {
  const { databaseUrl } = await prepareSite(articles, { server, report: (line) => console.error(line) });
  const expected = await expectedIn(databaseUrl);
  const site = await serve(databaseUrl, { folder, build: await buildSite() });
  const begun = performance.now();
  try {
    const walk = await walkSite(site.origin, (visited) => console.error(`${visited} addresses`));
    // Synthetic pictures have no files.
    const faults = walkFaults(walk, site.origin, expected).filter((fault) => !fault.startsWith("/media/"));
    const seconds = ((performance.now() - begun) / 1_000).toFixed(0);
    console.log("| articles | not for readers | addresses visited | feeds and sitemaps agree on | faults | s |");
    console.log("|---|---|---|---|---|---|");
    const { published, hidden } = expected;
    console.log(
      `| ${published.length} | ${hidden.length} | ${walk.visits.size} | ${walk.inSitemaps.size} | ${faults.length} | ${seconds} |`,
    );
    for (const fault of faults.slice(0, shownFaults)) console.log(fault);
    if (faults.length > 0) process.exitCode = 1;
  } finally {
    await site.stop();
  }
} finally {
  await server.close();
  await removeTestFolder(folder);
}
