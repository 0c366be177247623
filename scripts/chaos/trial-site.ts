import { startEmbeddedPostgres } from "@/server/database/embedded-postgres";
import { type BenchSite, databasePid, prepareBenchSite } from "../bench/gateway/bench-site";
import { buildSite } from "../launch/build-site";
import { makeTestFolder, removeTestFolder } from "../testing/test-folder";

/** The whole product on a database that a trial may break. */
export type TrialSite = BenchSite & {
  /** Ends the database at once, as a crash does. */
  crashDatabase: () => void;
  reviveDatabase: () => Promise<void>;
  close: () => Promise<void>;
};

/** What a trial found, as one line, and whether what must hold held. */
export type Found = { holds: boolean; words: string };

/** Pages that are kept before a trial begins. */
export const keptPages = [
  "/",
  "/harbour",
  "/world",
  "/about",
  "/world/putin-sees-a-negotiated-end-as-beijing-parade-tests-the-west",
  "/transport/line-5-opens-eleven-years-late",
  "/science/tide-gauge-hundred-years",
  "/opinion/in-praise-of-the-slow-tram",
  "/archive/2025/09",
  "/rss.xml",
] as const;

/** Has every page kept, in the forms that readers ask for. */
export async function keepPages(origin: string, addresses: readonly string[] = keptPages): Promise<void> {
  for (const address of addresses) {
    for (const encoding of ["gzip", "br"]) {
      const { status } = await fetch(origin + address, { headers: { "accept-encoding": encoding } });
      if (status !== 200) throw new Error(`${address} was answered ${status} while nothing was wrong.`);
    }
  }
}

/** One for all trials of a process: what writes to the database keeps its connections to the first. */
export async function openTrialSite(): Promise<TrialSite> {
  const build = await buildSite();
  const folder = makeTestFolder();
  const server = await startEmbeddedPostgres(folder, { throwaway: true });
  const close = async () => {
    await server.close();
    await removeTestFolder(folder);
  };
  try {
    const site = await prepareBenchSite({ server, folder, build, synthetic: 0, report: () => undefined });
    const reviveDatabase = async () => void (await server.revive());
    // As `pg_ctl stop -m immediate` does it.
    const crashDatabase = () => void process.kill(databasePid(site), "SIGQUIT");
    return { ...site, crashDatabase, reviveDatabase, close };
  } catch (error) {
    await close();
    throw error;
  }
}
