// `npm run bench:crawl`: what a site of 100,000 articles costs its crawlers, uncached: every sitemap there is, with the
// memory of the renderer while they stream, and the times of feeds and the news sitemap. Prints a table for
// docs/measurements.md; ends with 1 when a limit is not kept. `npm run bench:crawl -- postgresql://…` measures a
// database that was filled before.
import os from "node:os";
import { rendererSecretHeader } from "@/lib/renderer-secret";
import { readSitemap } from "@/lib/testing/sitemap-rules";
import { startEmbeddedPostgres } from "@/server/database/embedded-postgres";
import { migrate } from "@/server/database/migrate";
import { buildSite } from "../launch/build-site";
import { makeTestFolder, removeTestFolder } from "../testing/test-folder";
import { memoryDuring } from "./crawl/resident-memory";
import { measurePages, type Renderer } from "./pages/measure-page";
import { prepareSite, startRenderer } from "./pages/measured-site";

const articles = 100_000;
const megabyte = 1_024 * 1_024;
const limits = { memory: 100 * megabyte, p95: 30 };

async function read(path: string, { origin, secret }: Renderer): Promise<string> {
  const answer = await fetch(`${origin}${path}`, { headers: { [rendererSecretHeader]: secret } });
  if (!answer.ok) throw new Error(`The renderer answered ${answer.status} at ${path}.`);
  return answer.text();
}

const pathsIn = (xml: string) => readSitemap(xml).urls.map(({ loc }) => new URL(loc).pathname);

type Sitemaps = { files: number; addresses: number; largest: number; seconds: number; rest: number; most: number };

/** Fetches the index and every file that it names, one after the other. */
async function fetchSitemaps(renderer: Renderer): Promise<Sitemaps> {
  const files = pathsIn(await read("/sitemap.xml", renderer));
  // The first round compiles what is asked for; memory is looked at in the second.
  for (const file of files) await read(file, renderer);
  const begun = performance.now();
  let [addresses, largest] = [0, 0];
  const { rest, most } = await memoryDuring(async () => {
    for (const file of pathsIn(await read("/sitemap.xml", renderer))) {
      const xml = await read(file, renderer);
      addresses += xml.split("<loc>").length - 1;
      largest = Math.max(largest, Buffer.byteLength(xml));
    }
  });
  return { files: files.length + 1, addresses, largest, seconds: (performance.now() - begun) / 1_000, rest, most };
}

/** The kinds of answers that are asked for all day, with the addresses of each. */
async function timedKinds(renderer: Renderer): Promise<Record<string, string[]>> {
  const rooms = await Promise.all(
    ["sections", "topics", "contributors"].map(async (kind) => {
      const paths = pathsIn(await read(`/sitemaps/${kind}.xml`, renderer)).slice(0, 20);
      return [kind, paths] as const;
    }),
  );
  const feeds = (paths: readonly string[]) =>
    paths.flatMap((path) => ["rss.xml", "atom.xml", "feed.json"].map((file) => `${path === "/" ? "" : path}/${file}`));
  return {
    "news sitemap": ["/sitemap-news.xml"],
    "feeds of the site": feeds(["/"]),
    ...Object.fromEntries(rooms.map(([kind, paths]) => [`feeds of ${kind}`, feeds(paths)])),
  };
}

async function measure(databaseUrl: string, build: string): Promise<boolean> {
  const renderer = await startRenderer(databaseUrl, build);
  try {
    const sitemaps = await fetchSitemaps(renderer);
    const grown = sitemaps.most - sitemaps.rest;
    console.log(
      "| sitemaps | addresses | largest file, KB | all of them, s | at rest, MB | most, MB | grown, MB (≤ 100) |",
    );
    console.log("|---|---|---|---|---|---|---|");
    const figures = [
      sitemaps.files,
      sitemaps.addresses,
      (sitemaps.largest / 1_024).toFixed(0),
      sitemaps.seconds.toFixed(1),
    ];
    const memory = [sitemaps.rest, sitemaps.most, grown].map((bytes) => (bytes / megabyte).toFixed(0));
    console.log(`| ${[...figures, ...memory].join(" | ")} |\n`);
    console.log("| uncached | p50, ms | p95, ms (≤ 30) | largest, KB |\n|---|---|---|---|");
    let isKept = grown <= limits.memory;
    for (const [kind, paths] of Object.entries(await timedKinds(renderer))) {
      const [measured] = await measurePages([{ paths, renderer }]);
      if (measured === undefined) throw new Error("Nothing was measured.");
      isKept &&= measured.p95 <= limits.p95;
      const { p50, p95, bytes } = measured;
      console.log(`| ${kind} | ${p50.toFixed(1)} | ${p95.toFixed(1)} | ${(bytes / 1_024).toFixed(0)} |`);
    }
    return isKept;
  } finally {
    await renderer.stop();
  }
}

async function measureSynthetic(build: string): Promise<boolean> {
  const folder = makeTestFolder();
  const server = await startEmbeddedPostgres(folder, { throwaway: true });
  try {
    const { databaseUrl } = await prepareSite(articles, { server, report: (line) => console.error(line) });
    return await measure(databaseUrl, build);
  } finally {
    await server.close();
    await removeTestFolder(folder);
  }
}

const [given] = process.argv.slice(2);
const build = await buildSite();
if (given !== undefined) await migrate(given);
const isKept = given === undefined ? await measureSynthetic(build) : await measure(given, build);
console.log(`\nNode ${process.versions.node}, ${os.cpus().length} cores; one client, one renderer, nothing cached.`);
console.log(isKept ? "Every limit is kept." : "A limit is not kept.");
if (!isKept) process.exitCode = 1;
