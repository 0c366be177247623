// `npm run bench:gateway`: what the page cache must reach, in one run, against nginx and the renderer alone, as a table for
// docs/measurements.md; ends with 1 when a limit is not kept. Parts run alone: `npm run bench:gateway -- cached weight`.
import os from "node:os";
import { startEmbeddedPostgres } from "@/server/database/embedded-postgres";
import { buildSite } from "../launch/build-site";
import { makeTestFolder, removeTestFolder } from "../testing/test-folder";
import { type BenchSite, prepareBenchSite } from "./gateway/bench-site";
import { measureCachedPages } from "./gateway/cached-pages";
import { measureWeight } from "./gateway/cold-browser";
import { type Figure, figuresTable } from "./gateway/figures";
import { measureLighthouse } from "./gateway/lighthouse";
import { ensureTools } from "./gateway/machine";
import { measurePublishing } from "./gateway/published-changes";
import { measureUncachedPages } from "./gateway/uncached-pages";

const report = (line: string) => console.error(`… ${line}`);
const tools = ensureTools(report);

const parts: Readonly<Record<string, (site: BenchSite) => Promise<Figure[]>>> = {
  cached: (site) => measureCachedPages(site, tools, report),
  weight: (site) => measureWeight(site),
  publishing: (site) => measurePublishing(site, tools, report),
  uncached: (site) => measureUncachedPages(site, report),
  lighthouse: (site) => measureLighthouse(site, report),
};

const wanted = process.argv.slice(2);
const unknown = wanted.find((word) => !(word in parts));
if (unknown !== undefined)
  throw new Error(`There is no part "${unknown}"; the parts are ${Object.keys(parts).join(", ")}.`);

const begun = performance.now();
const build = await buildSite();
const folder = makeTestFolder();
const server = await startEmbeddedPostgres(folder, { throwaway: true });
const figures: Figure[] = [];
try {
  const site = await prepareBenchSite({ server, folder, build, synthetic: 2_600, report });
  for (const name of wanted.length === 0 ? Object.keys(parts) : wanted) {
    report(name);
    const measured = (await parts[name]?.(site)) ?? [];
    // As they come: what a later part may break is not lost with it.
    console.error(figuresTable(measured));
    figures.push(...measured);
  }
} finally {
  await server.close();
  await removeTestFolder(folder);
}
console.log(figuresTable(figures));
const minutes = ((performance.now() - begun) / 60_000).toFixed(0);
console.log(
  `\nNode ${process.versions.node}, ${os.cpus().length} cores of ${os.cpus()[0]?.model ?? "?"}; ${minutes} minutes.`,
);
const broken = figures.filter(({ holds }) => holds === false);
console.log(broken.length === 0 ? "Every limit is kept." : `${broken.length} of the limits are not kept.`);
process.exit(broken.length === 0 ? 0 : 1);
