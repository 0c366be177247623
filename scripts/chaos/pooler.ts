// `npm run chaos:pooler`: the whole product on a database behind a transaction pooler (PgBouncer), where no two
// transactions need have the same connection. Says what it asked and ends with 1 when anything went wrong; without
// PgBouncer on this machine it says so and ends with 0.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { startEmbeddedPostgres } from "@/server/database/embedded-postgres";
import { freePort } from "../launch/free-port";
import { startSite } from "../testing/start-site";
import { makeTestFolder, removeTestFolder } from "../testing/test-folder";
import { findPooler, startPooler } from "./pooler/start-pooler";

/** Questions that nobody has asked before are past the cache of finished pages. */
const searches = 400;
const atOnce = 24;

const pooler = findPooler();
if (pooler === null) {
  console.log("There is no pgbouncer on this machine (Debian: apt-get install pgbouncer): nothing was tried.");
  process.exit(0);
}

const faults: string[] = [];
const folder = makeTestFolder();
const server = await startEmbeddedPostgres(folder, { throwaway: true });
try {
  const directUrl = await server.openDatabase("pooled");
  const { url, transactions, stop } = await startPooler(pooler, directUrl, folder);
  try {
    const port = await freePort();
    const env = siteEnv({ port, url, directUrl });
    const site = await startSite(env);
    try {
      const asked = await askForEverything(`http://localhost:${port}`);
      const late = await bringIn(`http://localhost:${port}`, env);
      console.log("| requests | transactions through the pooler | faults | an import is seen after, ms |");
      console.log("|---|---|---|---|");
      console.log(`| ${asked} | ${await transactions()} | ${faults.length} | ${late} |`);
      if ((await transactions()) < asked) faults.push("Fewer transactions than requests: the pooler was passed by.");
    } finally {
      await site.stop();
    }
    faults.push(...site.said.filter((line) => /error|prepared statement/i.test(line)));
  } finally {
    await stop();
  }
} finally {
  await server.close();
  await removeTestFolder(folder);
}
for (const fault of faults.slice(0, 40)) console.log(fault);
if (faults.length > 0) process.exitCode = 1;

function siteEnv({ port, url, directUrl }: { port: number; url: string; directUrl: string }): NodeJS.ProcessEnv {
  return {
    ...process.env,
    PORT: String(port),
    HOST: "127.0.0.1",
    SITE_URL: "",
    DATA_DIR: path.join(folder, "data"),
    DATABASE_URL: url,
    DATABASE_DIRECT_URL: directUrl,
    DEMO: "1",
    LOG_LEVEL: "warn",
  };
}

async function askForEverything(origin: string): Promise<number> {
  const read = async (address: string) => (await fetch(address)).text();
  const locations = (xml: string) => [...xml.matchAll(/<loc>([^<]*)/g)].map(([, address = ""]) => address);
  const sitemaps = locations(await read(`${origin}/sitemap.xml`));
  const pages = (await Promise.all(sitemaps.map(read))).flatMap(locations);
  const questions = Array.from({ length: searches }, (_, number) => `${origin}/search?q=harbour+or+${number}`);
  const addresses = [...pages, ...questions];
  const waiting = [...addresses];
  const ask = async () => {
    for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
      const { status } = await fetch(address);
      if (status !== 200) faults.push(`${status}: ${address}`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, ask));
  return addresses.length;
}

/** Brings an article in beside the site; resolves with the milliseconds after which the front shows it. */
async function bringIn(origin: string, env: NodeJS.ProcessEnv): Promise<number | string> {
  const file = path.join(folder, "text.txt");
  writeFileSync(
    file,
    "Pooler lets every gale through\n\nThe gale came through the pooler at noon.\n\nIt left again.\n",
  );
  await (await fetch(origin)).text();
  const words = ["scripts/run.mjs", "import", "text", file, "--section", "harbour"];
  const [code] = await once(spawn(process.execPath, words, { env, stdio: "inherit" }), "close");
  if (code !== 0) faults.push("The article was not brought in.");
  for (const begun = Date.now(); Date.now() - begun < 10_000; await sleep(20)) {
    if ((await (await fetch(origin)).text()).includes("Pooler lets every gale through")) return Date.now() - begun;
  }
  faults.push("The front does not show what was brought in.");
  return "never";
}
