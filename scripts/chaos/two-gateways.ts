import { setTimeout as sleep } from "node:timers/promises";
import { septemberSixth, startGateway, startRenderer } from "../bench/gateway/bench-site";
import { correctSeptemberSixth } from "./correct-september-sixth";
import { type Found, keepPages, type TrialSite } from "./trial-site";

const seenWithin = 1_000;

/** Corrections of one article, read at two gateways on one database. */
export async function twoGateways(site: TrialSite, { changes }: { changes: number }): Promise<Found> {
  const renderer = await startRenderer(site);
  const gateways = [await startGateway(site, "one", renderer.port), await startGateway(site, "two", renderer.port)];
  let longest = 0;
  try {
    for (const { origin } of gateways) await keepPages(origin, [septemberSixth]);
    for (let change = 0; change < changes; change += 1) {
      const text = `Correction number ${change} of the trial.`;
      await correctSeptemberSixth(site, text);
      const begun = performance.now();
      for (const { origin } of gateways) {
        while (!(await (await fetch(origin + septemberSixth)).text()).includes(text)) {
          if (performance.now() - begun > 20 * seenWithin)
            return { holds: false, words: `a change was not seen at ${origin}` };
          await sleep(5);
        }
      }
      longest = Math.max(longest, performance.now() - begun);
    }
    const words = `two gateways, ${changes} changes: all seen at both, the slowest after ${(longest / 1_000).toFixed(2)} s`;
    return { holds: longest <= seenWithin, words };
  } finally {
    for (const gateway of gateways) await gateway.stop();
    await renderer.stop();
  }
}
