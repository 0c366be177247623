// `npm run bench:pages`: times, statements and bytes of every kind of page on sites of three sizes, as a table for
// docs/measurements.md; ends with 1 when a limit is not kept. `npm run bench:pages -- 1000` measures one size.
import os from "node:os";
import { startEmbeddedPostgres } from "@/server/database/embedded-postgres";
import { buildSite } from "../launch/build-site";
import { makeTestFolder, removeTestFolder } from "../testing/test-folder";
import { brokenLimits, markdownTable, type Row } from "./pages/limits";
import { measurePages } from "./pages/measure-page";
import { type MeasuredSite, prepareSite, startRenderer, statementsOf, warmUp } from "./pages/measured-site";

const given = process.argv.slice(2).map(Number);
if (given.some((articles) => !Number.isSafeInteger(articles) || articles < 100)) {
  throw new Error("Say how many articles there should be, at least 100: npm run bench:pages -- 1000 10000");
}
const sizes = given.length > 0 ? given : [1_000, 10_000, 100_000];
const report = (line: string) => console.error(line);

type Timed = Omit<Row, "statements">;

/** Every kind of page on every site, the sites side by side. */
async function timePages(sites: readonly MeasuredSite[], build: string): Promise<Timed[]> {
  const served: { site: MeasuredSite; renderer: Awaited<ReturnType<typeof startRenderer>> }[] = [];
  const rows: Timed[] = [];
  try {
    for (const site of sites) served.push({ site, renderer: await startRenderer(site.databaseUrl, build) });
    for (const { site, renderer } of served) await warmUp(site, renderer);
    for (const { kind, isSearch } of sites[0]?.kinds ?? []) {
      report(kind);
      const paths = ({ kinds }: MeasuredSite) => kinds.find((other) => other.kind === kind)?.paths ?? [];
      const measured = await measurePages(served.map(({ site, renderer }) => ({ paths: paths(site), renderer })));
      rows.push(...measured.map((one, index) => ({ ...one, articles: sites[index]?.articles ?? 0, kind, isSearch })));
    }
  } finally {
    for (const { renderer } of served) await renderer.stop();
  }
  return rows;
}

async function measureSites(sites: readonly MeasuredSite[], place: { folder: string; build: string }): Promise<Row[]> {
  const rows = await timePages(sites, place.build);
  const statements = new Map<number, Map<string, number>>();
  for (const site of sites) statements.set(site.articles, await statementsOf(site, place));
  return rows.map((row) => ({ ...row, statements: statements.get(row.articles)?.get(row.kind) ?? Number.NaN }));
}

const build = await buildSite();
const folder = makeTestFolder();
const server = await startEmbeddedPostgres(folder, { throwaway: true });
let rows: Row[];
try {
  const sites: MeasuredSite[] = [];
  for (const articles of sizes) sites.push(await prepareSite(articles, { server, report }));
  rows = await measureSites(sites, { folder, build });
} finally {
  await server.close();
  await removeTestFolder(folder);
}
const broken = brokenLimits(rows);
console.log(markdownTable(rows));
console.log(
  `\nNode ${process.versions.node}, ${os.cpus().length} cores; one client, one process for each site, nothing cached.`,
);
console.log(broken.length === 0 ? "Every limit is kept." : broken.join("\n"));
if (broken.length > 0) process.exitCode = 1;
