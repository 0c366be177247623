import { type BenchSite, databasePid, startGateway, startRenderer } from "./bench-site";
import { atLeast, type Figure } from "./figures";
import { cores, pinTo } from "./machine";

/** A renderer that has just started has compiled little of its code. */
const warmUps = 1_000;
const counted = 1_500;
/** More than the gateway has rendered at once for addresses that nobody asked for before, so that one always waits. */
const atOnce = 6;

async function askAll(origin: string, addresses: readonly string[]): Promise<number> {
  const begun = performance.now();
  const rest = addresses.values();
  const worker = async () => {
    for (const address of rest) {
      const answer = await fetch(origin + address, { headers: { "accept-encoding": "gzip" } });
      if (!answer.ok) throw new Error(`The gateway answered ${answer.status} at ${address}.`);
      await answer.arrayBuffer();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return (performance.now() - begun) / 1_000;
}

/** Articles that nobody has asked for before: the renderer has one processor, the rest of the product the other. */
export async function measureUncachedPages(site: BenchSite, report: (line: string) => void): Promise<Figure[]> {
  const others = [databasePid(site), process.pid];
  for (const pid of others) pinTo(pid, cores.server);
  const renderer = await startRenderer(site);
  const gateway = await startGateway(site, "uncached", renderer.port);
  try {
    pinTo(renderer.pid, cores.load);
    report("Articles that were never asked for");
    await askAll(gateway.origin, site.articles.slice(0, warmUps));
    const seconds = await askAll(gateway.origin, site.articles.slice(warmUps, warmUps + counted));
    const name = "uncached article through the gateway, pages a second";
    return [atLeast(name, counted / seconds, { limit: 150 })];
  } finally {
    await gateway.stop();
    await renderer.stop();
    for (const pid of others) pinTo(pid, "any");
  }
}
