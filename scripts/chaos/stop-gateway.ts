import { setTimeout as sleep } from "node:timers/promises";
import { type Served, startGateway, startRenderer } from "../bench/gateway/bench-site";
import { inWords, isClean, type Seen, SteadyReaders } from "./steady-readers";
import { type Found, keepPages, keptPages, type TrialSite } from "./trial-site";

/** Process managers kill after this long. */
const patience = 15_000;

/** The gateway is asked to stop under load, by SIGTERM: whoever has asked is answered, the last answer says so. */
export async function stopGateway(site: TrialSite, { times }: { times: number }): Promise<Found> {
  const renderer = await startRenderer(site);
  let gateway: Served = await startGateway(site, "stop", renderer.port);
  const all: Seen = { statuses: new Map(), failures: [], answers: 0 };
  let longest = 0;
  let isEachClean = true;
  try {
    await keepPages(gateway.origin);
    for (let time = 0; time < times; time += 1) {
      // Each third is asked for once and never again, so that pages are under way when the signal comes.
      const addresses = Array.from({ length: 3_000 }, (_, place) =>
        place % 3 === 0 ? `/search?q=stop+${time}+${place}` : (keptPages[place % keptPages.length] ?? "/"),
      );
      const readers = new SteadyReaders(gateway.origin, addresses, { pause: 0, mayBeRefused: true });
      await sleep(250 + time * 10);
      const begun = performance.now();
      await gateway.stop();
      longest = Math.max(longest, performance.now() - begun);
      const seen = await readers.stop();
      isEachClean &&= isClean(seen);
      all.answers += seen.answers;
      all.failures.push(...seen.failures);
      for (const [status, answers] of seen.statuses)
        all.statuses.set(status, (all.statuses.get(status) ?? 0) + answers);
      gateway = await startGateway(site, "stop", renderer.port, gateway.port);
    }
    const words = `gateway stopped ${times} times under load, at most ${(longest / 1_000).toFixed(1)} s each: ${inWords(all)}`;
    return { holds: isEachClean && longest < patience, words };
  } finally {
    await gateway.stop();
    await renderer.stop();
  }
}
