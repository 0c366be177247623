// `npm run bench:newsroom`: how long the newsroom's lists take over a large site, as a table for docs/measurements.md;
// ends with 1 when a limit is not kept. `npm run bench:newsroom -- 1000` takes another size than 100,000 articles. With
// BENCH_DATABASE_URL it measures a database that is filled already.
import os from "node:os";
import { startEmbeddedPostgres } from "@/server/database/embedded-postgres";
import { db } from "@/server/db";
import { makeTestFolder, removeTestFolder } from "../testing/test-folder";
import { fillDatabase } from "./newsroom/fill-database";
import { measureReads, type Timed } from "./newsroom/measure-reads";
import { newsroomReads } from "./newsroom/newsroom-reads";

/** Milliseconds at the 95th of 100. */
const limit = 100;

const articles = Number(process.argv[2] ?? 100_000);
if (!Number.isSafeInteger(articles) || articles < 100) {
  throw new Error("Say how many articles there should be, at least 100: npm run bench:newsroom -- 10000");
}
const report = (line: string) => console.error(line);

async function measure(databaseUrl: string): Promise<Timed[]> {
  process.env.DATABASE_URL = databaseUrl;
  delete process.env.DATABASE_DIRECT_URL;
  try {
    return await measureReads(await newsroomReads(db), report);
  } finally {
    await db.$disconnect();
  }
}

async function measureFreshly(): Promise<Timed[]> {
  const folder = makeTestFolder();
  const server = await startEmbeddedPostgres(folder, { throwaway: true });
  try {
    const databaseUrl = await server.openDatabase("newsroom");
    await fillDatabase(databaseUrl, { articles, report });
    return await measure(databaseUrl);
  } finally {
    await server.close();
    await removeTestFolder(folder);
  }
}

const filled = process.env.BENCH_DATABASE_URL;
const rows = filled === undefined ? await measureFreshly() : await measure(filled);
console.log("| list | p50 ms | p95 ms | articles on the page |\n| --- | ---: | ---: | ---: |");
for (const { name, p50, p95, found } of rows)
  console.log(`| ${name} | ${p50.toFixed(1)} | ${p95.toFixed(1)} | ${found} |`);
console.log(
  `\nNode ${process.versions.node}, ${os.cpus().length} cores; one client, with the database's own round trips.`,
);
const broken = rows.filter(({ p95 }) => p95 > limit);
console.log(
  broken.length === 0
    ? "Every limit is kept."
    : broken.map(({ name, p95 }) => `${name}: p95 ${p95.toFixed(1)} ms, ${limit} ms allowed.`).join("\n"),
);
if (broken.length > 0) process.exitCode = 1;
