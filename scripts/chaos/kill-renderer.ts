import { setTimeout as sleep } from "node:timers/promises";
import { ExpiryWriter } from "@/gateway/testing/write-expiry";
import { type Served, startGateway, startRenderer } from "../bench/gateway/bench-site";
import { inWords, isClean, SteadyReaders } from "./steady-readers";
import { type Found, keepPages, keptPages, type TrialSite } from "./trial-site";

/** The renderer is killed again and again, while pages have just expired and are being made anew. */
export async function killRenderer(site: TrialSite, { times }: { times: number }): Promise<Found> {
  let renderer: Served = await startRenderer(site);
  const gateway = await startGateway(site, "renderer", renderer.port);
  const expiries = await ExpiryWriter.connect(site.databaseUrl);
  try {
    await keepPages(gateway.origin);
    const readers = new SteadyReaders(gateway.origin, keptPages);
    for (let time = 0; time < times; time += 1) {
      await sleep(300);
      await expiries.write("site");
      await sleep(time * 7);
      renderer.kill();
      await sleep(300);
      renderer = await startRenderer(site, { port: renderer.port });
    }
    const seen = await readers.stop();
    return { holds: isClean(seen), words: `renderer killed ${times} times: ${inWords(seen)}` };
  } finally {
    await expiries.close();
    await gateway.stop();
    await renderer.stop();
  }
}
