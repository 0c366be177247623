// `npm run bench:pages`: times, statements and bytes of every kind of page on sites of three sizes, as a table for
// docs/measurements.md; ends with 1 when a limit is not kept. `npm run bench:pages -- 1000` measures one size.
import os from "node:os";
import { startEmbeddedPostgres } from "@/server/database/embedded-postgres";
import { buildSite } from "../launch/build-site";
import { makeTestFolder, removeTestFolder } from "../testing/test-folder";
import { brokenLimits, markdownTable, type Row } from "./pages/limits";
import { measureSite } from "./pages/measure-site";

const given = process.argv.slice(2).map(Number);
if (given.some((articles) => !Number.isSafeInteger(articles) || articles < 100)) {
  throw new Error("Say how many articles there should be, at least 100: npm run bench:pages -- 1000 10000");
}
const sizes = given.length > 0 ? given : [1_000, 10_000, 100_000];

const build = await buildSite();
const folder = makeTestFolder();
const server = await startEmbeddedPostgres(folder, { throwaway: true });
const rows: Row[] = [];
try {
  for (const articles of sizes) {
    console.error(`${articles.toLocaleString("en")} articles`);
    rows.push(
      ...(await measureSite(articles, { server, folder, build, report: (line) => console.error(`  ${line}`) })),
    );
  }
} finally {
  await server.close();
  await removeTestFolder(folder);
}
const broken = brokenLimits(rows);
console.log(markdownTable(rows));
console.log(`\nNode ${process.versions.node}, ${os.cpus().length} cores; one client, one process, nothing cached.`);
console.log(broken.length === 0 ? "Every limit is kept." : broken.join("\n"));
if (broken.length > 0) process.exitCode = 1;
